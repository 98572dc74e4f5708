package org.sidetone.say;

import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;
import org.sidetone.serve.page.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What phones ask about messages, answered from the store in a thread of its own; whoever asks too much for it is refused. */
public final class StoredMessages implements Messages, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoredMessages.class);
    private static final int MOST_WAITING = 200;
    private static final double COMPLAINTS_PER_SECOND = 1.0 / 60;

    private final MessageBook book;
    private final Passes passes;
    private final Clock clock;
    private final AtomicLong refused = new AtomicLong();
    private final RateLimiter complaints = RateLimiter.create(COMPLAINTS_PER_SECOND);
    private final ThreadPoolExecutor reader = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            new ThreadFactoryBuilder().setNameFormat("messages").setDaemon(true).build());

    public StoredMessages(MessageBook book, Passes passes, Clock clock) {
        this.book = book;
        this.passes = passes;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Optional<Message>> fetched(String id, MacAddress phone) {
        return read(() -> book.fetched(id, phone, clock.instant()));
    }

    /** Of a push by this node the store need not be asked. */
    @Override
    public CompletionStage<Boolean> isOurs(Claim claim) {
        Optional<Boolean> own = passes.open(claim.user()).map(pass -> passes.fits(pass, claim, clock.instant()));
        if (own.isPresent() || !Passes.isId(claim.user())) {
            return CompletableFuture.completedFuture(told(own.orElse(false), claim));
        }
        return read(() -> book.pass(claim.user(), clock.instant())
                        .filter(pass -> passes.fits(pass, claim, clock.instant()))
                        .isPresent())
                .exceptionally(failure -> false)
                .thenApply(ours -> told(ours, claim));
    }

    /**
     * Not in the form that fail2ban counts: the phone asks, and whoever pushed at it could have it banned.
     */
    private boolean told(boolean ours, Claim claim) {
        if (!ours) {
            refused.incrementAndGet();
            if (complaints.tryAcquire()) {
                log.warn(
                        "others than Sidetone pushed at phones and were refused, {} times, the last time at {}",
                        refused.getAndSet(0),
                        claim.asker().getHostAddress());
            }
        }
        return ours;
    }

    private <T> CompletionStage<T> read(Supplier<T> reading) {
        try {
            return CompletableFuture.supplyAsync(reading, reader);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
