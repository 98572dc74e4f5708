package org.sidetone.plan.old;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When clocks go forward and back.
 *
 * @param standard what the clock is ahead of UTC outside of it
 * @param offset by how much more it is in it
 */
public record SummerTime(ZoneOffset standard, Duration offset, Change start, Change stop) {
    /**
     * One of the two days, as local time just before it.
     *
     * @param week of the month, 1 to 4 or {@link #LAST}; 0: it is {@code day}
     * @param day of the month; 0: it is that weekday of that week
     */
    public record Change(Month month, int week, DayOfWeek weekday, int day, LocalTime time) {
        /** The last week of a month, in the firmware's numbers. */
        public static final int LAST = 8;
    }

    /** Of a year in which the clock changes twice; empty for others. */
    static Optional<SummerTime> of(ZoneRules rules, int year) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant at = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (ZoneOffsetTransition next = rules.nextTransition(at);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            changes.add(next);
        }
        if (changes.size() != 2 || changes.get(0).isGap() == changes.get(1).isGap()) {
            return Optional.empty();
        }
        ZoneOffsetTransition start = changes.get(changes.get(0).isGap() ? 0 : 1);
        ZoneOffsetTransition stop = changes.get(changes.get(0).isGap() ? 1 : 0);
        return Optional.of(new SummerTime(
                start.getOffsetBefore(), start.getDuration(), change(rules, start), change(rules, stop)));
    }

    private static Change change(ZoneRules rules, ZoneOffsetTransition transition) {
        LocalDateTime at = transition.getDateTimeBefore();
        int week = rules.getTransitionRules().stream()
                .filter(rule -> rule.createTransition(at.getYear()).equals(transition))
                .mapToInt(rule -> week(rule, at))
                .findFirst()
                .orElse(0);
        return new Change(at.getMonth(), week, at.getDayOfWeek(), week == 0 ? at.getDayOfMonth() : 0, at.toLocalTime());
    }

    /** 0 where the rule is none of weeks, or its day is not the day that begins at midnight. */
    private static int week(ZoneOffsetTransitionRule rule, LocalDateTime at) {
        if (rule.getDayOfWeek() != at.getDayOfWeek()) {
            return 0;
        }
        int earliest = rule.getDayOfMonthIndicator();
        if (earliest == -1 || earliest == at.getMonth().minLength() - 6) {
            return Change.LAST;
        }
        return earliest > 0 && earliest <= 22 && earliest % 7 == 1 ? earliest / 7 + 1 : 0;
    }
}
