package org.sidetone.plan.old;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.config.Problem;
import org.sidetone.plan.Decision;

/**
 * The clock of a 7940 or 7960. It knows zones by a few words, which stand for an offset alone, or by the offset; when the clock changes it
 * is told in words, so that the rules of any zone can be given, as they are this year.
 */
public final class OldTimeZone {
    /** Hours from UTC to the words that were seen on phones; the guide's table has more, which nobody was seen to use. */
    private static final ImmutableMap<Integer, String> WORDS =
            ImmutableMap.of(-8, "PST", -7, "MST", -6, "CST", -5, "EST", 0, "GMT", 1, "CET", 9, "JST");

    private static final int FURTHEST_WEST = -12 * 60;
    private static final int FURTHEST_EAST = 13 * 60;

    private static final Pattern HOURS = Pattern.compile("([+-]?)(\\d{1,2})(?:/([0-5]\\d))?");

    private OldTimeZone() {}

    /** What a phone's file of text says of its zone: the offset outside of summer time; empty where the firmware knows no such word. */
    public static Optional<ZoneOffset> read(String spelt) {
        if (spelt.equals("UTC")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher hours = HOURS.matcher(spelt);
        if (!hours.matches()) {
            return WORDS.entrySet().stream()
                    .filter(word -> word.getValue().equals(spelt))
                    .map(word -> ZoneOffset.ofHours(word.getKey()))
                    .findFirst();
        }
        int minutes = Integer.parseInt(hours.group(2)) * 60
                + Optional.ofNullable(hours.group(3)).map(Integer::parseInt).orElse(0);
        int signed = hours.group(1).equals("-") ? -minutes : minutes;
        return signed < FURTHEST_WEST || signed > FURTHEST_EAST
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(signed * 60));
    }

    /** @param problems at most one: the phone's clock will be wrong */
    public record Choice(Decision<OldClock> clock, ImmutableList<Problem> problems) {
        public Decision<String> zone() {
            return new Decision<>(clock.value().zone(), clock.why());
        }
    }

    /** @param now tells which year's rules count */
    public static Choice choose(Decision<ZoneId> wanted, Instant now) {
        ZoneId zone = wanted.value();
        ZoneRules rules = zone.getRules();
        Optional<SummerTime> summer = SummerTime.of(rules, now.atZone(zone).getYear());
        int minutes =
                summer.map(SummerTime::standard).orElse(rules.getOffset(now)).getTotalSeconds() / 60;
        int shown = Math.max(FURTHEST_WEST, Math.min(FURTHEST_EAST, minutes));
        ImmutableList<Problem> problems = shown == minutes
                ? ImmutableList.of()
                : ImmutableList.of(Problem.warning(
                        "time-zone-unmatched",
                        "phone.time_zone",
                        "a 7940 or 7960 knows no zone as far from UTC as " + zone.getId() + "; its clock is "
                                + Math.abs(shown - minutes) + " minutes wrong",
                        "set phone.time_zone to a zone within 13 hours"));
        return new Choice(new Decision<>(new OldClock(spell(shown), summer), wanted.why()), problems);
    }

    private static String spell(int minutes) {
        int hours = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        String sign = minutes < 0 ? "-" : "";
        return rest == 0
                ? WORDS.getOrDefault(minutes / 60, sign + hours)
                : String.format(Locale.ROOT, "%s%02d/%02d", sign, hours, rest);
    }
}
