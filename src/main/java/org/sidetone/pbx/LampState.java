package org.sidetone.pbx;

/** The state of a hint, from Asterisk's bit field (pbx.h, ast_extension_states). */
public enum LampState {
    RINGING,
    IN_USE_AND_RINGING,
    IN_USE,
    BUSY,
    ON_HOLD,
    IN_USE_AND_ON_HOLD,
    IDLE,
    UNAVAILABLE,
    /** The hint was removed from the dial plan. */
    REMOVED,
    /** A number this program does not know. */
    UNKNOWN;

    private static final int IN_USE_BIT = 1;
    private static final int BUSY_BIT = 2;
    private static final int UNAVAILABLE_BIT = 4;
    private static final int RINGING_BIT = 8;
    private static final int ON_HOLD_BIT = 16;

    /** @param status the {@code Status:} header of ExtensionStatus: -2 and -1 removed, 0 idle, else a sum of bits */
    public static LampState of(int status) {
        if (status < 0) {
            return REMOVED;
        }
        if (status == 0) {
            return IDLE;
        }
        boolean inUse = (status & IN_USE_BIT) != 0;
        if ((status & RINGING_BIT) != 0) {
            return inUse ? IN_USE_AND_RINGING : RINGING;
        }
        if ((status & ON_HOLD_BIT) != 0) {
            return inUse ? IN_USE_AND_ON_HOLD : ON_HOLD;
        }
        if ((status & BUSY_BIT) != 0) {
            return BUSY;
        }
        if (inUse) {
            return IN_USE;
        }
        return (status & UNAVAILABLE_BIT) != 0 ? UNAVAILABLE : UNKNOWN;
    }
}
