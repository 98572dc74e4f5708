package org.sidetone.serve.http;

import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.BindException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sidetone.serve.Admission;
import org.sidetone.serve.PortHolder;
import org.sidetone.serve.RequestLog;

/**
 * One Jetty, set up for phones: lenient in what it reads, strict in how much. What it answers is a function, so that pages are
 * tested without it.
 */
final class WebServer implements AutoCloseable {
    /** Phones of a whole building may boot at once after a power cut. */
    private static final int ACCEPT_QUEUE = 4096;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens from now on.
     *
     * @param listen port 0 for any
     * @param setting what decides {@code listen}, for the message
     * @param answers asked on the threads that read and write
     * @throws IOException if it cannot listen there; the message names address and setting
     */
    static WebServer start(
            HostAndPort listen,
            String setting,
            WebLimits limits,
            WebAnswers answers,
            Admission admission,
            RequestLog log)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), Math.min(4, limits.threads()));
        threads.setName("http-" + listen.getPort());
        Server server = new Server(threads);
        server.setStopAtShutdown(false);
        server.setHandler(new AnswerHandler(answers, admission, log));
        server.setErrorHandler(new BadRequestHandler(log));

        ServerConnector connector =
                new ServerConnector(server, 1, 2, new LenientConnectionFactory(configuration(limits)));
        connector.setHost(listen.getHost());
        connector.setPort(listen.getPort());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setReuseAddress(true);
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);

        NetworkConnectionLimit connections = new NetworkConnectionLimit(limits.connections(), connector);
        connections.setEndPointIdleTimeout(StalledConnections.IDLE_WHEN_FULL.toMillis());
        server.addBean(connections);
        server.addBean(new StalledConnections(connector, limits));
        try {
            server.start();
        } catch (Exception e) { // Jetty's own signature
            stop(server);
            throw new IOException(
                    "cannot listen on " + listen + " (" + setting + "): " + reason(e, listen.getPort()), e);
        }
        return new WebServer(server, connector);
    }

    /** The port it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        stop(server);
    }

    private static HttpConfiguration configuration(WebLimits limits) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(limits.headerBytes());
        configuration.setHttpCompliance(HttpCompliance.RFC2616_LEGACY);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        return configuration;
    }

    private static String reason(Throwable e, int port) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String holder = cause instanceof BindException
                ? PortHolder.ofTcp(port)
                        .map(name -> ", " + name + " has it: stop that program or set another port")
                        .orElse("")
                : "";
        return cause.getMessage() + holder;
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) { // Jetty's own signature
            throw new IllegalStateException("Jetty did not stop", e);
        }
    }
}
