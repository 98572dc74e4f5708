package org.sidetone.plan.dialplan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All numbers that begin alike. Closed, it gives rules by length: safe, since the rule for a length is at once only if nothing below
 * is longer. Split, each key after the beginning gets rules of its own, which win by having more keys, and those that many keys
 * share are told once for all.
 */
final class Branch {
    /** Beginnings are no longer, so that with their dots and backslashes they fit into a phone's 63 characters. */
    private static final int DEEPEST = 12;

    private final String beginning;
    private final ImmutableList<Shape> shapes;
    /** How many keys may follow, open ends apart; 0 is the beginning itself. */
    private final ImmutableSortedSet<Integer> more;

    private final boolean open;
    private ImmutableList<Branch> split = ImmutableList.of();

    private Branch(String beginning, ImmutableList<Shape> shapes) {
        this.beginning = beginning;
        this.shapes = shapes;
        int keys = beginning.length();
        this.open = shapes.stream().anyMatch(Shape::open);
        this.more = shapes.stream()
                .filter(shape -> !shape.open())
                .map(shape -> shape.length() - keys)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo));
    }

    /** One for each first key: no rule is without a key of its own, or it would compete with the feature codes. */
    static ImmutableList<Branch> roots(ImmutableList<Shape> shapes) {
        return children("", shapes);
    }

    private static ImmutableList<Branch> children(String beginning, ImmutableList<Shape> shapes) {
        int place = beginning.length();
        ImmutableList.Builder<Branch> found = ImmutableList.builder();
        for (char key : Lists.charactersOf(Keypad.KEYS)) {
            ImmutableList<Shape> fitting =
                    shapes.stream().filter(shape -> shape.fits(place, key)).collect(ImmutableList.toImmutableList());
            if (!fitting.isEmpty()) {
                found.add(new Branch(beginning + key, fitting));
            }
        }
        return found.build();
    }

    /** Splits it if that tells anything: if a number below could be dialled sooner. Returns the new branches, none if it tells nothing. */
    ImmutableList<Branch> split() {
        boolean allWait = shapes.stream().anyMatch(shape -> shape.open() && shape.length() <= beginning.length());
        boolean allAtOnce = !open && more.size() == 1;
        if (allWait || allAtOnce || beginning.length() >= DEEPEST) {
            return ImmutableList.of();
        }
        ImmutableList<Branch> children = children(beginning, shapes);
        boolean tells = children.stream()
                .anyMatch(child -> child.open != open
                        || child.more.size() < more.tailSet(1).size());
        split = tells ? children : ImmutableList.of();
        return split;
    }

    /** Takes the splitting back. */
    void close() {
        split = ImmutableList.of();
    }

    ImmutableList<DialRule> rules() {
        return rules("");
    }

    /** @param told the lengths that hold for all below already, told by the branch above; empty for none */
    private ImmutableList<DialRule> rules(String told) {
        if (split.isEmpty()) {
            return closed(beginning, 0, more);
        }
        List<Branch> shared = shared();
        ImmutableList.Builder<DialRule> rules = ImmutableList.builder();
        if (more.contains(0)) {
            rules.add(DialRule.number(beginning, DialRule.WAIT));
        }
        String telling = "";
        if (!shared.isEmpty()) {
            Branch one = shared.get(0);
            ImmutableList<DialRule> common = one.closed(beginning, 1, one.more);
            telling = lengths(common);
            rules.addAll(telling.equals(told) ? ImmutableList.of() : common);
        }
        for (Branch child : split) {
            if (!shared.contains(child)) {
                rules.addAll(child.rules(telling));
            }
        }
        return rules.build();
    }

    /** How long in all the numbers are that the rules are for, and how each waits; an open end is as good as any other. */
    private static String lengths(ImmutableList<DialRule> rules) {
        return rules.stream()
                .map(rule -> rule.isOpen() ? "open" : rule.keys() + ":" + rule.seconds())
                .collect(Collectors.joining(" "));
    }

    /** The rules when even its lengths are too many: all below wait. */
    ImmutableList<DialRule> openRules() {
        ImmutableList.Builder<DialRule> rules = ImmutableList.builder();
        if (shapes.stream().anyMatch(shape -> shape.accepts(beginning))) {
            rules.add(DialRule.number(beginning, DialRule.WAIT));
        }
        return rules.add(DialRule.open(beginning)).build();
    }

    /** @param extra keys between this beginning and that of the branch which the lengths are of */
    private ImmutableList<DialRule> closed(String from, int extra, ImmutableSortedSet<Integer> lengths) {
        if (open) {
            return extra == 0 ? openRules() : ImmutableList.of(DialRule.open(from));
        }
        ImmutableList.Builder<DialRule> rules = ImmutableList.builder();
        for (int length : lengths) {
            rules.add(DialRule.length(from, length + extra, length == lengths.last() ? 0 : DialRule.WAIT));
        }
        return rules.build();
    }

    /** The largest family of children that would get the same rules; longer numbers go first where two are as large. */
    private List<Branch> shared() {
        Map<String, List<Branch>> families = new LinkedHashMap<>();
        for (Branch child : split) {
            if (child.split.isEmpty()) {
                families.computeIfAbsent(child.open ? "open" : child.more.toString(), lengths -> new ArrayList<>())
                        .add(child);
            }
        }
        return families.values().stream()
                .filter(family -> family.size() > 1)
                .max(Comparator.<List<Branch>>comparingInt(List::size)
                        .thenComparingInt(family -> family.get(0).longest()))
                .orElse(List.of());
    }

    private int longest() {
        return open ? Integer.MAX_VALUE : more.last();
    }
}
