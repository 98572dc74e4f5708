package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

/**
 * A load that the root holds, whole or not.
 *
 * @param parts the files of which it is, as its {@code .loads} file spells them; of the oldest loads the image itself
 * @param faults why it must not be given to a phone; empty if it is complete
 * @param notes what an owner may want to know of it, and need not mend
 * @param unsigned whether there is an image without signature too, as loads before 5 of a 7940/7960 need
 * @param termFiles by name in lower case, where the {@code termNN.default.loads} of this very set stand
 */
public record Load(
        LoadName name,
        ImmutableList<String> parts,
        ImmutableList<String> faults,
        ImmutableList<String> notes,
        boolean unsigned,
        ImmutableSortedMap<String, String> termFiles) {
    public boolean isComplete() {
        return faults.isEmpty();
    }
}
