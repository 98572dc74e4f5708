package org.sidetone.serve.http;

import com.google.common.collect.ImmutableMap;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and our function: who may ask, which methods there are, whole answers with their length, and the log. */
final class AnswerHandler extends Handler.Abstract.NonBlocking {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerHandler.class);
    private static final ImmutableMap<String, String> CLOSE = ImmutableMap.of("Connection", "close");
    private static final int LONGEST_FORM = 1024;

    private final WebAnswers answers;
    private final Admission admission;
    private final RequestLog log;

    AnswerHandler(WebAnswers answers, Admission admission, RequestLog log) {
        this.answers = answers;
        this.admission = admission;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        WebRequest asked = new WebRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                address(request.getConnectionMetaData().getRemoteSocketAddress()),
                address(request.getConnectionMetaData().getLocalSocketAddress()),
                Handset.of(header(request, HttpLog.MODEL), header(request, "x-CiscoIPPhoneDisplay")));
        whole(asked, request)
                .thenCompose(this::answer)
                .exceptionally(failure -> broken(asked, failure))
                .thenAccept(answer -> send(answer, asked, request, response, callback));
        return true;
    }

    /** With what was sent as a form, where that is taken; a form too long is as a method that there is not. */
    private CompletionStage<WebRequest> whole(WebRequest asked, Request request) {
        boolean form = asked.method().equals("POST")
                && admission.admits(asked.asker().getAddress())
                && answers.takesForm(asked.target());
        if (!form || request.getLength() < 0 || request.getLength() > LONGEST_FORM) {
            return CompletableFuture.completedFuture(asked);
        }
        Promise.Completable<String> sent = new Promise.Completable<>();
        Content.Source.asString(request, StandardCharsets.ISO_8859_1, sent);
        return sent.thenApply(text -> new WebRequest(
                "GET",
                asked.target() + (asked.target().contains("?") ? "&" : "?") + text,
                asked.asker(),
                asked.facing(),
                asked.handset()));
    }

    private void send(WebResponse answer, WebRequest asked, Request request, Response response, Callback callback) {
        ByteBuffer body = answer.body().duplicate();
        int bytes = body.remaining();
        boolean head = asked.method().equals("HEAD");

        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes);
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.getHeaders().put(header.getKey(), header.getValue());
        }
        Callback told = HttpLog.telling(
                log,
                request,
                asked.asker(),
                asked.target(),
                answer.status(),
                head ? 0 : bytes,
                head ? Optional::empty : answer.stamps(),
                callback);
        response.write(true, head ? ByteBuffer.allocate(0) : body, told);
    }

    private CompletionStage<WebResponse> answer(WebRequest asked) {
        if (!admission.admits(asked.asker().getAddress())) {
            return CompletableFuture.completedFuture(WebResponse.plain(403, "This address may not ask here.", CLOSE));
        }
        if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
            return CompletableFuture.completedFuture(WebResponse.plain(
                    405, "Only GET and HEAD.", ImmutableMap.of("Allow", "GET, HEAD", "Connection", "close")));
        }
        try {
            return answers.answer(asked);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A phone without an answer hangs in "Requesting…"; the page that cannot be made must not take it along. */
    private static WebResponse broken(WebRequest asked, Throwable failure) {
        LOG.error("could not make the page {}", HttpLog.name(asked.target()), failure);
        return WebResponse.of(500, TextPages.failure("Error", "The page could not be made. See Sidetone's log."));
    }

    private static String header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
    }

    private static InetSocketAddress address(SocketAddress address) {
        return (InetSocketAddress) address;
    }
}
