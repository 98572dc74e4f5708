package org.sidetone.plan.dialplan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules for what the PBX can dial, as exact as the phone's file has room for.
 *
 * @param rules emergency numbers first, what nothing else fits last
 * @param exact false: there were too many patterns, so that some numbers wait which need not
 */
record RuleBook(ImmutableList<DialRule> rules, boolean exact) {
    /** A phone reads 8192 bytes; this leaves room for what stands around the rules. */
    static final int MOST_BYTES = 7800;

    /** What {@link #MOST_BYTES} counts for each rule besides its pattern. */
    private static final int RULE_BYTES = "<TEMPLATE MATCH=\"\" TIMEOUT=\"0\"/>\n".length();

    /** A plan that fits has some two hundred rules; who needs more tries would not fit either. */
    private static final int MOST_TRIES = 1000;

    /** Nothing fits: the PBX says what it thinks of the number, once the user has finished. */
    private static final DialRule ANYTHING_ELSE = DialRule.open("");

    static RuleBook of(Numbers pbx) {
        Map<String, Integer> emergency = EmergencyNumbers.rules(pbx);
        List<Branch> roots = Branch.roots(pbx.shapes());
        boolean exact = fits(emergency, roots);
        if (!exact) {
            // So many lengths after one first key: wait for all of them.
            return new RuleBook(ordered(emergency, openRoots(roots)), false);
        }
        Deque<Branch> waiting = new ArrayDeque<>(roots);
        for (int tries = 0; !waiting.isEmpty(); tries++) {
            Branch branch = waiting.poll();
            ImmutableList<Branch> parts = branch.split();
            if (parts.isEmpty()) {
                continue;
            }
            if (tries < MOST_TRIES && fits(emergency, roots)) {
                waiting.addAll(parts);
            } else {
                branch.close();
                exact = false;
            }
        }
        return new RuleBook(ordered(emergency, rules(roots)), exact);
    }

    private static List<DialRule> rules(List<Branch> roots) {
        return roots.stream().flatMap(root -> root.rules().stream()).toList();
    }

    private static List<DialRule> openRoots(List<Branch> roots) {
        return roots.stream().flatMap(root -> root.openRules().stream()).toList();
    }

    private static boolean fits(Map<String, Integer> emergency, List<Branch> roots) {
        return ordered(emergency, rules(roots)).stream()
                        .mapToInt(rule -> rule.match().length() + RULE_BYTES)
                        .sum()
                <= MOST_BYTES;
    }

    private static ImmutableList<DialRule> ordered(Map<String, Integer> emergency, List<DialRule> rules) {
        Map<String, DialRule> byMatch = new LinkedHashMap<>();
        emergency.forEach((number, seconds) -> {
            DialRule rule = DialRule.number(number, seconds);
            byMatch.put(rule.match(), rule);
        });
        rules.stream()
                .sorted(Comparator.comparing(DialRule::isOpen))
                .forEach(rule -> byMatch.putIfAbsent(rule.match(), rule));
        byMatch.put(ANYTHING_ELSE.match(), ANYTHING_ELSE);
        return ImmutableList.copyOf(new ArrayList<>(byMatch.values()));
    }
}
