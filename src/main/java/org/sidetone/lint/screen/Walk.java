package org.sidetone.lint.screen;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sidetone.lint.Node;
import org.sidetone.lint.screen.Rule.Child;
import org.sidetone.lint.screen.Rule.Group;

/** Holds an object against the grammar: which elements, how many, in which order, and what is in them. */
final class Walk {
    private final Report report;

    Walk(Report report) {
        this.report = report;
    }

    void group(Node parent, Group group) {
        Map<String, Integer> counts = new HashMap<>();
        boolean body = false;
        for (Node node : parent.children()) {
            Optional<Child> child = find(group, node.name());
            if (child.isEmpty()) {
                unknown(parent, node, group);
                continue;
            }
            int count = counts.merge(node.name(), 1, Integer::sum);
            if (count == child.get().most() + 1) {
                report.error(
                        node,
                        "too-many",
                        "<" + parent.name() + "> may hold " + child.get().most() + " <" + node.name()
                                + ">, this is one more",
                        child.get().most() == 1 ? "remove one" : "split it over several pages",
                        Grammar.SOURCE);
            }
            if (!node.name().equals("Title") && !node.name().equals("Prompt")) {
                body |= !isKey(node);
            } else if (body) {
                report.info(
                        node,
                        "element-order",
                        "<" + node.name()
                                + "> stands before the body in Cisco's schema; phones are known to take it here too",
                        "move it to the beginning to be safe",
                        Grammar.SOURCE);
            }
            if (child.get().least() > 0
                    || !node.text().isBlank()
                    || !node.children().isEmpty()) {
                value(node, child.get().rule());
            }
        }
        missing(parent, group, counts);
    }

    /** These stand anywhere, in Cisco's own documents too; so do the elements of an item. */
    private static boolean isKey(Node node) {
        return node.name().equals("SoftKeyItem") || node.name().equals("KeyItem");
    }

    private static Optional<Child> find(Group group, String name) {
        return group.children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst();
    }

    private void unknown(Node parent, Node node, Group group) {
        Optional<Child> meant = group.children().stream()
                .filter(child -> child.name().equalsIgnoreCase(node.name()))
                .findFirst();
        if (meant.isPresent()) {
            report.error(
                    node,
                    "wrong-case",
                    "<" + node.name() + "> is not <" + meant.get().name() + ">",
                    "names of elements have their own capitals: write <"
                            + meant.get().name() + ">",
                    Grammar.SOURCE);
        } else {
            report.warning(
                    node,
                    "unknown-element",
                    "<" + parent.name() + "> knows no <" + node.name() + ">",
                    "take it out: some firmware refuses the whole object for it",
                    Grammar.SOURCE);
        }
    }

    private void missing(Node parent, Group group, Map<String, Integer> counts) {
        for (Child child : group.children()) {
            if (counts.getOrDefault(child.name(), 0) < child.least()) {
                report.error(
                        parent,
                        "missing-element",
                        "<" + parent.name() + "> lacks <" + child.name() + ">",
                        "add it; a phone refuses the object without",
                        Grammar.SOURCE);
            }
        }
    }

    private void value(Node node, Rule rule) {
        String text = node.text().strip();
        if (rule instanceof Group group) {
            group(node, group);
        } else if (rule instanceof Rule.Text limit) {
            if (text.length() > limit.longest()) {
                report.warning(
                        node,
                        "too-long",
                        "<" + node.name() + "> has " + text.length() + " characters, phones take " + limit.longest(),
                        "shorten it: the rest is cut off, or the object refused",
                        Grammar.SOURCE);
            }
        } else if (rule instanceof Rule.Address address) {
            if (!text.isEmpty() || !address.mayBeEmpty()) {
                new Addresses(report).check(node, text);
            }
        } else if (rule instanceof Rule.Range range) {
            number(node, text, range);
        } else if (rule instanceof Rule.Hex hex) {
            hex(node, text, hex);
        } else if (rule instanceof Rule.OneOf words && !words.words().contains(text)) {
            if (text.isEmpty()) {
                report.warning(
                        node,
                        "wrong-word",
                        "<" + node.name() + "> is empty; some firmware refuses that",
                        "one of these is wanted: " + words.hint(),
                        Grammar.SOURCE);
                return;
            }
            boolean otherCase = words.words().contains(text.toUpperCase(Locale.ROOT));
            report.error(
                    node,
                    "wrong-word",
                    "<" + node.name() + "> is '" + Report.shown(text) + "'",
                    (otherCase ? "in capitals: " : "one of these is wanted: ") + words.hint(),
                    Grammar.SOURCE);
        }
    }

    private void number(Node node, String text, Rule.Range range) {
        try {
            int value = Integer.parseInt(text);
            if (value >= range.smallest() && value <= range.largest()) {
                return;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        report.error(
                node,
                "wrong-number",
                "<" + node.name() + "> is '" + Report.shown(text) + "'",
                "a whole number from " + range.smallest() + " to " + range.largest() + " is wanted",
                Grammar.SOURCE);
    }

    private void hex(Node node, String text, Rule.Hex hex) {
        String digits = text.replaceAll("\\s", "");
        if (!digits.matches("([0-9A-Fa-f]{2})*")) {
            report.error(
                    node,
                    "not-hexadecimal",
                    "<" + node.name() + "> is not pairs of hexadecimal digits",
                    "write two of 0-9 and A-F for each octet",
                    Grammar.SOURCE);
        } else if (digits.length() > 2 * hex.mostOctets()) {
            report.error(
                    node,
                    "too-long",
                    "<" + node.name() + "> has " + digits.length() / 2 + " octets, phones take " + hex.mostOctets(),
                    "make the picture smaller",
                    Grammar.SOURCE);
        }
    }
}
