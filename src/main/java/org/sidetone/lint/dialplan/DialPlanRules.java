package org.sidetone.lint.dialplan;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import org.sidetone.lint.Finding;

/** Checks a dial plan file as a phone would read it. Says nothing of what the PBX can dial. */
public final class DialPlanRules {
    /** The phone's buffer, without its closing zero. */
    private static final int LARGEST = 8191;

    private static final java.util.regex.Pattern COMMENT = java.util.regex.Pattern.compile("(?s)<!--(.*?)-->");

    private DialPlanRules() {}

    /** @return in the order of the file; nothing for one that a phone takes as it is meant */
    public static ImmutableList<Finding> check(String text) {
        Findings findings = new Findings();
        int bytes = Utf8.encodedLength(text);
        if (bytes > LARGEST) {
            findings.error(
                    lineAt(text, text.length() - 1),
                    "file-too-long",
                    "the file has " + bytes + " bytes; a phone reads " + LARGEST,
                    "merge patterns, and leave out comments");
        }
        List<Entry> entries = PlanReader.read(text, findings);
        comments(text, entries, findings);
        entries.forEach(entry -> PatternRules.check(entry, findings));
        OrderRules.check(entries, findings);
        return findings.byLine();
    }

    /** For the phone a comment ends at its first {@code >}; mostly what follows does no harm. */
    private static void comments(String text, List<Entry> entries, Findings findings) {
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            if (comment.group(1).indexOf('>') < 0) {
                continue;
            }
            String without = text.substring(0, comment.start()) + text.substring(comment.end());
            List<Entry> meant = PlanReader.read(without, new Findings());
            int line = lineAt(text, comment.start());
            String hint = "take the > out of the comment, or the comment out of the file";
            if (same(entries, meant)) {
                findings.info(line, "comment-angle", "for the phone this comment ends at its first >", hint);
            } else {
                findings.error(
                        line,
                        "comment-angle",
                        "for the phone this comment ends at its first >, and what follows changes the dial plan",
                        hint);
            }
        }
    }

    private static boolean same(List<Entry> entries, List<Entry> meant) {
        if (entries.size() != meant.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).says(meant.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(String text, int index) {
        return 1
                + (int) text.substring(0, Math.max(0, index))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
