package org.sidetone.plan;

import org.sidetone.phone.MacAddress;

/** What was ordered of phones' firmware, and seen of it. */
@FunctionalInterface
public interface Firmware {
    /** As if nobody had ordered or seen anything. */
    Firmware NONE = mac -> LoadStep.NONE;

    /** Which load a phone is to run now. */
    LoadStep step(MacAddress mac);

    /** Whether it asked for what only a 7940 or 7960 asks for. */
    default boolean isWithoutJava(MacAddress mac) {
        return false;
    }
}
