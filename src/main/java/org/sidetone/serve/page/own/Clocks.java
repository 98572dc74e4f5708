package org.sidetone.serve.page.own;

import java.time.InstantSource;
import java.time.ZoneId;
import org.sidetone.config.Settings;
import org.sidetone.plan.CiscoTimeZone;
import org.sidetone.render.own.PhoneClock;
import org.sidetone.serve.page.PageSources;

/** The clock that phones show: their zone and way of writing dates are those of the settings, which their files have too. */
final class Clocks {
    private final ZoneId zone;
    private final String format;
    private final InstantSource clock;

    Clocks(PageSources sources) {
        Settings.Phone phone = sources.settings().phone();
        this.zone = CiscoTimeZone.zone(phone.timeZone(), ZoneId.systemDefault()).value();
        this.format = phone.dateFormat();
        this.clock = sources.clock();
    }

    PhoneClock now() {
        return new PhoneClock(zone, format, clock.instant());
    }
}
