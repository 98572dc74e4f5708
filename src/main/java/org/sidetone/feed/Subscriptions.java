package org.sidetone.feed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.sidetone.config.ServiceSettings;
import org.sidetone.fetch.Copies;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds of the settings, each read in a thread of its own, so that a slow one holds up no other. */
public final class Subscriptions implements Newsstand, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private static final long LOOK_SECONDS = 1;

    private final ImmutableMap<String, Subscription> byId;
    private final InstantSource clock;
    private final ScheduledExecutorService threads;

    public Subscriptions(ImmutableList<ServiceSettings.Feed> feeds, Copies copies, InstantSource clock) {
        this.byId = feeds.stream()
                .collect(ImmutableMap.toImmutableMap(ServiceSettings.Feed::id, feed -> subscription(feed, copies)));
        this.clock = clock;
        this.threads = Executors.newScheduledThreadPool(
                feeds.size(),
                new ThreadFactoryBuilder()
                        .setNameFormat("feed-%d")
                        .setDaemon(true)
                        .build());
    }

    private static Subscription subscription(ServiceSettings.Feed feed, Copies copies) {
        FeedServer server = new FeedServer(feed.url(), Trust.usual());
        return new Subscription(
                feed, server::read, copies, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Takes up what an earlier run kept, then begins to read. */
    public void start() {
        for (Subscription one : byId.values()) {
            one.restore();
            var unused = threads.scheduleWithFixedDelay(() -> turn(one), 0, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** A task that throws is never run again. */
    private void turn(Subscription one) {
        try {
            one.turn(clock.instant());
        } catch (RuntimeException e) {
            log.warn("feed {}: {}", one.state().name(), e.toString());
        }
    }

    @Override
    public Optional<FeedState> feed(String id) {
        return Optional.ofNullable(byId.get(id)).map(Subscription::state);
    }

    /** Reads one now, for a check; may wait for its server. */
    public static ImmutableList<Headline> read(ServiceSettings.Feed feed) throws FetchException {
        return new FeedServer(feed.url(), Trust.usual()).read();
    }

    /** One as a running service kept it last. */
    public static FeedState kept(ServiceSettings.Feed feed, Copies copies) {
        Subscription one = subscription(feed, copies);
        one.restore();
        return one.state();
    }

    /** A feed that is being read is hardly waited for. */
    @Override
    public void close() {
        if (!MoreExecutors.shutdownAndAwaitTermination(threads, Duration.ofSeconds(1))) {
            log.info("a feed was being read and is given up");
        }
    }
}
