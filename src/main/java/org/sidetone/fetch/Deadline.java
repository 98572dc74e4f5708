package org.sidetone.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** When a whole reading must be over, however many answers it takes and however slowly they drip. */
public final class Deadline {
    private static final Duration LEAST = Duration.ofMillis(1);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** Never zero: that means no end to those who take time-outs. */
    public Duration remaining() {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** Closes it when the time is over, which wakes whoever waits for it. The result, cancelled, leaves it alone. */
    public CompletableFuture<Void> closing(Closeable stream) {
        Executor later = CompletableFuture.delayedExecutor(remaining().toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        stream.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                later);
    }
}
