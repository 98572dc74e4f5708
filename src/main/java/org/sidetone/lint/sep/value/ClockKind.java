package org.sidetone.lint.sep.value;

import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** Hours and minutes, a time of day or a duration. */
final class ClockKind implements ValueKind {
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-4]):[0-5][0-9]");

    @Override
    public void check(Node element, Findings found) {
        if (!CLOCK.matcher(element.text().strip()).matches()) {
            found.warning(
                    element.line(),
                    "clock-unreadable",
                    element.name() + " is " + Findings.quoted(element.text()) + ", no hours and minutes",
                    "write HH:MM, such as 07:30",
                    Sources.UCM);
        }
    }
}
