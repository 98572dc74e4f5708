package org.sidetone.pbx.ask;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiSession;

/**
 * Asks over one connection that is kept while pages are looked at. However many phones ask the same, the PBX is asked once a
 * second at most; one that is away is tried once a second too, and every other question fails at once with the same reason.
 */
public final class AmiAnswers implements PbxAnswers, AutoCloseable {
    /** A phone shows "Requesting…" meanwhile. */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Different questions that may be on the way or fresh at once: a few for each phone whose pages are open. */
    private static final int MOST = 1000;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Settings.Ami ami;
    private final Cache<Question<?>, CompletableFuture<?>> fresh =
            CacheBuilder.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
    private final ExecutorService asker = Executors.newSingleThreadExecutor(new ThreadFactoryBuilder()
            .setNameFormat("pbx-asker")
            .setDaemon(true)
            .build());
    /** Closed from elsewhere where the service stops, which ends a question under way. */
    private volatile @Nullable AmiSession session;

    private @Nullable PbxException failure;
    private long failedAt;
    private volatile long usedAt = System.nanoTime();

    public AmiAnswers(Settings.Ami ami) {
        this.ami = ami;
    }

    @Override
    @SuppressWarnings("unchecked") // A question's future is made here, of its own type.
    public <T> CompletionStage<T> ask(Question<T> question) {
        try {
            return ((CompletableFuture<T>) fresh.get(question, () -> begin(question))).copy();
        } catch (ExecutionException e) {
            return CompletableFuture.failedFuture(e.getCause());
        }
    }

    private <T> CompletableFuture<T> begin(Question<T> question) {
        return CompletableFuture.supplyAsync(() -> answer(question), asker)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To be called every now and then: hangs up where nobody has asked for a while. */
    public void tick() {
        if (session != null && since(usedAt).compareTo(IDLE) > 0) {
            asker.execute(this::hangUp);
        }
    }

    private <T> T answer(Question<T> question) {
        try {
            boolean kept = session != null;
            try {
                return question.ask(connection());
            } catch (PbxException e) {
                hangUp();
                if (!kept) {
                    throw e;
                }
                // A connection that was kept may have ended unseen, as when Asterisk was restarted.
                return question.ask(connection());
            }
        } catch (PbxException e) {
            hangUp();
            throw new CompletionException(e);
        } finally {
            usedAt = System.nanoTime();
        }
    }

    private AmiSession connection() throws PbxException {
        AmiSession open = session;
        if (open != null) {
            return open;
        }
        PbxException last = failure;
        if (last != null && since(failedAt).compareTo(FRESH) < 0) {
            throw last;
        }
        try {
            AmiSession made = AmiSession.open(ami);
            session = made;
            failure = null;
            return made;
        } catch (PbxException e) {
            failure = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }

    private void hangUp() {
        AmiSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public void close() {
        asker.shutdownNow();
        hangUp();
    }
}
