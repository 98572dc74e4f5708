package org.sidetone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a source is asked again. One that fails is asked after a minute, then ever more rarely up to its usual time, because a server
 * that refuses a password soon refuses an address. For one thread at a time.
 */
public final class Timetable {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    /** Of a waiting time, either way: nodes and sources must not all ask at the same moment. */
    private static final double JITTER = 0.1;

    private final Duration usual;
    private final DoubleSupplier random;
    private Instant nextAt = Instant.MIN;
    private @Nullable Duration retry;

    /** @param random from 0 to 1 */
    public Timetable(Duration usual, DoubleSupplier random) {
        this.usual = usual;
        this.random = random;
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(nextAt);
    }

    public void succeeded(Instant now) {
        retry = null;
        nextAt = now.plus(jittered(usual));
    }

    public void failed(Instant now) {
        Duration next = retry == null ? FIRST_RETRY : retry.multipliedBy(2);
        retry = next.compareTo(usual) < 0 ? next : usual;
        nextAt = now.plus(jittered(retry));
    }

    private Duration jittered(Duration wait) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (1 - JITTER + 2 * JITTER * random.getAsDouble())));
    }
}
