package org.sidetone.lint.sep.value;

import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/**
 * Text of a limited length.
 *
 * @param advised longer is a warning
 * @param most longer does not fit the phone's memory for it
 */
record TextKind(int advised, int most) implements ValueKind {
    /** {@code 30?127}, {@code 30?} or {@code 127}. */
    static TextKind of(String limits) {
        int mark = limits.indexOf('?');
        String rest = limits.substring(mark + 1);
        int most = rest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(rest);
        return new TextKind(mark < 0 ? most : Integer.parseInt(limits.substring(0, mark)), most);
    }

    @Override
    public void check(Node element, Findings found) {
        int length =
                element.text().strip().codePointCount(0, element.text().strip().length());
        if (length > most) {
            found.error(
                    element.line(),
                    "text-too-long",
                    element.name() + " has " + length + " characters, and " + most + " fit",
                    "shorten it: the phone cuts it off or refuses the file",
                    Sources.STACK);
        } else if (length > advised) {
            found.warning(
                    element.line(),
                    "text-long",
                    element.name() + " has " + length + " characters; " + advised + " are advised"
                            + (most < Integer.MAX_VALUE ? ", though the firmware has room for " + most : ""),
                    "shorten it",
                    Sources.UCM + (most < Integer.MAX_VALUE ? "; " + Sources.STACK : ""));
        }
        checkBlanks(element, found);
    }

    /** Nobody takes blanks off. */
    static void checkBlanks(Node element, Findings found) {
        if (!element.text().equals(element.text().strip())) {
            found.warning(
                    element.line(),
                    "blanks-around",
                    "blanks or line ends stand around the text of " + element.name(),
                    "write it without: the phone takes them as part of it",
                    Sources.STACK);
        }
    }
}
