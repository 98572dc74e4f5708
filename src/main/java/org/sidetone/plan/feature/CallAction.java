package org.sidetone.plan.feature;

import java.util.EnumSet;
import java.util.Set;

/** What an extension of the dial plan does with a parking slot, a conference room or a queue. */
public enum CallAction {
    /** Connects with the call that is parked in the slot. */
    FETCH,
    /** Enters the room. */
    JOIN,
    /** Makes the caller an agent of the queue. */
    LOG_IN,
    LOG_OUT,
    LOG_IN_OR_OUT,
    /** Has the queue pass the caller over. */
    PAUSE,
    RESUME,
    PAUSE_OR_RESUME;

    /** What an extension does that does this and that, each in its case. */
    CallAction and(CallAction other) {
        Set<CallAction> both = EnumSet.of(this, other);
        if (both.equals(EnumSet.of(LOG_IN, LOG_OUT))) {
            return LOG_IN_OR_OUT;
        }
        return both.equals(EnumSet.of(PAUSE, RESUME)) ? PAUSE_OR_RESUME : this;
    }
}
