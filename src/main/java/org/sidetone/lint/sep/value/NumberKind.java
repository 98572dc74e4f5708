package org.sidetone.lint.sep.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** A number within bounds. The phone reads the digits at the beginning and takes 0 where there are none. */
public record NumberKind(long least, long most) implements ValueKind {
    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?[0-9]{1,18})(.*)", Pattern.DOTALL);

    static NumberKind of(String bounds) {
        int dots = bounds.indexOf("..");
        return new NumberKind(Long.parseLong(bounds.substring(0, dots)), Long.parseLong(bounds.substring(dots + 2)));
    }

    /** As the phone reads it. */
    public static long read(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    @Override
    public void check(Node element, Findings found) {
        Matcher matcher = NUMBER.matcher(element.text());
        if (!matcher.matches()) {
            found.warning(
                    element.line(),
                    "number-unreadable",
                    element.name() + " is " + Findings.quoted(element.text()) + ", which the phone reads as 0",
                    "write a number from " + least + " to " + most + ", or leave it empty for the phone's own default",
                    Sources.STACK + ": atoi");
            return;
        }
        long number = Long.parseLong(matcher.group(1));
        if (!matcher.group(2).isBlank()) {
            found.warning(
                    element.line(),
                    "number-with-rest",
                    element.name() + " is " + Findings.quoted(element.text()) + ", of which the phone reads " + number,
                    "write the number alone",
                    Sources.STACK + ": atoi");
        }
        if (number < least || number > most) {
            found.warning(
                    element.line(),
                    "number-out-of-range",
                    element.name() + " is " + number + ", and phones know " + least + " to " + most,
                    "take one of these",
                    Sources.UCM + ", " + Sources.STACK);
        }
    }
}
