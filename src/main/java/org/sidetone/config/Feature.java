package org.sidetone.config;

import java.util.Locale;

/** What a PBX does when its code is dialled. Found in its dial plan, unless {@code [features]} names the code. */
public enum Feature {
    /** Takes the call that rings at the number dialled behind the code. */
    PICKUP(true),
    /** Leaves a message for the number dialled behind the code, without ringing it. */
    LEAVE_MESSAGE(true),
    DND_TOGGLE(false),
    DND_ON(false),
    DND_OFF(false),
    /** All calls; asks whereto where it was off. */
    FORWARD_TOGGLE(false),
    /** Asks whereto. */
    FORWARD_ON(false),
    FORWARD_OFF(false),
    /** Forwards to the number dialled behind the code. */
    FORWARD_TO(true),
    FORWARD_BUSY_ON(false),
    FORWARD_BUSY_OFF(false),
    FORWARD_BUSY_TO(true),
    FORWARD_UNANSWERED_ON(false),
    FORWARD_UNANSWERED_OFF(false),
    FORWARD_UNANSWERED_TO(true);

    private final boolean withNumber;

    Feature(boolean withNumber) {
        this.withNumber = withNumber;
    }

    /** Whether a number is dialled behind the code. */
    public boolean withNumber() {
        return withNumber;
    }

    /** As {@code [features]} calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
