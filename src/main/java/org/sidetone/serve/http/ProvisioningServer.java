package org.sidetone.serve.http;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.publish.Item;
import org.sidetone.publish.Shelf;
import org.sidetone.serve.Admission;
import org.sidetone.serve.ContentLoader;
import org.sidetone.serve.FileAccess;
import org.sidetone.serve.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same files as by TFTP, on {@code http.provisioning}: firmware 9.x asks here first. */
public final class ProvisioningServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ProvisioningServer.class);

    private final ContentLoader loader = new ContentLoader("http-load");
    private final FileAccess files;
    private final WebServer server;

    private ProvisioningServer(HostAndPort listen, Shelf shelf, Admission admission, RequestLog requests)
            throws IOException {
        files = new FileAccess(shelf, admission);
        try {
            server = WebServer.start(
                    listen, "http.provisioning", WebLimits.FOR_PHONES, this::answer, admission, requests);
        } catch (IOException e) {
            loader.close();
            throw e;
        }
    }

    /**
     * Serves from now on.
     *
     * @throws IOException if it cannot listen there; the message names the address, who has it and the setting
     */
    public static ProvisioningServer start(HostAndPort listen, Shelf shelf, Admission admission, RequestLog requests)
            throws IOException {
        return new ProvisioningServer(listen, shelf, admission, requests);
    }

    private CompletionStage<WebResponse> answer(WebRequest request) {
        FileAccess.Answer answer = files.ask(
                FilePath.of(request.target()),
                request.asker().getAddress(),
                request.facing().getAddress());
        return switch (answer.verdict()) {
            case NOT_FOUND -> refused(404, "Not found.");
            case FOR_ANOTHER_PHONE -> refused(403, "This file is for another phone.");
            case FOUND -> content(answer.item().orElseThrow());
        };
    }

    private CompletionStage<WebResponse> content(Item item) {
        if (item.inMemory()) {
            try {
                return CompletableFuture.completedFuture(found(item, item.content()));
            } catch (IOException e) {
                return CompletableFuture.completedFuture(unreadable(item, e));
            }
        }
        return loader.load(item).thenApply(content -> found(item, content)).exceptionally(e -> unreadable(item, e));
    }

    private static WebResponse found(Item item, ByteBuffer content) {
        return new WebResponse(200, item.contentType(), content, ImmutableMap.of(), item.stamps());
    }

    private static WebResponse unreadable(Item item, Throwable failure) {
        log.error("{} cannot be sent: {}", HttpLog.name(item.name()), failure.toString());
        return WebResponse.plain(500, "The file cannot be read, see the server's log.", ImmutableMap.of());
    }

    private static CompletionStage<WebResponse> refused(int status, String text) {
        return CompletableFuture.completedFuture(WebResponse.plain(status, text, ImmutableMap.of()));
    }

    /** The port it listens on, also where 0 was asked for. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        loader.close();
    }
}
