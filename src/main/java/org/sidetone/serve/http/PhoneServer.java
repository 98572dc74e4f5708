package org.sidetone.serve.http;

import java.io.IOException;
import org.sidetone.config.Settings;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog;

/** The pages behind a phone's Services, Directories and ? buttons, on {@code http.listen}. */
public final class PhoneServer implements AutoCloseable {
    private final WebServer server;

    private PhoneServer(WebServer server) {
        this.server = server;
    }

    /**
     * Serves from now on.
     *
     * @param view asked anew for every page
     * @throws IOException if it cannot listen on {@code http.listen}; the message names it
     * @throws IllegalArgumentException if {@code server.address} cannot stand in a page's links
     */
    public static PhoneServer start(Settings settings, LiveView view, Admission admission, RequestLog log)
            throws IOException {
        PhonePages pages = new PhonePages(settings, view);
        return new PhoneServer(WebServer.start(
                settings.http().listen(),
                "http.listen",
                WebLimits.FOR_PHONES,
                WebAnswers.atOnce(pages::answer),
                admission,
                log));
    }

    /** The port it listens on, also where the settings said 0. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
