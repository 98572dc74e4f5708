package org.sidetone.feed;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.sidetone.config.ServiceSettings;
import org.sidetone.fetch.Copies;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One feed: when it is fetched again, and what it said last. Used by one thread at a time. */
final class Subscription {
    private static final Logger log = LoggerFactory.getLogger(Subscription.class);

    /** How old the time of a kept copy may become while nothing changes. */
    private static final Duration COPY_AGE = Duration.ofHours(1);

    private final Source source;
    private final Copies copies;
    private final Timetable timetable;
    private final String key;
    private volatile FeedState state;
    private Instant keptAt = Instant.EPOCH;

    /** Fetches the feed; may wait for its server. */
    @FunctionalInterface
    interface Source {
        ImmutableList<Headline> read() throws FetchException;
    }

    /** @param random from 0 to 1 */
    Subscription(ServiceSettings.Feed settings, Source source, Copies copies, DoubleSupplier random) {
        this.source = source;
        this.copies = copies;
        this.timetable = new Timetable(settings.refresh(), random);
        this.key = key(settings);
        this.state = FeedState.unread(settings.id(), settings.name());
    }

    /** As of the last turn; may be asked by any thread. */
    FeedState state() {
        return state;
    }

    /** Takes up what an earlier run kept. */
    void restore() {
        try {
            copies.copy(key).flatMap(HeadlineCopy::read).ifPresent(copy -> {
                keptAt = copy.readAt();
                state = state.read(copy.headlines(), copy.readAt());
            });
        } catch (RuntimeException e) {
            log.warn("feed {}: what was kept of it cannot be read: {}", state.name(), e.getMessage());
        }
    }

    /** Fetches it if it is time. */
    void turn(Instant now) {
        if (!timetable.isDue(now)) {
            return;
        }
        try {
            succeeded(source.read(), now);
        } catch (FetchException e) {
            failed(e.what(), e.hint(), now);
        } catch (RuntimeException e) {
            log.warn("feed {}: an error in the program", state.name(), e);
            failed("an error in the program: " + e.getClass().getSimpleName(), "please report it", now);
        }
    }

    private void succeeded(ImmutableList<Headline> read, Instant now) {
        FeedState before = state;
        boolean changed = !read.equals(before.headlines()) || before.readAt().isEmpty();
        state = before.read(read, now);
        timetable.succeeded(now);
        if (changed || before.failure().isPresent()) {
            log.info("feed {}: headlines read: {}", before.name(), read.size());
        }
        if (changed || keptAt.plus(COPY_AGE).isBefore(now)) {
            keep(new HeadlineCopy(now, read));
        }
    }

    private void failed(String what, String hint, Instant now) {
        FeedState before = state;
        state = before.failed(what);
        timetable.failed(now);
        if (!before.failure().equals(state.failure())) {
            log.warn(
                    "feed {}: {}{}; {}",
                    before.name(),
                    what,
                    hint.isEmpty() ? "" : " (" + hint + ")",
                    before.readAt()
                            .map(at -> "its headlines of " + at + " stay")
                            .orElse("it has no headlines yet"));
        }
    }

    private void keep(HeadlineCopy copy) {
        try {
            copies.keep(key, copy.bytes());
            keptAt = copy.readAt();
        } catch (RuntimeException e) {
            log.warn("feed {}: it cannot be kept for the next start: {}", state.name(), e.getMessage());
        }
    }

    /** Another address under the same name is another feed. */
    private static String key(ServiceSettings.Feed settings) {
        String address = Hashing.sha256()
                .hashString(settings.url().toString(), StandardCharsets.UTF_8)
                .toString();
        return "feed " + settings.id() + " " + address.substring(0, 32);
    }
}
