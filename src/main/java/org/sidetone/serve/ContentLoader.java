package org.sidetone.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.sidetone.publish.Item;

/** Reads what is not in memory on threads of its own. Equal items that are asked for meanwhile share one reading. */
public final class ContentLoader implements AutoCloseable {
    private static final int THREADS = 2;

    private final ConcurrentHashMap<Item, CompletableFuture<ByteBuffer>> loading = new ConcurrentHashMap<>();
    private final ExecutorService workers;

    /** @param threadName what its threads are called, a number follows */
    public ContentLoader(String threadName) {
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, threadName + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends with the content, or with what {@link Item#content()} threw. */
    public CompletableFuture<ByteBuffer> load(Item item) {
        return loading.computeIfAbsent(item, key -> {
            CompletableFuture<ByteBuffer> content = new CompletableFuture<>();
            workers.execute(() -> read(key, content));
            return content;
        });
    }

    private void read(Item item, CompletableFuture<ByteBuffer> content) {
        try {
            ByteBuffer bytes = item.content();
            loading.remove(item);
            content.complete(bytes);
        } catch (IOException | RuntimeException e) {
            loading.remove(item);
            content.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
