package org.sidetone.render.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as the phone's own clock shows them.
 *
 * @param format as {@code phone.date_format} has it: {@code D/M/Y}, {@code M-D-YA}
 */
public record PhoneClock(ZoneId zone, String format, Instant now) {
    /** The time where it was today, else the day, with the time where it was this year. */
    String shortly(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return time(then);
        }
        return then.getYear() == today.getYear()
                ? day(then) + " " + time(then)
                : day(then)
                        + separator()
                        + DateTimeFormatter.ofPattern("uu", Locale.ROOT).format(then);
    }

    private String time(ZonedDateTime then) {
        return DateTimeFormatter.ofPattern(format.endsWith("A") ? "h:mma" : "HH:mm", Locale.ENGLISH)
                .format(then)
                .toLowerCase(Locale.ROOT);
    }

    /** Without the year; a template that begins with it has the month before the day. */
    private String day(ZonedDateTime then) {
        boolean dayFirst = format.indexOf('D') < format.indexOf('M');
        int first = dayFirst ? then.getDayOfMonth() : then.getMonthValue();
        int second = dayFirst ? then.getMonthValue() : then.getDayOfMonth();
        return first + separator() + second;
    }

    private String separator() {
        return format.replaceAll("[DMYA]", "").substring(0, 1);
    }
}
