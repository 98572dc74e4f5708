package org.sidetone.render.old;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.sidetone.plan.old.OldClock;
import org.sidetone.plan.old.SummerTime;

/** The time zone, and the days on which the clock changes, each written as Cisco's guide for release 2.0 has it. */
final class ClockLines {
    private ClockLines() {}

    static TextFile of(OldClock clock) {
        TextFile file = new TextFile()
                .put("time_zone", clock.zone())
                .put("dst_auto_adjust", clock.summer().isPresent() ? 1 : 0);
        clock.summer().ifPresent(summer -> {
            file.put("dst_offset", offset(summer.offset()));
            change(file, "dst_start_", summer.start());
            change(file, "dst_stop_", summer.stop());
        });
        return file;
    }

    private static void change(TextFile file, String prefix, SummerTime.Change change) {
        boolean byDate = change.week() == 0;
        file.put(prefix + "month", change.month().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put(prefix + "day", change.day())
                .put(
                        prefix + "day_of_week",
                        byDate ? "" : change.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put(prefix + "week_of_month", byDate ? "" : String.valueOf(change.week()))
                .put(prefix + "time", time(change.time()));
    }

    private static String offset(Duration offset) {
        return offset.toMinutesPart() == 0
                ? String.valueOf(offset.toHours())
                : String.format(Locale.ROOT, "%02d/%02d", offset.toHours(), offset.toMinutesPart());
    }

    private static String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d/%02d", time.getHour(), time.getMinute());
    }
}
