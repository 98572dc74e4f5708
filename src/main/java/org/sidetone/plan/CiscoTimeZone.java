package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sidetone.config.Nearest;
import org.sidetone.config.Problem;

/**
 * The names of time zones that the firmware knows. Its rules were compiled in by 2017 at the latest, so a name is used only where
 * it gives this year's offsets. Names whose rules have changed since then (Russian, Egypt, Iran, E. South America, Mexico,
 * Caucasus …) are left out, and those whose offset the published table of usecallmanager.nz gives wrongly (Romance, Central
 * Europe) too: W. Europe has the same rules and no doubt about it.
 */
public final class CiscoTimeZone {
    /** Cisco's name to a zone with the same rules, the better known first. */
    private static final ImmutableMap<String, String> KNOWN = ImmutableMap.<String, String>builder()
            .put("GMT Standard/Daylight Time", "Europe/London")
            .put("W. Europe Standard/Daylight Time", "Europe/Berlin")
            // Wazo's provisioning plugin gives this name to Europe/Athens; one published table has it an hour less.
            .put("E. Europe Standard/Daylight Time", "Europe/Athens")
            .put("Azores Standard/Daylight Time", "Atlantic/Azores")
            .put("Eastern Standard/Daylight Time", "America/New_York")
            .put("Central Standard/Daylight Time", "America/Chicago")
            .put("Mountain Standard/Daylight Time", "America/Denver")
            .put("Pacific Standard/Daylight Time", "America/Los_Angeles")
            .put("Alaskan Standard/Daylight Time", "America/Anchorage")
            .put("Atlantic Standard/Daylight Time", "America/Halifax")
            .put("Newfoundland Standard/Daylight Time", "America/St_Johns")
            .put("Jerusalem Standard/Daylight Time", "Asia/Jerusalem")
            .put("Cen. Australia Standard/Daylight Time", "Australia/Adelaide")
            .put("AUS Eastern Standard/Daylight Time", "Australia/Sydney")
            .put("Tasmania Standard/Daylight Time", "Australia/Hobart")
            .put("New Zealand Standard/Daylight Time", "Pacific/Auckland")
            .put("Greenwich Standard Time", "+00:00")
            .put("South Africa Standard Time", "+02:00")
            .put("Saudi Arabia Standard Time", "+03:00")
            .put("Arabian Standard Time", "+04:00")
            .put("Afghanistan Standard Time", "+04:30")
            .put("West Asia Standard Time", "+05:00")
            .put("India Standard Time", "+05:30")
            .put("Central Asia Standard Time", "+06:00")
            .put("SE Asia Standard Time", "+07:00")
            .put("Taipei Standard Time", "+08:00")
            .put("Tokyo Standard Time", "+09:00")
            .put("AUS Central Standard Time", "+09:30")
            .put("E. Australia Standard Time", "+10:00")
            .put("Central Pacific Standard Time", "+11:00")
            .put("Fiji Standard Time", "+12:00")
            .put("SA Eastern Standard Time", "-03:00")
            .put("SA Western Standard Time", "-04:00")
            .put("SA Pacific Standard Time", "-05:00")
            .put("Canada Central Standard Time", "-06:00")
            .put("US Mountain Standard Time", "-07:00")
            .put("Hawaiian Standard Time", "-10:00")
            .put("Samoa Standard Time", "-11:00")
            .put("Dateline Standard Time", "-12:00")
            .build();

    /** Names that the firmware knows too; taken where an owner sets one, never chosen. */
    private static final ImmutableSet<String> OTHERS = ImmutableSet.of(
            "Mexico Standard/Daylight Time",
            "US Eastern Standard Time",
            "Pacific SA Standard Time",
            "Pacific SA Daylight Time",
            "E. South America Standard/Daylight Time",
            "Mid-Atlantic Standard/Daylight Time",
            "GTB Standard/Daylight Time",
            "Egypt Standard/Daylight Time",
            "Romance Standard/Daylight Time",
            "Central Europe Standard/Daylight Time",
            "Russian Standard/Daylight Time",
            "Iran Standard/Daylight Time",
            "Caucasus Standard/Daylight Time",
            "Ekaterinburg Standard Time",
            "China Standard/Daylight Time",
            "West Pacific Standard Time");

    private CiscoTimeZone() {}

    /** Whether the firmware knows a zone of this name. */
    public static boolean isKnown(String name) {
        return KNOWN.containsKey(name) || OTHERS.contains(name);
    }

    /**
     * The best known zone of this offset, as {@code phone.time_zone} has it.
     *
     * @param summer whether clocks change there; where no such zone is known they do not
     */
    public static String ofOffset(ZoneOffset standard, boolean summer, Instant now) {
        Map<Boolean, String> best = new HashMap<>();
        KNOWN.forEach((name, zone) -> {
            ZoneRules rules = ZoneId.of(zone).getRules();
            if (rules.getStandardOffset(now).equals(standard)) {
                best.putIfAbsent(!rules.isFixedOffset(), name);
            }
        });
        String fixed = best.getOrDefault(false, standard.getId());
        return summer ? best.getOrDefault(true, fixed) : fixed;
    }

    /** Whether phones get this name where no setting says otherwise. */
    public static boolean isChosen(String name, ZoneId server, Instant now) {
        return choose(Optional.empty(), server, now).name().value().equals(name);
    }

    /** @param problems at most one: the phone's clock will be wrong for a part of the year, or the name is not known */
    record Choice(Decision<String> name, ImmutableList<Problem> problems) {}

    /**
     * @param setting a Java zone id or one of Cisco's names; empty: the server's zone
     * @param server the zone of this machine
     * @param now tells which year's rules count
     */
    static Choice choose(Optional<String> setting, ZoneId server, Instant now) {
        if (setting.isEmpty()) {
            return ofZone(server, now, "this machine's zone " + server.getId());
        }
        String text = setting.get();
        if (KNOWN.containsKey(text) || OTHERS.contains(text)) {
            return new Choice(new Decision<>(text, "set by phone.time_zone"), ImmutableList.of());
        }
        try {
            return ofZone(ZoneId.of(text), now, "phone.time_zone " + text);
        } catch (DateTimeException e) {
            Choice fallback = ofZone(server, now, "this machine's zone " + server.getId());
            String near = Nearest.to(text, Sets.union(Sets.union(KNOWN.keySet(), OTHERS), ZoneId.getAvailableZoneIds()))
                    .map(name -> "did you mean " + name + "? ")
                    .orElse("");
            return new Choice(
                    fallback.name(),
                    ImmutableList.of(Problem.error(
                            "time-zone-unknown",
                            "phone.time_zone",
                            "'" + text + "' is not a time zone; phones get "
                                    + fallback.name().value(),
                            near + "write one as Europe/Berlin, or Cisco's own name (GMT Standard/Daylight Time)")));
        }
    }

    /** The zone that phones are to show: of the setting, also where it is one of Cisco's names with known rules; else the server's. */
    public static Decision<ZoneId> zone(Optional<String> setting, ZoneId server) {
        String text = setting.orElse("");
        try {
            if (!text.isEmpty() && !OTHERS.contains(text)) {
                return new Decision<>(ZoneId.of(KNOWN.getOrDefault(text, text)), "phone.time_zone " + text);
            }
        } catch (DateTimeException e) {
            // Told as a problem by choose.
        }
        return new Decision<>(server, "this machine's zone " + server.getId());
    }

    private static Choice ofZone(ZoneId zone, Instant now, String why) {
        int year = now.atZone(zone).getYear();
        ZoneRules wanted = zone.getRules();
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (agree(wanted, ZoneId.of(known.getValue()).getRules(), year)) {
                return new Choice(
                        new Decision<>(known.getKey(), why + ", whose rules of " + year + " it shares"),
                        ImmutableList.of());
            }
        }
        return nearest(zone, now, why);
    }

    /** No name has these rules: the fixed one nearest to the offset of now. */
    private static Choice nearest(ZoneId zone, Instant now, String why) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        String best = "Greenwich Standard Time";
        Duration distance = Duration.ofDays(1);
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            ZoneRules rules = ZoneId.of(known.getValue()).getRules();
            if (rules.isFixedOffset()) {
                Duration off =
                        Duration.ofSeconds(Math.abs(rules.getOffset(now).getTotalSeconds() - offset.getTotalSeconds()));
                if (off.compareTo(distance) < 0) {
                    distance = off;
                    best = known.getKey();
                }
            }
        }
        return new Choice(
                new Decision<>(best, why + "; no name of the firmware has its rules"),
                ImmutableList.of(Problem.warning(
                        "time-zone-unmatched",
                        "phone.time_zone",
                        "the firmware knows no zone with the rules of " + zone.getId() + "; phones get " + best
                                + (distance.isZero() ? ", right until the clocks change" : ", which is not right"),
                        "choose one of Cisco's names by hand if one suits you better")));
    }

    private static boolean agree(ZoneRules one, ZoneRules other, int year) {
        Instant at = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        while (at.isBefore(end)) {
            if (!one.getOffset(at).equals(other.getOffset(at))) {
                return false;
            }
            Instant mine = next(one, at, end);
            if (!mine.equals(next(other, at, end))) {
                return false;
            }
            at = mine;
        }
        return true;
    }

    private static Instant next(ZoneRules rules, Instant after, Instant end) {
        ZoneOffsetTransition transition = rules.nextTransition(after);
        return transition == null || transition.getInstant().isAfter(end) ? end : transition.getInstant();
    }
}
