package org.sidetone.plan.feature;

import com.google.common.collect.ImmutableSet;
import org.sidetone.pbx.DialPlan;

/**
 * What a PBX has for its calls.
 *
 * @param queues whether callers are led into one, from wherever
 * @param rooms whether anybody is led into a conference room
 */
public record CallFeatures(boolean queues, boolean rooms) {
    private static final ImmutableSet<String> ROOMS = ImmutableSet.of("ConfBridge", "MeetMe");

    public static CallFeatures of(DialPlan plan) {
        return new CallFeatures(runs(plan, ImmutableSet.of("Queue")), runs(plan, ROOMS));
    }

    private static boolean runs(DialPlan plan, ImmutableSet<String> applications) {
        return plan.contexts().values().stream()
                .flatMap(context -> context.patterns().stream())
                .anyMatch(pattern -> applications.stream().anyMatch(pattern::runs));
    }
}
