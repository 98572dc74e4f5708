package org.sidetone.lint.dialplan;

import com.google.common.base.CharMatcher;

/** What is odd in one TEMPLATE's patterns. */
final class PatternRules {
    private static final int MOST_GROUPS = 5;
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    /** Asterisk's and other phones' notation; to this phone each is a key, and it has none of them. */
    private static final CharMatcher FOREIGN = CharMatcher.anyOf("XxNnZz[]!()|");

    private PatternRules() {}

    static void check(Entry entry, Findings findings) {
        String match = entry.match();
        if (match.isEmpty()) {
            hotline(entry, findings);
            return;
        }
        if (starIsMeant(match)) {
            findings.warning(
                    entry.line(),
                    "star-unescaped",
                    "MATCH " + match + " begins with *, which stands for one key or more, not for the star key",
                    "write \\" + match);
        }
        if (FOREIGN.matchesAnyOf(match)) {
            findings.warning(
                    entry.line(),
                    "foreign-notation",
                    "MATCH " + match + " holds " + FOREIGN.retainFrom(match)
                            + ", which this phone takes as keys, and it has none of them",
                    "write . for any key, * for one or more, and a TEMPLATE for each digit of a set");
        }
        rewrite(entry, findings);
    }

    /** {@code *#} is left alone: many write it to dial at once after the hash key. */
    private static boolean starIsMeant(String match) {
        return match.length() > 1 && match.charAt(0) == '*' && match.charAt(1) != '#' && match.charAt(1) != ',';
    }

    private static void hotline(Entry entry, Findings findings) {
        if (!entry.rewrite().isEmpty()) {
            findings.warning(
                    entry.line(),
                    "hotline",
                    "whoever lifts the handset calls " + entry.rewrite()
                            + (entry.seconds() == 0 ? " at once, so no number can be dialled" : "")
                            + (entry.phoneLine() == 0 ? ", on every line" : ""),
                    "keep it only where that is meant; LINE limits it to one line");
        }
    }

    private static void rewrite(Entry entry, Findings findings) {
        String rewrite = entry.rewrite();
        int groups = Pattern.of(entry.match()).groups();
        if (!rewrite.isEmpty() && groups > MOST_GROUPS) {
            findings.warning(
                    entry.line(),
                    "groups-too-many",
                    "MATCH has " + groups + " groups; the phone keeps 5, and puts the rest into the fifth or drops it",
                    "merge groups, or split the TEMPLATE");
        }
        for (int i = 0; i + 1 < rewrite.length(); i++) {
            char group = rewrite.charAt(i + 1);
            if (rewrite.charAt(i) == '%') {
                if (DIGIT.matches(group) && group - '0' > Math.min(groups, MOST_GROUPS)) {
                    findings.error(
                            entry.line(),
                            "rewrite-group",
                            "REWRITE names %" + group + ", but MATCH has "
                                    + (groups == 1 ? "1 group" : groups + " groups") + "; the phone dials the digit "
                                    + group + " instead",
                            "%1 is the first run of dots or the first *; %0 the whole number");
                }
                i++;
            }
        }
        long dots = CharMatcher.is('.').countIn(rewrite);
        Pattern pattern = Pattern.of(entry.match());
        long keys =
                pattern.places().stream().filter(place -> place == Pattern.ANY).count();
        if (pattern.isFixed() && dots > keys) {
            findings.error(
                    entry.line(),
                    "rewrite-group",
                    "REWRITE has " + dots + " dots, but MATCH only " + keys + "; the phone leaves the others out",
                    "each dot stands for the next key that a dot of MATCH took");
        }
    }
}
