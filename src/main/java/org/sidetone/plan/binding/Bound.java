package org.sidetone.plan.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/**
 * All phones with the lines they have after the store and the PBX were heard.
 *
 * @param phones those of the store and those that only the PBX binds; the revision is the store's
 * @param places where the PBX says it, for phones whose lines come from there
 * @param problems contradictions, and what could not be understood; each names the place
 */
public record Bound(Phones phones, ImmutableSortedMap<MacAddress, String> places, ImmutableList<Problem> problems) {

    /** What the store alone says, for when the PBX cannot be asked. */
    public static Bound byStore(Phones phones) {
        return new Bound(phones, ImmutableSortedMap.of(), ImmutableList.of());
    }

    /** Where its lines come from: the store or a place on the PBX; empty for a phone without a line. */
    public String origin(Phone phone) {
        return phone.isBound() ? places.getOrDefault(phone.mac(), "store") : "";
    }
}
