package org.sidetone.serve.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog;
import org.sidetone.serve.button.PhonePages;
import org.sidetone.serve.page.PageQuery;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;

/** The pages behind a phone's Services, Directories and ? buttons, on {@code http.listen}. */
public final class PhoneServer implements AutoCloseable {
    private final PhonePages pages;
    private final WebServer server;

    private PhoneServer(PhonePages pages, WebServer server) {
        this.pages = pages;
        this.server = server;
    }

    /**
     * Serves from now on.
     *
     * @throws IOException if it cannot listen on {@code http.listen}; the message names it
     * @throws IllegalArgumentException if {@code server.address} cannot stand in a page's links
     */
    public static PhoneServer start(PageSources sources, Admission admission, RequestLog log) throws IOException {
        PhonePages pages = new PhonePages(sources, admission);
        return new PhoneServer(
                pages,
                WebServer.start(
                        sources.settings().http().listen(),
                        "http.listen",
                        WebLimits.FOR_PHONES,
                        new PageAnswers(pages),
                        admission,
                        log));
    }

    private record PageAnswers(PhonePages pages) implements WebAnswers {
        @Override
        public CompletionStage<WebResponse> answer(WebRequest request) {
            PageQuery query = PageQuery.parse(request.target());
            Optional<PhonePage> page = pages.find(query);
            if (page.isEmpty()) {
                return CompletableFuture.completedFuture(WebResponse.of(404, TextPages.unknown("/" + query.page())));
            }
            return page.get()
                    .answer(pages.asked(query, request.asker(), request.facing(), request.handset()))
                    .thenApply(made -> WebResponse.of(200, made));
        }

        /** Some firmware posts what it asks of authenticationURL (voip-info.org, XML Push), other gets it (usecallmanager.nz). */
        @Override
        public boolean takesForm(String target) {
            return ("/" + PageQuery.parse(target).page()).equals(Pages.AUTHENTICATE);
        }
    }

    /** To be called every now and then: makes ready what would keep the next phone waiting. */
    public void prepare() {
        pages.prepare();
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
