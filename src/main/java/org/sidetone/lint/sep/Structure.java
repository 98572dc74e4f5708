package org.sidetone.lint.sep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Nearest;
import org.sidetone.config.Severity;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.lint.sep.value.Sources;

/**
 * Every element against the list of those that phones know: its name, its place, how often it stands, and its value. Cisco's SIP
 * stack goes by names wherever they stand and skips what it does not know; a 7941 was reported to refuse a file for a misplaced or
 * doubled element. Hence warnings, but where the phone cannot do without it.
 */
final class Structure {
    private static final String SOURCES = Sources.STACK + "; " + Sources.FIELD;

    private final Findings found;
    private final boolean valuesOnly;
    private final Set<String> told = new HashSet<>();

    /** @param valuesOnly what stands where is a guess, so that only values are looked at */
    Structure(Findings found, boolean valuesOnly) {
        this.found = found;
        this.valuesOnly = valuesOnly;
    }

    void check(Node element, Known known) {
        if (known.isOpen()) {
            return;
        }
        if (known.isGroup()) {
            group(element, known);
        } else if (!element.children().isEmpty()) {
            markup(element, known);
        } else if (!element.text().isBlank()) {
            value(element, known);
        }
    }

    private void group(Node element, Known known) {
        if (!element.text().isBlank() && !valuesOnly) {
            found.warning(
                    element.line(),
                    "text-between-elements",
                    "text stands between the elements in <" + element.name() + ">",
                    "take it out or make it a comment; it may be a no-break space or what is left of a tag",
                    Sources.STACK);
        }
        Map<String, Node> first = new HashMap<>();
        for (Node child : element.children()) {
            Optional<Known> here = known.child(child.name());
            if (here.isEmpty()) {
                stranger(child, known);
                continue;
            }
            Node before = first.putIfAbsent(child.name(), child);
            if (before != null && !here.get().repeats() && !valuesOnly) {
                twice(before, child, here.get());
            }
            check(child, here.get());
        }
    }

    private void twice(Node before, Node child, Known known) {
        boolean same = !known.isGroup() && before.text().equals(child.text());
        found.add(
                known.isVital() && !same ? Severity.ERROR : Severity.WARNING,
                child.line(),
                "element-twice",
                "<" + child.name() + "> stands here again, after line " + before.line()
                        + (same ? "" : known.isGroup() ? "" : " and with another value")
                        + ": the later one counts for Cisco's SIP stack, and a 7941 was reported to refuse such a file",
                "keep one of them",
                SOURCES);
    }

    private void stranger(Node child, Known parent) {
        Optional<Known> elsewhere = Known.device().anywhere(child.name());
        if (elsewhere.isPresent()) {
            misplaced(child, parent, elsewhere.get());
            return;
        }
        Optional<Known> otherCase = parent.inOtherCase(child.name());
        Optional<Known> meant = otherCase.or(() -> Known.device().anywhereInOtherCase(child.name()));
        if (meant.isPresent()) {
            found.add(
                    severity(otherCase.isPresent() && meant.get().isVital()),
                    child.line(),
                    "element-case",
                    "<" + child.name() + "> is no element that a phone knows: capital and small letters count",
                    "write <" + meant.get().name() + ">",
                    Sources.STACK);
            return;
        }
        Optional<String> near = Nearest.to(child.name(), parent.childNames());
        if (near.isPresent()) {
            found.add(
                    severity(parent.child(near.get()).filter(Known::isVital).isPresent()),
                    child.line(),
                    "element-misspelt",
                    "<" + child.name() + "> is no element that a phone knows",
                    "did you mean <" + near.get() + ">?",
                    Sources.STACK);
        } else if (told.add(child.name())) {
            found.info(
                    child.line(),
                    "element-unknown",
                    "<" + child.name() + "> is no element that the 7900 series is known to read; it is skipped",
                    "it may be one for other models",
                    SOURCES);
        }
    }

    private Severity severity(boolean vital) {
        return vital && !valuesOnly ? Severity.ERROR : Severity.WARNING;
    }

    private void misplaced(Node child, Known parent, Known belongs) {
        if (valuesOnly) {
            if (belongs.isGroup() == !child.children().isEmpty()) {
                check(child, belongs);
            }
            return;
        }
        found.add(
                severity(belongs.isVital() && belongs.isGroup()),
                child.line(),
                "element-misplaced",
                "<" + child.name() + "> stands in <" + parent.name()
                        + ">: Cisco's SIP stack takes many elements anywhere, and a 7941 was reported to refuse such a file",
                "it belongs at " + belongs.path(),
                SOURCES);
    }

    private void markup(Node element, Known known) {
        if (valuesOnly) {
            return;
        }
        Node inside = element.children().get(0);
        found.add(
                severity(known.isVital()),
                inside.line(),
                "element-in-value",
                "<" + inside.name() + "> stands within <" + element.name() + ">, where only text may stand",
                "take it out: a web page's markup may have been copied with it",
                Sources.STACK);
    }

    private void value(Node element, Known known) {
        boolean secret = Findings.isSecret(element.name());
        if (secret ? Placeholder.isCertain(element.text()) : Placeholder.is(element.text())) {
            found.add(
                    known.isVital() ? Severity.ERROR : Severity.WARNING,
                    element.line(),
                    "placeholder",
                    element.name() + " still holds the placeholder of a template"
                            + (secret
                                    ? ""
                                    : ": " + Findings.quoted(element.text().strip())),
                    "write the value",
                    "published templates");
            return;
        }
        known.valueKind().check(element, found);
    }
}
