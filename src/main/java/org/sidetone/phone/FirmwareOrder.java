package org.sidetone.phone;

import java.time.Instant;

/**
 * An admin's order that a phone shall run a load.
 *
 * @param restart whether the phone is to be told to restart for each step
 * @param stopped why it is not followed any more; empty while it is
 */
public record FirmwareOrder(String target, boolean restart, Instant at, String stopped) {
    public boolean isStopped() {
        return !stopped.isEmpty();
    }
}
