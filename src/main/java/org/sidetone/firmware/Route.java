package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The loads that take a phone from the one it runs to the one that was ordered. With an obstacle there is no way, and nothing is to
 * be given to the phone.
 *
 * @param hops the ordered load is the last; empty for a phone that runs it
 */
public record Route(ImmutableList<Hop> hops, Optional<Obstacle> obstacle) {
    /**
     * @param what is in the way
     * @param hint what to do about it
     */
    public record Obstacle(String what, String hint) {}

    static Route of(ImmutableList<Hop> hops) {
        return new Route(hops, Optional.empty());
    }

    static Route blocked(String what, String hint) {
        return new Route(ImmutableList.of(), Optional.of(new Obstacle(what, hint)));
    }

    public boolean isOpen() {
        return obstacle.isEmpty();
    }
}
