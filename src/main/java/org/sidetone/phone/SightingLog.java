package org.sidetone.phone;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries sightings from the loops that answer phones to the store, without ever making a loop wait: it keeps the newest of
 * each phone (and its newest boot, and the newest file that it took) and writes them in a thread of its own. It cannot grow beyond {@link #MOST_PENDING} phones;
 * what cannot be written is kept for the next try.
 */
public final class SightingLog implements AutoCloseable {
    /** Between two writings; more phones than that many do not boot within one. */
    static final int MOST_PENDING = 5000;

    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration LAST_WRITING = Duration.ofSeconds(10);
    private static final double COMPLAINTS_PER_SECOND = 1.0 / 60;
    private static final Logger LOG = LoggerFactory.getLogger(SightingLog.class);

    private final Store store;
    private final ConcurrentHashMap<MacAddress, Pending> pending = new ConcurrentHashMap<>();
    private final LongAdder dropped = new LongAdder();
    private final RateLimiter complaints = RateLimiter.create(COMPLAINTS_PER_SECOND);
    private final ScheduledExecutorService writer;

    /** Writes twice a second. The store is not closed with this; close this first. */
    public SightingLog(Store store) {
        this(store, INTERVAL);
    }

    SightingLog(Store store, Duration interval) {
        this.store = store;
        this.writer = Executors.newSingleThreadScheduledExecutor(new ThreadFactoryBuilder()
                .setNameFormat("sightings")
                .setDaemon(true)
                .build());
        @SuppressWarnings("unused") // write() lets no exception out, so the schedule never ends by itself
        var schedule = writer.scheduleWithFixedDelay(
                this::write, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes a sighting. Never waits, never fails; may be called by many threads. */
    public void saw(Sighting sighting) {
        if (pending.size() >= MOST_PENDING && !pending.containsKey(sighting.mac())) {
            dropped.increment();
            return;
        }
        pending.merge(sighting.mac(), Pending.of(sighting), Pending::with);
    }

    /** Writes what is left, waiting up to 10 s for it. */
    @Override
    public void close() {
        MoreExecutors.shutdownAndAwaitTermination(writer, LAST_WRITING);
        write();
    }

    private synchronized void write() {
        List<Sighting> batch = new ArrayList<>();
        for (MacAddress mac : pending.keySet()) {
            Optional.ofNullable(pending.remove(mac)).ifPresent(taken -> taken.addTo(batch));
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            store.sighted(batch);
            long lost = dropped.sumThenReset();
            if (lost > 0 && complaints.tryAcquire()) {
                LOG.warn(
                        "{} sightings were dropped: more than {} phones asked within {}; somebody tries MAC addresses",
                        lost,
                        MOST_PENDING,
                        INTERVAL);
            }
        } catch (UncheckedIOException e) {
            keep(batch, e.getCause().getMessage());
        } catch (RuntimeException e) {
            keep(batch, e.toString()); // whatever it is: phones must be served on, and this thread with them
        }
    }

    private void keep(List<Sighting> batch, String why) {
        batch.forEach(this::saw);
        if (complaints.tryAcquire()) {
            LOG.warn("who asked for what is not stored at present and will be tried again: {}", why);
        }
    }

    private record Pending(Sighting newest, Optional<Sighting> boot, Optional<Sighting> stamped) {
        static Pending of(Sighting sighting) {
            return new Pending(
                    sighting,
                    sighting.isBoot() ? Optional.of(sighting) : Optional.empty(),
                    sighting.stamps().map(stamps -> sighting));
        }

        /** Either may be the newer: sightings that could not be written come back late. */
        Pending with(Pending other) {
            return new Pending(newer(newest, other.newest), newer(boot, other.boot), newer(stamped, other.stamped));
        }

        private static Optional<Sighting> newer(Optional<Sighting> one, Optional<Sighting> other) {
            return one.isPresent() && other.isPresent()
                    ? Optional.of(newer(one.get(), other.get()))
                    : one.or(() -> other);
        }

        private static Sighting newer(Sighting one, Sighting other) {
            return other.at().isBefore(one.at()) ? one : other;
        }

        void addTo(List<Sighting> batch) {
            batch.add(newest);
            boot.filter(own -> !own.equals(newest)).ifPresent(batch::add);
            stamped.filter(taken -> !taken.equals(newest) && !boot.equals(stamped))
                    .ifPresent(batch::add);
        }
    }
}
