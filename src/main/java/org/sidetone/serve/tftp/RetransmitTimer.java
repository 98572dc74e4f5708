package org.sidetone.serve.tftp;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait for an acknowledgement, after RFC 6298: from the round trips of blocks sent once (Karn), doubling on silence,
 * and staying doubled until a block sent once is answered, so that a slow line is not flooded. Phones repeat after 4 s; with 200 ms
 * of our own a lost packet costs a fifth of a second.
 */
final class RetransmitTimer {
    private static final long FIRST = Duration.ofMillis(200).toNanos();
    private static final long SHORTEST = Duration.ofMillis(150).toNanos();
    /**
     * Longer than the clients' own timers (phones 4 s, atftp 5 s): atftp ignores all but the first repetition and starts its clock
     * anew with each, so repeating faster than that for ever would keep it from ever repeating its acknowledgement.
     */
    private static final long LONGEST = Duration.ofSeconds(8).toNanos();

    private static final long LONGEST_AFTER_AN_ANSWER = Duration.ofSeconds(1).toNanos();

    private final boolean fixed;
    private long wait;
    private long smoothed = -1;
    private long variation;

    /** @param negotiated the client's timeout option: then that is the wait, always */
    RetransmitTimer(Optional<Duration> negotiated) {
        fixed = negotiated.isPresent();
        wait = negotiated.map(Duration::toNanos).orElse(FIRST);
    }

    long nanos() {
        return wait;
    }

    /** @param roundTrip of a block that was sent once, ns */
    void answered(long roundTrip) {
        if (fixed) {
            return;
        }
        if (smoothed < 0) {
            smoothed = roundTrip;
            variation = roundTrip / 2;
        } else {
            variation += (Math.abs(roundTrip - smoothed) - variation) / 4;
            smoothed += (roundTrip - smoothed) / 8;
        }
        wait = Math.max(SHORTEST, Math.min(LONGEST, smoothed + 4 * variation));
    }

    /** An answer came, but it does not tell to which repetition. */
    void answeredLate() {
        if (!fixed) {
            wait = Math.min(LONGEST_AFTER_AN_ANSWER, wait);
        }
    }

    void silent() {
        if (!fixed) {
            wait = Math.min(LONGEST, wait * 2);
        }
    }
}
