package org.sidetone.pbx.live;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;

/**
 * The states of the hints. Events come while a reading is under way, and what the reading says of a hint may be older than the
 * event: so events that arrived since the reading began win over it.
 */
final class LampBoard {
    /** What an event meant. */
    enum Effect {
        /** A known hint changed. */
        CHANGED,
        /** The state it had already: Asterisk tells that only when hints were loaded again ({@code dialplan reload}). */
        SAME,
        /** A hint that no reading has seen, or one that was removed: the dial plan is another. */
        OTHER_PLAN
    }

    @GuardedBy("this")
    private final Map<String, LampState> states = new LinkedHashMap<>();

    @GuardedBy("this")
    private final Map<String, LampState> sinceReading = new HashMap<>();

    @GuardedBy("this")
    private Lamps published = Lamps.NONE;

    synchronized Effect event(String key, LampState state) {
        LampState before = states.put(key, state);
        sinceReading.put(key, state);
        if (before == null || (state == LampState.REMOVED && before != state)) {
            return Effect.OTHER_PLAN;
        }
        return before == state ? Effect.SAME : Effect.CHANGED;
    }

    synchronized void readingBegins() {
        sinceReading.clear();
    }

    /** Hints that the reading does not have and no event told of since are gone. */
    synchronized void readingEnds(Map<String, LampState> read) {
        states.clear();
        states.putAll(read);
        states.putAll(sinceReading);
    }

    /** The same object as before if nothing changed. */
    synchronized Lamps lamps() {
        if (!published.states().equals(states)) {
            published = new Lamps(ImmutableMap.copyOf(states), published.revision() + 1);
        }
        return published;
    }
}
