package org.sidetone.lint.sep;

import java.util.regex.Pattern;
import org.sidetone.lint.Findings;

/** The name under which a phone asks for its settings: SEP, its MAC in capital letters, .cnf.xml. */
public final class SepFileName {
    private static final Pattern RIGHT = Pattern.compile("SEP[0-9A-F]{12}\\.cnf\\.xml");
    private static final Pattern WRONG_CASE = Pattern.compile(RIGHT.pattern(), Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_SEPARATORS =
            Pattern.compile("SEP[-_]?([0-9A-F]{2}[-:.]?){6}\\.cnf\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRONG_END =
            Pattern.compile("SEP[0-9A-F]{12}(\\.cfg\\.xml|\\.xml|\\.cnf|\\.cnf\\.xml\\..*)", Pattern.CASE_INSENSITIVE);
    private static final String SOURCE = "field guides of the 7941; Wazo's provisioning plugin";

    private SepFileName() {}

    /** @param name without folders */
    public static void check(String name, Findings found) {
        if (RIGHT.matcher(name).matches()) {
            return;
        }
        String shown = "the file's name is " + Findings.quoted(name);
        if (WRONG_CASE.matcher(name).matches()) {
            warn(found, "file-name-case", shown + ": on most servers capital and small letters count");
        } else if (WITH_SEPARATORS.matcher(name).matches()) {
            warn(found, "file-name", shown + ": the MAC stands there without separators");
        } else if (WRONG_END.matcher(name).matches()) {
            warn(found, "file-name", shown + ": it must end with .cnf.xml");
        } else if (name.regionMatches(true, 0, "SEP", 0, 3)) {
            warn(found, "file-name", shown + ": behind SEP stand the twelve digits of a MAC");
        } else {
            found.info(
                    1,
                    "file-name-other",
                    shown + ": a phone asks for SEP, its MAC and .cnf.xml",
                    "rename it when you hand it out",
                    SOURCE);
        }
    }

    private static void warn(Findings found, String code, String what) {
        found.warning(1, code, what, "a phone asks for SEP<MAC>.cnf.xml, such as SEP001B54AABBCC.cnf.xml", SOURCE);
    }
}
