package org.sidetone.serve;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands requests to another log from a thread of its own, so that a slow disk or store behind that log never delays a phone. When
 * the queue is full, requests are dropped and counted.
 */
public final class QueuedRequestLog implements RequestLog, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(QueuedRequestLog.class);
    private static final int CAPACITY = 16_384;

    private final RequestLog next;
    private final BlockingQueue<Request> queue;
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    public QueuedRequestLog(RequestLog next, String threadName) {
        this(next, threadName, CAPACITY);
    }

    QueuedRequestLog(RequestLog next, String threadName, int capacity) {
        this.next = next;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void ended(Request request) {
        if (!queue.offer(request) && dropped.getAndIncrement() == 0) {
            log.warn("requests end faster than they can be recorded: some are left out of the record");
        }
    }

    /** How many requests were left out since the start. */
    public long dropped() {
        return dropped.get();
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                Request request = queue.poll(100, TimeUnit.MILLISECONDS);
                if (request != null) {
                    hand(request);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(Request request) {
        try {
            next.ended(request);
        } catch (RuntimeException e) {
            // A fault of the log must not end the record of later requests.
            log.error("the request log failed", e);
        }
    }

    /** Waits up to two seconds for what is still queued. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
