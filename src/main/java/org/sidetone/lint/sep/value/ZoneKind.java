package org.sidetone.lint.sep.value;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sidetone.config.Nearest;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** Cisco's own name of a time zone. */
final class ZoneKind implements ValueKind {
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "Dateline Standard Time",
            "Samoa Standard Time",
            "Hawaiian Standard Time",
            "Alaskan Standard/Daylight Time",
            "Pacific Standard/Daylight Time",
            "Mountain Standard/Daylight Time",
            "US Mountain Standard Time",
            "Central Standard/Daylight Time",
            "Mexico Standard/Daylight Time",
            "Canada Central Standard Time",
            "SA Pacific Standard Time",
            "Eastern Standard/Daylight Time",
            "US Eastern Standard Time",
            "Atlantic Standard/Daylight Time",
            "SA Western Standard Time",
            "Pacific SA Standard Time",
            "Newfoundland Standard/Daylight Time",
            "E. South America Standard/Daylight Time",
            "SA Eastern Standard Time",
            "Pacific SA Daylight Time",
            "Mid-Atlantic Standard/Daylight Time",
            "Azores Standard/Daylight Time",
            "GMT Standard/Daylight Time",
            "Greenwich Standard Time",
            "W. Europe Standard/Daylight Time",
            "GTB Standard/Daylight Time",
            "Egypt Standard/Daylight Time",
            "E. Europe Standard/Daylight Time",
            "Romance Standard/Daylight Time",
            "Central Europe Standard/Daylight Time",
            "South Africa Standard Time",
            "Jerusalem Standard/Daylight Time",
            "Saudi Arabia Standard Time",
            "Russian Standard/Daylight Time",
            "Iran Standard/Daylight Time",
            "Caucasus Standard/Daylight Time",
            "Arabian Standard Time",
            "Afghanistan Standard Time",
            "West Asia Standard Time",
            "Ekaterinburg Standard Time",
            "India Standard Time",
            "Central Asia Standard Time",
            "SE Asia Standard Time",
            "China Standard/Daylight Time",
            "Taipei Standard Time",
            "Tokyo Standard Time",
            "Cen. Australia Standard/Daylight Time",
            "AUS Central Standard Time",
            "E. Australia Standard Time",
            "AUS Eastern Standard/Daylight Time",
            "West Pacific Standard Time",
            "Tasmania Standard/Daylight Time",
            "Central Pacific Standard Time",
            "Fiji Standard Time",
            "New Zealand Standard/Daylight Time");

    /** A provisioning system that serves real phones writes these with a blank at their end. */
    private static final ImmutableSet<String> WITH_BLANK = ImmutableSet.of(
            "Samoa Standard Time ",
            "Hawaiian Standard Time ",
            "South Africa Standard Time ",
            "Afghanistan Standard Time ",
            "Central Asia Standard Time ");

    @Override
    public void check(Node element, Findings found) {
        String text = element.text();
        if (KNOWN.contains(text) || WITH_BLANK.contains(text)) {
            return;
        }
        Optional<String> meant = KNOWN.stream()
                .filter(text.strip()::equalsIgnoreCase)
                .findFirst()
                .or(() -> Nearest.to(text.strip(), KNOWN));
        found.warning(
                element.line(),
                "time-zone-unknown",
                "timeZone is " + Findings.quoted(text)
                        + ", which is not in the published list; the phone then shows UTC, or"
                        + " what it showed before",
                meant.map(zone -> "write " + zone)
                        .orElse("write one of Cisco's names, such as GMT Standard/Daylight Time"),
                Sources.UCM);
    }
}
