package org.sidetone.restart;

import java.time.Duration;

/**
 * How slowly phones are told.
 *
 * @param settle how long a phone's data must have stayed as it is
 * @param look how often the PBX is asked whether those that wait are idle
 * @param rest how often the store is read while nobody waits
 * @param inFlight phones that were told and have not asked for their file yet; so many at once
 * @param patience after which one that was told no longer holds up others
 */
record Pace(Duration settle, Duration look, Duration rest, int inFlight, Duration patience) {
    static final Pace USUAL =
            new Pace(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1), 2, Duration.ofMinutes(4));
}
