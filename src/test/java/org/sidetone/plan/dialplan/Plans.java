package org.sidetone.plan.dialplan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.sidetone.pbx.DialPlan;

/** Small dial plans. */
final class Plans {
    private Plans() {}

    static DialPlan plan(DialPlan.Context... contexts) {
        return new DialPlan(Arrays.stream(contexts)
                .collect(ImmutableMap.toImmutableMap(DialPlan.Context::name, context -> context)));
    }

    static DialPlan.Context context(String name, List<String> includes, String... numbers) {
        return new DialPlan.Context(
                name,
                Arrays.stream(numbers).map(number -> entry(number, "Dial")).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(includes));
    }

    static DialPlan.Pattern entry(String number, String... applications) {
        ImmutableList.Builder<DialPlan.Step> steps = ImmutableList.builder();
        for (int i = 0; i < applications.length; i++) {
            steps.add(new DialPlan.Step(i + 1, applications[i], ""));
        }
        return new DialPlan.Pattern(number, steps.build());
    }

    static Numbers numbers(String... names) {
        return Numbers.of(plan(context("internal", List.of(), names)), List.of("internal"));
    }
}
