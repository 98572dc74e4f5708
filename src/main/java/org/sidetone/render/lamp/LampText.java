package org.sidetone.render.lamp;

import java.util.List;
import org.sidetone.pbx.LampState;

/** What a lamp is called on a phone's screen. Short: a 7941 shows about 30 characters in a line. */
public enum LampText {
    RINGING("* Ringing", Group.RINGING, LampMark.RINGING),
    BUSY("Busy", Group.BUSY, LampMark.BUSY),
    IN_USE("In use", Group.BUSY, LampMark.BUSY),
    HOLD("Hold", Group.BUSY, LampMark.HELD),
    IDLE("Idle", Group.IDLE, LampMark.IDLE),
    OFFLINE("Offline", Group.OFFLINE, LampMark.OFFLINE),
    UNKNOWN("Unknown", Group.OFFLINE, LampMark.OFFLINE);

    /** What stands together on the page, most urgent first. */
    public enum Group {
        RINGING,
        BUSY,
        IDLE,
        OFFLINE
    }

    private final String text;
    private final Group group;
    private final LampMark mark;

    LampText(String text, Group group, LampMark mark) {
        this.text = text;
        this.group = group;
        this.mark = mark;
    }

    public String text() {
        return text;
    }

    public Group group() {
        return group;
    }

    LampMark mark() {
        return mark;
    }

    /** Whether there is a call. */
    public boolean isCall() {
        return group == Group.RINGING || group == Group.BUSY;
    }

    /** {@code 1 ringing, 2 busy}. */
    static String summary(List<LampText> lamps) {
        long ringing = count(lamps, Group.RINGING);
        long busy = count(lamps, Group.BUSY);
        return ringing == 0 && busy == 0 ? "No calls" : ringing + " ringing, " + busy + " busy";
    }

    private static long count(List<LampText> lamps, Group group) {
        return lamps.stream().filter(lamp -> lamp.group == group).count();
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
