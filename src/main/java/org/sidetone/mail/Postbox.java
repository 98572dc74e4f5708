package org.sidetone.mail;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sidetone.fetch.FetchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One mailbox: asks its server in a thread of its own, once for all who look at the same time, and knows what it said last. A server that
 * refuses a password is left alone for minutes, because it soon refuses an address.
 */
final class Postbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Postbox.class);

    /** A phone shows "Requesting…" meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);
    private static final Duration TEXT_AGE = Duration.ofMinutes(10);
    private static final int MOST_TEXTS = 100;

    private static final String SLOW = "the mail server takes long to answer";

    private final String name;
    private final MailServer server;
    private final InstantSource clock;
    private final ExecutorService asker;
    private final Cache<String, CompletableFuture<MailText>> texts = CacheBuilder.newBuilder()
            .expireAfterWrite(TEXT_AGE)
            .maximumSize(MOST_TEXTS)
            .build();

    private MailState state = MailState.UNREAD;
    private Instant nextAt = Instant.MIN;
    private @Nullable CompletableFuture<MailState> reading;

    Postbox(String name, MailServer server, InstantSource clock) {
        this.name = name;
        this.server = server;
        this.clock = clock;
        this.asker = Executors.newSingleThreadExecutor(new ThreadFactoryBuilder()
                .setNameFormat("mail-%d")
                .setDaemon(true)
                .build());
    }

    /** Never fails. */
    synchronized CompletableFuture<MailState> list() {
        CompletableFuture<MailState> running = reading;
        if (running == null) {
            if (clock.instant().isBefore(nextAt)) {
                return CompletableFuture.completedFuture(state);
            }
            running = CompletableFuture.supplyAsync(this::read, asker);
            reading = running;
        }
        return running.copy().completeOnTimeout(state.failed(SLOW), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private MailState read() {
        MailState next;
        Duration wait = FRESH;
        try {
            next = MailState.of(server.list());
        } catch (FetchException e) {
            next = state().failed(e.what());
            wait = ImapFailures.isRefusal(e) ? AFTER_REFUSAL : FRESH;
            tell(e.what(), e.hint());
        } catch (RuntimeException e) {
            next = state().failed("an error in the program: " + e.getClass().getSimpleName());
            tell("an error in the program: " + e.getClass().getName(), "please report it");
        }
        synchronized (this) {
            state = next;
            nextAt = clock.instant().plus(wait);
            reading = null;
        }
        return next;
    }

    private synchronized MailState state() {
        return state;
    }

    private void tell(String what, String hint) {
        boolean told = state().failure().filter(what::equals).isPresent();
        if (!told) {
            log.warn("mailbox {}: {}{}", name, what, hint.isEmpty() ? "" : " (" + hint + ")");
        }
    }

    /** Fails with a FetchException. */
    CompletableFuture<MailText> text(String key) {
        // What failed is asked again by the next press.
        texts.asMap().computeIfPresent(key, (same, asked) -> asked.isCompletedExceptionally() ? null : asked);
        try {
            CompletableFuture<MailText> text = texts.get(key, () -> begin(key));
            return text.copy()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionallyCompose(e -> CompletableFuture.failedFuture(known(e)));
        } catch (ExecutionException e) {
            return CompletableFuture.failedFuture(e.getCause());
        }
    }

    private CompletableFuture<MailText> begin(String key) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return server.text(key);
                    } catch (FetchException e) {
                        throw new CompletionException(e);
                    }
                },
                asker);
    }

    private static FetchException known(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof FetchException known) {
            return known;
        }
        return new FetchException(
                cause instanceof TimeoutException
                        ? SLOW
                        : "an error in the program: " + cause.getClass().getSimpleName(),
                "");
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }
}
