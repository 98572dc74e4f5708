package org.sidetone.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as feeds write them: RFC 822 with any of its old zones, and ISO 8601, whole or only a day. */
final class FeedDate {
    private static final List<DateTimeFormatter> KNOWN = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            english("d MMM yyyy H:mm[:ss] z"),
            english("d MMM yyyy H:mm[:ss] Z"),
            english("d MMM yy H:mm[:ss] z"),
            english("d MMM yy H:mm[:ss] Z"));

    private FeedDate() {}

    static Optional<Instant> parse(String text) {
        // A day of the week is right or of no use, and may be in any language.
        String date = text.strip().replaceFirst("^\\p{L}+\\.?,\\s*", "");
        for (DateTimeFormatter format : KNOWN) {
            try {
                TemporalAccessor parsed = format.parseBest(date, OffsetDateTime::from, ZonedDateTime::from);
                return Optional.of(Instant.from(parsed));
            } catch (DateTimeException e) {
                // The next may know it.
            }
        }
        try {
            return Optional.of(
                    LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
