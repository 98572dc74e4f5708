package org.sidetone.lint.screen;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Node;

/** What phones take of the objects they are shown or sent: {@code CiscoIPPhoneMenu}, {@code CiscoIPPhoneExecute} and the like. */
public final class ScreenRules {
    private ScreenRules() {}

    /** @return in the order of the file */
    public static ImmutableList<Finding> check(Node root) {
        Report report = new Report();
        Rule.Group grammar = Grammar.OBJECTS.get(root.name());
        if (grammar == null) {
            unknown(root, report);
        } else {
            new Walk(report).group(root, grammar);
            new ObjectRules(report).check(root);
        }
        return report.findings();
    }

    private static void unknown(Node root, Report report) {
        if (root.name().equals("CiscoIPhoneResponse")) {
            report.info(
                    root,
                    "response-name",
                    "<CiscoIPhoneResponse> is a slip in Cisco's schema; phones send <CiscoIPPhoneResponse>",
                    "accept both",
                    Grammar.SOURCE);
            return;
        }
        Optional<String> meant = Grammar.OBJECTS.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(root.name()))
                .findFirst();
        report.error(
                root,
                meant.isPresent() ? "wrong-case" : "unknown-object",
                "no phone knows <" + root.name() + ">",
                meant.map(name -> "names of elements have their own capitals: write <" + name + ">")
                        .orElse("these are known: " + String.join(", ", Grammar.OBJECTS.keySet())),
                Grammar.SOURCE);
    }
}
