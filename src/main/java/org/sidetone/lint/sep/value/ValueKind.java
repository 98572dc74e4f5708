package org.sidetone.lint.sep.value;

import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** What may stand in an element that holds text. */
public interface ValueKind {
    /** @param element its text is not empty: an empty one leaves the phone's own default (Cisco's SIP stack) */
    void check(Node element, Findings found);

    /** @param kind as in the list of elements; what holds other elements has none, and nothing is said of its text */
    static ValueKind of(String kind) {
        String[] words = kind.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "bool" -> new TruthKind();
            case "int" -> NumberKind.of(rest);
            case "text" -> TextKind.of(rest);
            case "one" -> new WordKind(rest);
            case "secret" -> new SecretKind();
            case "date" -> new DateKind();
            case "zone" -> new ZoneKind();
            case "clock" -> new ClockKind();
            case "host" -> new HostKind();
            case "url" -> new AddressKind();
            case "any", "open", "" -> (element, found) -> {};
            default -> throw new IllegalArgumentException("no kind of value: " + kind);
        };
    }
}
