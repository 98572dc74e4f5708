package org.sidetone.pbx.live;

import java.time.Duration;

/**
 * Decides when a burst of events is over: after a time of quiet, but not later than a limit after its first event. Times are
 * {@link System#nanoTime()}. Not for several threads.
 */
final class Debounce {
    private final long quiet;
    private final long limit;
    private boolean pending;
    private long first;
    private long last;

    Debounce(Duration quiet, Duration limit) {
        this.quiet = quiet.toNanos();
        this.limit = limit.toNanos();
    }

    void event(long now) {
        if (!pending) {
            pending = true;
            first = now;
        }
        last = now;
    }

    /** Nanoseconds until it is due, zero or less if it is; {@link Long#MAX_VALUE} if nothing happened. */
    long remaining(long now) {
        return pending ? Math.min(last + quiet - now, first + limit - now) : Long.MAX_VALUE;
    }

    void done() {
        pending = false;
    }
}
