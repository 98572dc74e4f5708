package org.sidetone.pbx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The running dial plan, hints apart.
 *
 * @param contexts by name
 */
public record DialPlan(ImmutableMap<String, Context> contexts) {
    public static final DialPlan EMPTY = new DialPlan(ImmutableMap.of());

    /**
     * @param patterns what it answers, in Asterisk's order
     * @param includes contexts that are searched next, in order
     * @param asksElsewhere whether it has a {@code switch}: another PBX or a database knows its other numbers, and we do not
     */
    public record Context(
            String name, ImmutableList<Pattern> patterns, ImmutableList<String> includes, boolean asksElsewhere) {
        public Context(String name, ImmutableList<Pattern> patterns, ImmutableList<String> includes) {
            this(name, patterns, includes, false);
        }
    }

    /**
     * @param text {@code 1001}, {@code _1XXX}, {@code *97}
     * @param steps by priority
     */
    public record Pattern(String text, ImmutableList<Step> steps) {
        /** Whether it is one exact number rather than a pattern. */
        public boolean isExact() {
            return !text.startsWith("_");
        }

        /** Whether any priority runs this application, without regard to case. */
        public boolean runs(String application) {
            return steps.stream().anyMatch(step -> step.application().equalsIgnoreCase(application));
        }
    }

    public record Step(int priority, String application, String data) {}

    /** The context and all that it includes, nearest first, each once. Unknown contexts are left out. */
    public ImmutableList<Context> reachableFrom(String context) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add(context);
        ImmutableList.Builder<Context> reached = ImmutableList.builder();
        while (!waiting.isEmpty()) {
            String name = waiting.poll();
            Context found = contexts.get(name);
            if (seen.add(name) && found != null) {
                reached.add(found);
                waiting.addAll(found.includes());
            }
        }
        return reached.build();
    }
}
