package org.sidetone.phone;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * Every phone that is bound or was seen.
 *
 * @param byMac sorted
 * @param revision the store's revision this was read at
 */
public record Phones(ImmutableSortedMap<MacAddress, Phone> byMac, long revision) {
    public static final Phones NONE = new Phones(ImmutableSortedMap.of(), 0);

    /** The ids of all extensions that stand on a phone. */
    public ImmutableSet<String> boundExtensions() {
        return byMac.values().stream()
                .flatMap(phone -> phone.extensions().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    public Optional<Phone> get(MacAddress mac) {
        return Optional.ofNullable(byMac.get(mac));
    }
}
