package org.sidetone.render;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import org.sidetone.plan.PhonePlan;

/** The files that phones' own files name and that many phones share: one of each name, whoever asks. */
public final class SharedFiles {
    private SharedFiles() {}

    /** @return by name; those that the TFTP root holds by hand are not among them */
    public static ImmutableSortedMap<String, Document> of(Collection<PhonePlan> plans) {
        return ImmutableSortedMap.of();
    }
}
