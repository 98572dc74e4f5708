package org.sidetone.serve.http;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request does not arrive whole in time. Jetty's idle time begins anew with every byte, so that one
 * byte now and then would hold a connection for ever. A request that is being answered is left alone. While there are as many
 * connections as may be, silent ones go after a second: Jetty's own limit shortens the time of those it knew when the limit was
 * met, and misses the newest.
 */
final class StalledConnections extends AbstractLifeCycle {
    static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(1);

    private final ServerConnector connector;
    private final int most;
    private final long limitNanos;
    private final Map<Connection, Progress> progress = new WeakHashMap<>();
    private Scheduler.Task next = () -> false;

    private record Progress(long messages, long since) {}

    StalledConnections(ServerConnector connector, WebLimits limits) {
        this.connector = connector;
        this.most = limits.connections();
        this.limitNanos = limits.idle().toNanos();
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected synchronized void doStop() {
        next.cancel();
    }

    private synchronized void schedule() {
        long pause = Math.min(limitNanos / 4, TimeUnit.SECONDS.toNanos(1));
        next = connector.getScheduler().schedule(this::sweep, pause, TimeUnit.NANOSECONDS);
    }

    private void sweep() {
        Collection<EndPoint> connected = connector.getConnectedEndPoints();
        boolean full = connected.size() >= most;
        for (EndPoint endPoint : connected) {
            if (full) {
                endPoint.setIdleTimeout(Math.min(endPoint.getIdleTimeout(), IDLE_WHEN_FULL.toMillis()));
            }
            Connection connection = endPoint.getConnection();
            if (connection != null && isStalled(connection)) {
                endPoint.close();
            }
        }
        if (isRunning()) {
            schedule();
        }
    }

    private boolean isStalled(Connection connection) {
        long now = System.nanoTime();
        long messages = connection.getMessagesIn();
        Progress last = progress.get(connection);
        if (last == null || last.messages() != messages || connection.getMessagesOut() < messages) {
            progress.put(connection, new Progress(messages, now));
            return false;
        }
        return now - last.since() > limitNanos;
    }
}
