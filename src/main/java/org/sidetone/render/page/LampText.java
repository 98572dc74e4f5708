package org.sidetone.render.page;

import org.sidetone.pbx.LampState;

/** What a lamp is called on a phone's screen. Short: a 7941 shows about 30 characters in a line. */
public enum LampText {
    RINGING("* Ringing", Group.RINGING),
    BUSY("Busy", Group.BUSY),
    IN_USE("In use", Group.BUSY),
    HOLD("Hold", Group.BUSY),
    IDLE("Idle", Group.IDLE),
    OFFLINE("Offline", Group.OFFLINE),
    UNKNOWN("Unknown", Group.OFFLINE);

    /** What stands together on the page, most urgent first. */
    public enum Group {
        RINGING,
        BUSY,
        IDLE,
        OFFLINE
    }

    private final String text;
    private final Group group;

    LampText(String text, Group group) {
        this.text = text;
        this.group = group;
    }

    public String text() {
        return text;
    }

    public Group group() {
        return group;
    }

    static LampText of(LampState state) {
        return switch (state) {
            case RINGING, IN_USE_AND_RINGING -> RINGING;
            case BUSY -> BUSY;
            case IN_USE -> IN_USE;
            case ON_HOLD, IN_USE_AND_ON_HOLD -> HOLD;
            case IDLE -> IDLE;
            case UNAVAILABLE -> OFFLINE;
            case REMOVED, UNKNOWN -> UNKNOWN;
        };
    }
}
