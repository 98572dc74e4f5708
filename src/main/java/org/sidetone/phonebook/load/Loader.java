package org.sidetone.phonebook.load;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sidetone.phonebook.Book;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all books, each in a thread of its own, so that a slow one holds up no other. */
public final class Loader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loader.class);

    /** How soon a contact that another process added, and a file that was changed, is seen. */
    private static final long LOOK_MILLIS = 400;

    private final ImmutableList<Feed> feeds;
    private final Clock clock;
    private final Consumer<ImmutableList<Book>> told;
    private final ScheduledExecutorService threads;

    /** @param told all books, whenever one of them is another */
    public Loader(ImmutableList<Feed> feeds, Clock clock, Consumer<ImmutableList<Book>> told) {
        this.feeds = feeds;
        this.clock = clock;
        this.told = told;
        this.threads = Executors.newScheduledThreadPool(
                Math.max(1, feeds.size()),
                new ThreadFactoryBuilder()
                        .setNameFormat("phonebook-%d")
                        .setDaemon(true)
                        .build());
    }

    /** Tells what an earlier run kept, then begins to read. */
    public void start() {
        feeds.forEach(Feed::restore);
        tell();
        for (Feed feed : feeds) {
            var unused = threads.scheduleWithFixedDelay(() -> turn(feed), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A task that throws is never run again. */
    private void turn(Feed feed) {
        try {
            Book before = feed.book();
            if (feed.turn(clock.instant())) {
                log(before, feed.book());
                tell();
            }
        } catch (RuntimeException e) {
            log.warn("phonebook {}: {}", feed.book().name(), e.toString());
        }
    }

    /** Failures tell themselves, with their hints. */
    private static void log(Book before, Book now) {
        if (now.failure().isEmpty()
                && (before.failure().isPresent()
                        || !before.content().entries().equals(now.content().entries()))) {
            log.info(
                    "phonebook {}: numbers read: {}",
                    now.name(),
                    now.content().entries().size());
        }
    }

    private synchronized void tell() {
        told.accept(feeds.stream().map(Feed::book).collect(ImmutableList.toImmutableList()));
    }

    /** A source that is being read is hardly waited for. */
    @Override
    public void close() {
        if (!MoreExecutors.shutdownAndAwaitTermination(threads, Duration.ofSeconds(1))) {
            log.info("a phonebook was being read and is given up");
        }
    }
}
