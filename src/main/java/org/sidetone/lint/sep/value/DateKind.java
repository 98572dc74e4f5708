package org.sidetone.lint.sep.value;

import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** {@code D/M/Y}: the order of day, month and year, what separates them, and an A for a clock of twelve hours. */
final class DateKind implements ValueKind {
    private static final Pattern KNOWN = Pattern.compile("(D([/.-])M\\2YY?|M([/.-])D\\3YY?)[Aa]?");
    private static final Pattern YEAR_FIRST = Pattern.compile("YY?([/.-])(M\\1D|D\\1M)[Aa]?");

    @Override
    public void check(Node element, Findings found) {
        String text = element.text();
        if (KNOWN.matcher(text).matches()) {
            if (text.contains("YY")) {
                found.info(
                        element.line(),
                        "date-template-year",
                        "dateTemplate has YY: four digits of the year by usecallmanager.nz, two by a guide to the 7941",
                        "write Y for two",
                        Sources.UCM + "; " + Sources.FIELD);
            }
            return;
        }
        found.warning(
                element.line(),
                "date-template",
                YEAR_FIRST.matcher(text).matches()
                        ? "dateTemplate is " + Findings.quoted(text) + ": no phone is known to show the year first"
                        : "dateTemplate is " + Findings.quoted(text) + ", which no phone is known to understand",
                "write D/M/Y or M/D/Y with / - or . between them, and A behind it for a clock of twelve hours",
                Sources.UCM + ", " + Sources.STACK);
    }
}
