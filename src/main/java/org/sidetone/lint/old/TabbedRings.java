package org.sidetone.lint.old;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;

/** {@code RINGLIST.DAT}: a name, a tab and a file on each line. */
public final class TabbedRings {
    private static final Pattern RING = Pattern.compile("\\S.*?\\t\\s*(\\S+)\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\S.* \\S+\\.[A-Za-z]{3} *");
    private static final String SOURCE = "Cisco's administrator guides for SIP on these phones";

    private TabbedRings() {}

    public static boolean isNamed(String fileName) {
        return fileName.equalsIgnoreCase("RINGLIST.DAT");
    }

    public static ImmutableList<Finding> check(String text) {
        Findings found = new Findings();
        List<Integer> blanks = new ArrayList<>();
        List<String> lines = Splitter.onPattern("\r?\n").splitToList(text);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Matcher ring = RING.matcher(lines.get(i));
            if (!ring.matches() && BLANKS.matcher(lines.get(i)).matches()) {
                blanks.add(i + 1);
            } else if (!ring.matches()) {
                found.warning(
                        i + 1,
                        "ring-unreadable",
                        "the line " + Findings.quoted(lines.get(i).strip()) + " is no name, tab and file",
                        "write the name that is shown, a tab, and the file",
                        SOURCE);
            } else if (!ring.group(1).matches("(?i).*\\.(pcm|raw)")) {
                found.warning(
                        i + 1,
                        "ring-not-pcm",
                        "the file " + Findings.quoted(ring.group(1)) + " is none that these phones play by its name",
                        "8000 Hz, 8 bits, µ-law, no header, named .pcm or .raw",
                        SOURCE);
            }
        }
        if (!blanks.isEmpty()) {
            found.warning(
                    blanks.get(0),
                    "ring-without-tab",
                    "blanks stand between name and file, here"
                            + (blanks.size() == 1 ? "" : " and in " + (blanks.size() - 1) + " more lines")
                            + ", where phones look for a tab",
                    "put a tab there; editors and web pages make blanks of it",
                    SOURCE);
        }
        return found.list();
    }
}
