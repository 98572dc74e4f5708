package org.sidetone.lint.dialplan;

import java.util.List;

/** What one TEMPLATE does to another: the most keys of its own win, and of equal ones that which is complete. */
final class OrderRules {
    private OrderRules() {}

    static void check(List<Entry> entries, Findings findings) {
        for (int later = 0; later < entries.size(); later++) {
            Entry entry = entries.get(later);
            Pattern pattern = Pattern.of(entry.match());
            for (Entry other : entries) {
                boolean sameLine = other.phoneLine() == entry.phoneLine() || other.phoneLine() == 0;
                Pattern first = Pattern.of(other.match());
                if (sameLine && other.seconds() == 0 && first.comesBefore(pattern)) {
                    findings.warning(
                            entry.line(),
                            "never-reached",
                            "MATCH " + entry.match() + " is hardly ever reached: " + other.match() + " in line "
                                    + other.line() + " dials at once before it is complete",
                            "give " + other.match() + " a TIMEOUT of some seconds");
                    break;
                }
            }
            for (Entry earlier : entries.subList(0, later)) {
                boolean sameLine = earlier.phoneLine() == entry.phoneLine();
                if (sameLine && Pattern.of(earlier.match()).equals(pattern)) {
                    findings.warning(
                            entry.line(),
                            "shadowed",
                            "MATCH " + entry.match() + " stands for the same numbers as " + earlier.match()
                                    + " in line " + earlier.line() + ", which wins",
                            "remove one of the two");
                    break;
                }
            }
        }
    }
}
