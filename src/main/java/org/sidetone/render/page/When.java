package org.sidetone.render.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in English, as all our pages are; of what is of today the hour, of what is older the day. */
public final class When {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private When() {}

    /** {@code 07:12}, {@code 26 Nov}, {@code Nov 2024}: for a line that has other things to say. */
    public static String brief(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime then = at.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return HOUR.format(then);
        }
        return then.isAfter(today.minusMonths(11)) ? DAY.format(then) : YEAR.format(then);
    }

    /** {@code Thu 26 Nov 2026 07:12}. */
    public static String whole(Instant at, ZoneId zone) {
        return WHOLE.format(at.atZone(zone));
    }
}
