package org.sidetone.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
    /** Otherwise each request of a herd would wake this thread: a switch costs more than the request itself. */
    private static final int REST_MILLIS = 20;

    private static final Request END = new Request("", new InetSocketAddress(0), "", Outcome.SENT, 0, 0, Duration.ZERO);

    private final RequestLog target;
    private final BlockingQueue<Request> queue;
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    public QueuedRequestLog(RequestLog target, String threadName) {
        this(target, threadName, CAPACITY);
    }

    QueuedRequestLog(RequestLog target, String threadName, int capacity) {
        this.target = target;
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
                hand(queue.take());
                for (Request next = queue.poll(); next != null; next = queue.poll()) {
                    hand(next);
                }
                Thread.sleep(closed ? 0 : REST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(Request request) {
        if (request.equals(END)) {
            return;
        }
        try {
            target.ended(request);
        } catch (RuntimeException e) {
            // A fault of the log must not end the record of later requests.
            log.error("the request log failed", e);
        }
    }

    /** Waits up to two seconds for what is still queued. Does not interrupt: the target may be in the middle of writing. */
    @Override
    public void close() {
        closed = true;
        var unused = queue.offer(END); // wakes the thread; a full queue needs no waking
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
