package org.sidetone.render.directory;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;

/**
 * Positions in a book, those of {@code first} before those of {@code then}; each in the book's order.
 *
 * @param then none that is in {@code first}
 */
record Found(BitSet first, BitSet then) {
    int size() {
        return first.cardinality() + then.cardinality();
    }

    /** A page of them. */
    ImmutableIntArray positions(int from, int to) {
        ImmutableIntArray.Builder positions = ImmutableIntArray.builder(to - from);
        int place = 0;
        for (BitSet group : new BitSet[] {first, then}) {
            for (int at = group.nextSetBit(0); at >= 0 && place < to; at = group.nextSetBit(at + 1)) {
                if (place >= from) {
                    positions.add(at);
                }
                place++;
            }
        }
        return positions.build();
    }
}
