package org.sidetone.plan.dialplan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sidetone.pbx.DialPlan;
import org.sidetone.plan.Decision;

/** Chooses each phone's dial template; makes one for all phones whose lines are in the same contexts. */
public final class DialTemplates {
    private static final String BY_HAND = "dialplan.xml";

    private final DialPlan dialPlan;
    private final Predicate<String> inRoot;
    private final Map<ImmutableSortedSet<String>, Decision<Optional<DialTemplate>>> made = new HashMap<>();

    /** @param inRoot whether the TFTP root holds a file of that name */
    public DialTemplates(DialPlan dialPlan, Predicate<String> inRoot) {
        this.dialPlan = dialPlan;
        this.inRoot = inRoot;
    }

    /**
     * For a phone with lines in several contexts, what any of them can dial: it may wait longer than one line needs. Rules by line
     * would not be safer (whether the phone counts buttons or lines there, sources do not tell) and share the same 8192 bytes.
     *
     * @param contexts of its lines
     */
    public synchronized Decision<Optional<DialTemplate>> of(Collection<String> contexts) {
        return made.computeIfAbsent(ImmutableSortedSet.copyOf(contexts), this::choose);
    }

    /** For a phone that has a line elsewhere: what can be dialled there is unknown, and a rule of the PBX would cut it off. */
    public Decision<Optional<DialTemplate>> ofAnything() {
        if (inRoot.test(BY_HAND)) {
            return byHand(BY_HAND);
        }
        DialTemplate template = DialTemplate.ofAnything();
        return inRoot.test(template.fileName())
                ? byHand(template.fileName())
                : new Decision<>(
                        Optional.of(template),
                        "a line is at another registrar, whose numbers are unknown: each is dialled after "
                                + DialRule.WAIT + " s or by the Dial key");
    }

    private Decision<Optional<DialTemplate>> choose(ImmutableSortedSet<String> contexts) {
        if (inRoot.test(BY_HAND)) {
            return byHand(BY_HAND);
        }
        List<String> known =
                contexts.stream().filter(dialPlan.contexts()::containsKey).toList();
        if (known.isEmpty()) {
            return new Decision<>(
                    Optional.empty(),
                    contexts.isEmpty()
                            ? "no line"
                            : "the PBX shows no dial plan for " + String.join(", ", contexts)
                                    + "; the phone waits for its own timer");
        }
        String name = DialTemplate.nameFor(ImmutableSortedSet.copyOf(known));
        if (inRoot.test(name)) {
            return byHand(name);
        }
        Numbers numbers = Numbers.of(dialPlan, known);
        RuleBook book = RuleBook.of(numbers);
        return new Decision<>(Optional.of(new DialTemplate(name, book.rules())), Reason.of(known, numbers, book));
    }

    private static Decision<Optional<DialTemplate>> byHand(String name) {
        return new Decision<>(Optional.of(DialTemplate.byHand(name)), "written by hand, in the TFTP root");
    }
}
