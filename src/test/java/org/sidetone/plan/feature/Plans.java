package org.sidetone.plan.feature;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.DialPlan.Pattern;
import org.sidetone.pbx.DialPlan.Step;

/** Small dial plans that do something. */
final class Plans {
    private Plans() {}

    static DialPlan plan(Context... contexts) {
        return new DialPlan(
                Arrays.stream(contexts).collect(ImmutableMap.toImmutableMap(Context::name, context -> context)));
    }

    static Context context(String name, List<String> includes, Pattern... patterns) {
        return new Context(name, ImmutableList.copyOf(patterns), ImmutableList.copyOf(includes));
    }

    /** @param steps an application, a blank and its data each */
    static Pattern pattern(String number, String... steps) {
        ImmutableList.Builder<Step> all = ImmutableList.builder();
        for (int i = 0; i < steps.length; i++) {
            String[] parts = steps[i].split(" ", 2);
            all.add(new Step(i + 1, parts[0], parts[1]));
        }
        return new Pattern(number, all.build());
    }
}
