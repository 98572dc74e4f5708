package org.sidetone.pbx;

import com.google.common.collect.ImmutableMap;

/**
 * The live record beside the Snapshot: what each hint shows now.
 *
 * @param states by {@link Hint#key()}
 * @param revision grows with every change
 */
public record Lamps(ImmutableMap<String, LampState> states, long revision) {
    public static final Lamps NONE = new Lamps(ImmutableMap.of(), 0);

    public LampState of(Hint hint) {
        return states.getOrDefault(hint.key(), LampState.UNKNOWN);
    }
}
