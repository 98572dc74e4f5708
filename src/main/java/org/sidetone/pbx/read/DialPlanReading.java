package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.DialPlan.Pattern;
import org.sidetone.pbx.DialPlan.Step;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;

/**
 * The running dial plan, and the hints in it.
 *
 * @param hints one per extension and context, in the order of the dial plan
 */
record DialPlanReading(DialPlan dialPlan, ImmutableList<Hint> hints, Lamps lamps) {
    static final AmiRequest PLAN = AmiRequest.of("ShowDialPlan");
    static final AmiRequest STATES = AmiRequest.of("ExtensionStateList");

    static DialPlanReading read(Answers answers) throws PbxException {
        Map<String, Draft> contexts = new LinkedHashMap<>();
        Map<String, Integer> order = new LinkedHashMap<>();
        for (AmiMessage entry : answers.list(PLAN)) {
            String context = entry.first("Context");
            if (context.isEmpty()) {
                continue;
            }
            contexts.computeIfAbsent(context, name -> new Draft()).take(entry);
            if (entry.first("Priority").equals("hint")) {
                order.putIfAbsent(entry.first("Extension") + "@" + context, order.size());
            }
        }
        Map<String, Hint> hints = new LinkedHashMap<>();
        Map<String, LampState> states = new LinkedHashMap<>();
        for (AmiMessage entry : answers.list(STATES)) {
            Hint hint = new Hint(entry.first("Exten"), entry.first("Context"), entry.first("Hint"));
            // A pattern's hint has a state only for the numbers that someone watches; those are listed on their own.
            if (!hint.extension().isEmpty() && !hint.extension().startsWith("_")) {
                hints.put(hint.key(), hint);
                states.put(hint.key(), state(entry.first("Status")));
            }
        }
        List<Hint> sorted = new ArrayList<>(hints.values());
        sorted.sort(Comparator.comparing(hint -> order.getOrDefault(hint.key(), Integer.MAX_VALUE)));
        ImmutableMap.Builder<String, Context> built = ImmutableMap.builder();
        contexts.forEach((name, draft) -> built.put(name, draft.build(name)));
        return new DialPlanReading(
                new DialPlan(built.buildOrThrow()),
                ImmutableList.copyOf(sorted),
                new Lamps(ImmutableMap.copyOf(states), 0));
    }

    /**
     * Each extension once: where several contexts have a hint for it, the one that phones of these contexts reach.
     *
     * @param entered the contexts in which accounts enter the dial plan
     */
    ImmutableList<Hint> hintsFor(Collection<String> entered) {
        Set<String> reachable = new HashSet<>();
        for (String context : new HashSet<>(entered)) {
            dialPlan.reachableFrom(context).forEach(reached -> reachable.add(reached.name()));
        }
        Map<String, Hint> chosen = new LinkedHashMap<>();
        for (Hint hint : hints) {
            chosen.merge(
                    hint.extension(),
                    hint,
                    (earlier, later) -> !reachable.contains(earlier.context()) && reachable.contains(later.context())
                            ? later
                            : earlier);
        }
        return ImmutableList.copyOf(chosen.values());
    }

    static LampState state(String status) {
        try {
            return LampState.of(Integer.parseInt(status.strip()));
        } catch (NumberFormatException e) {
            return LampState.UNKNOWN;
        }
    }

    /** A context while its lines come in. */
    private static final class Draft {
        private final Map<String, ImmutableList.Builder<Step>> patterns = new LinkedHashMap<>();
        private final ImmutableList.Builder<String> includes = ImmutableList.builder();
        private boolean asksElsewhere;

        void take(AmiMessage entry) {
            String include = entry.first("IncludeContext");
            if (!include.isEmpty()) {
                // An include with hours carries them: "night,17:00-9:00,*,*,*".
                includes.add(include.replaceFirst("[,|].*", ""));
            }
            asksElsewhere |= !entry.first("Switch").isEmpty();
            String extension = entry.first("Extension");
            int priority = PjsipReading.number(entry.first("Priority"), 0);
            if (!extension.isEmpty() && priority > 0) {
                patterns.computeIfAbsent(extension, text -> ImmutableList.builder())
                        .add(new Step(priority, entry.first("Application"), entry.first("AppData")));
            }
        }

        Context build(String name) {
            ImmutableList.Builder<Pattern> built = ImmutableList.builder();
            patterns.forEach((text, steps) -> built.add(new Pattern(text, steps.build())));
            return new Context(name, built.build(), includes.build(), asksElsewhere);
        }
    }
}
