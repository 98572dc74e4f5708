package org.sidetone.cdr;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sidetone.config.CallSettings;

/** Reads calls in a thread of its own, so that a page never waits for a disk or a database server that hangs. */
public final class RecentCalls {
    /** A phone shows "Requesting…" meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 100;

    private final CallLog log;
    private final ThreadPoolExecutor reader = new ThreadPoolExecutor(
            1,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            new ThreadFactoryBuilder()
                    .setNameFormat("call-reader")
                    .setDaemon(true)
                    .build());
    /** Phones turn pages, and several have the same line. */
    private final Cache<ImmutableSet<CallLine>, CompletableFuture<ImmutableList<OwnCall>>> fresh =
            CacheBuilder.newBuilder()
                    .expireAfterWrite(FRESH)
                    .maximumSize(MOST_WAITING)
                    .build();

    RecentCalls(CallLog log) {
        this.log = log;
        reader.allowCoreThreadTimeOut(true);
    }

    /**
     * Empty where the settings name no place.
     *
     * @param zone of the PBX
     */
    public static Optional<RecentCalls> of(CallSettings settings, ZoneId zone, InstantSource clock) {
        Optional<CallLog> file = settings.file().map(path -> new CsvLog(path, zone));
        return file.or(() -> settings.database().map(database -> new DatabaseLog(database, zone, clock)))
                .map(RecentCalls::new);
    }

    /**
     * The calls of these lines, newest first. Never waits. Fails with a {@link CallLogException}, or a {@link
     * java.util.concurrent.TimeoutException}.
     */
    public CompletionStage<ImmutableList<OwnCall>> of(ImmutableSet<CallLine> lines) {
        try {
            return fresh.get(lines, () -> begin(lines)).copy();
        } catch (ExecutionException e) {
            return CompletableFuture.failedFuture(e.getCause());
        }
    }

    private CompletableFuture<ImmutableList<OwnCall>> begin(ImmutableSet<CallLine> lines) throws CallLogException {
        try {
            return CompletableFuture.supplyAsync(() -> read(lines), reader)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new CallLogException("too many phones wait for their calls; try again in a moment", e);
        }
    }

    private ImmutableList<OwnCall> read(ImmutableSet<CallLine> lines) {
        try {
            List<OwnCall> calls = new ArrayList<>();
            for (CallRecord record : log.read(lines)) {
                OwnCall.of(record, lines).ifPresent(call -> add(calls, call));
            }
            return ImmutableList.copyOf(calls);
        } catch (CallLogException e) {
            throw new CompletionException(e);
        }
    }

    /** Of several records of one call the one that was answered stands for all. */
    private static void add(List<OwnCall> calls, OwnCall call) {
        int last = calls.size() - 1;
        if (last < 0 || !calls.get(last).isSameAs(call)) {
            calls.add(call);
        } else if (calls.get(last).kind() == OwnCall.Kind.MISSED) {
            calls.set(last, call);
        }
    }
}
