package org.sidetone.plan.feature;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sidetone.config.Feature;
import org.sidetone.pbx.DialPlan;

/**
 * What one context dials for the PBX's features.
 *
 * @param codes where one code, or one prefix, does it
 * @param messages numbers for whom a message can be left, where each has an extension of its own for it
 * @param messagePrefix what stands before these numbers then
 */
public record FeatureCodes(
        ImmutableMap<Feature, String> codes, ImmutableSet<String> messages, Optional<String> messagePrefix) {
    public static final FeatureCodes NONE = new FeatureCodes(ImmutableMap.of(), ImmutableSet.of(), Optional.empty());

    /** @param named in the settings; these win over what is found */
    public static FeatureCodes of(DialPlan plan, String context, ImmutableMap<Feature, String> named) {
        return FeatureFinder.find(plan, context, named);
    }

    /** What is dialled, without a number; empty where the context cannot. */
    public Optional<String> code(Feature feature) {
        return feature.withNumber() ? Optional.empty() : Optional.ofNullable(codes.get(feature));
    }

    /** What is dialled for this number. */
    public Optional<String> code(Feature feature, String number) {
        if (!feature.withNumber()) {
            return Optional.empty();
        }
        if (feature == Feature.LEAVE_MESSAGE && !codes.containsKey(feature)) {
            return messagePrefix.filter(prefix -> messages.contains(number)).map(prefix -> prefix + number);
        }
        return Optional.ofNullable(codes.get(feature)).map(prefix -> prefix + number);
    }

    /** Whether there is any use in offering it. */
    public boolean has(Feature feature) {
        return codes.containsKey(feature) || (feature == Feature.LEAVE_MESSAGE && !messages.isEmpty());
    }
}
