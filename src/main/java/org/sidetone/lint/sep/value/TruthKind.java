package org.sidetone.lint.sep.value;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** true or false; what is not the very word true is false, whatever it says. */
final class TruthKind implements ValueKind {
    private static final ImmutableSet<String> MEANT_TRUE =
            ImmutableSet.of("true", "1", "yes", "on", "enable", "enabled", "t", "y");

    @Override
    public void check(Node element, Findings found) {
        String text = element.text();
        if (text.equals("true") || text.equals("false")) {
            return;
        }
        String meant = text.strip().toLowerCase(Locale.ROOT);
        // The one that is compared without regard to case.
        if (element.name().equals("remoteCcEnable") && text.equalsIgnoreCase("true")) {
            return;
        }
        if (MEANT_TRUE.contains(meant)) {
            found.warning(
                    element.line(),
                    "truth-read-as-false",
                    element.name() + " is " + Findings.quoted(text) + ", which the phone reads as false",
                    "write true, in small letters and without blanks",
                    Sources.STACK);
        } else {
            found.info(
                    element.line(),
                    "truth-unusual",
                    element.name() + " is " + Findings.quoted(text) + ", read as false",
                    "write true or false",
                    Sources.STACK);
        }
    }
}
