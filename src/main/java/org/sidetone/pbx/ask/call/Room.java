package org.sidetone.pbx.ask.call;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Comparator;

/**
 * A conference room with somebody in it.
 *
 * @param name as the dial plan knows it
 * @param locked whether nobody else is let in
 */
public record Room(String name, boolean locked, ImmutableList<Guest> guests) {
    /**
     * @param since the guest's call is up
     * @param leads whether an administrator of the room
     */
    public record Guest(Caller caller, Duration since, boolean leads, boolean muted) {}

    /** Since somebody is in. */
    public Duration since() {
        return guests.stream().map(Guest::since).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
