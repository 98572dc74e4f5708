package org.sidetone.pbx.ask;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
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
import org.sidetone.pbx.ami.Backoff;

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
    private static final String STOPPING = "Sidetone is stopping";

    private final Settings.Ami ami;
    private final Duration idle;
    private final Cache<Question<?>, CompletableFuture<?>> fresh =
            CacheBuilder.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
    private final ExecutorService asker = Executors.newSingleThreadExecutor(new ThreadFactoryBuilder()
            .setNameFormat("pbx-asker")
            .setDaemon(true)
            .build());
    /** Closed from elsewhere where the service stops, which ends a question under way. */
    private volatile @Nullable AmiSession session;

    /** How long a refused login is not tried again. */
    private final Duration refusal;

    private @Nullable PbxException failure;
    private long failedAt;
    private volatile long usedAt = System.nanoTime();

    public AmiAnswers(Settings.Ami ami) {
        this(ami, IDLE);
    }

    /** @param idle after which a connection that nobody uses is ended */
    AmiAnswers(Settings.Ami ami, Duration idle) {
        this.ami = ami;
        this.idle = idle;
        this.refusal = new Backoff(ami.host()).after(PbxException.refused("any"));
    }

    @Override
    @SuppressWarnings("unchecked") // A question's future is made here, of its own type.
    public <T> CompletionStage<T> ask(Question<T> question) {
        try {
            return ((CompletableFuture<T>) fresh.get(question, () -> begin(question))).copy();
        } catch (ExecutionException | UncheckedExecutionException e) {
            // Closed: nothing can begin any more.
            return CompletableFuture.failedFuture(new PbxException(STOPPING, e));
        }
    }

    private <T> CompletableFuture<T> begin(Question<T> question) {
        return CompletableFuture.supplyAsync(() -> answer(question), asker)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To be called every now and then: hangs up where nobody has asked for a while. */
    public void tick() {
        if (session != null && since(usedAt).compareTo(idle) > 0) {
            asker.execute(this::hangUp);
        }
    }

    private <T> T answer(Question<T> question) {
        boolean kept = session != null;
        try {
            return once(question);
        } catch (PbxException e) {
            if (!kept || e.isRefused()) {
                throw new CompletionException(e);
            }
        } finally {
            usedAt = System.nanoTime();
        }
        // A connection that was kept may have ended unseen, as when Asterisk was restarted.
        try {
            return once(question);
        } catch (PbxException e) {
            throw new CompletionException(e);
        }
    }

    /** A PBX that is there and says no is not hung up on. */
    private <T> T once(Question<T> question) throws PbxException {
        try {
            return question.ask(connection());
        } catch (PbxException e) {
            if (!e.isRefused()) {
                hangUp();
            }
            throw e;
        }
    }

    private AmiSession connection() throws PbxException {
        AmiSession open = session;
        if (open != null) {
            return open;
        }
        PbxException last = failure;
        if (last != null && since(failedAt).compareTo(last.isRefused() ? refusal : FRESH) < 0) {
            throw last;
        }
        try {
            AmiSession made = AmiSession.open(ami);
            session = made;
            if (asker.isShutdown()) {
                throw new PbxException(STOPPING);
            }
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
