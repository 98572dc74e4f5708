package org.sidetone;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.pbx.keep.SnapshotText;
import org.sidetone.phone.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the newest reading in the store, from a thread of its own: a slow disk must not hold up what phones get. */
final class LastReading implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LastReading.class);

    private final Store store;
    private final AtomicReference<@Nullable Kept> waiting = new AtomicReference<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(new ThreadFactoryBuilder()
            .setNameFormat("last-reading")
            .setDaemon(true)
            .build());

    LastReading(Store store) {
        this.store = store;
    }

    /** What was kept of this PBX by an earlier run, if this version can read it. */
    static Optional<Kept> of(Store store, String source) {
        return store.reading(source)
                .flatMap(SnapshotText::read)
                .filter(kept -> kept.source().equals(source));
    }

    void keep(Kept kept) {
        if (waiting.getAndSet(kept) == null) {
            writer.execute(this::write);
        }
    }

    private void write() {
        Kept kept = waiting.getAndSet(null);
        if (kept == null) {
            return;
        }
        try {
            store.keepReading(kept.source(), SnapshotText.write(kept));
        } catch (RuntimeException e) {
            log.warn("cannot keep what the PBX said for the next start: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        if (!MoreExecutors.shutdownAndAwaitTermination(writer, Duration.ofSeconds(5))) {
            log.warn("what the PBX said last could not be kept in time");
        }
    }
}
