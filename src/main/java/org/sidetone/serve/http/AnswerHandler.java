package org.sidetone.serve.http;

import com.google.common.collect.ImmutableMap;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.sidetone.render.Document;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and our function: who may ask, which methods there are, whole answers with their length, and the log. */
final class AnswerHandler extends Handler.Abstract.NonBlocking {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerHandler.class);
    private static final String PLAIN = "text/plain; charset=ISO-8859-1";

    private final Function<WebRequest, WebResponse> answers;
    private final Admission admission;
    private final RequestLog log;

    AnswerHandler(Function<WebRequest, WebResponse> answers, Admission admission, RequestLog log) {
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
                address(request.getConnectionMetaData().getLocalSocketAddress()));
        WebResponse answer = answer(asked);
        byte[] bytes = answer.document().bytes();
        boolean head = asked.method().equals("HEAD");

        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.document().contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.getHeaders().put(header.getKey(), header.getValue());
        }
        Callback told = HttpLog.telling(
                log, request, asked.asker(), asked.target(), answer.status(), head ? 0 : bytes.length, callback);
        response.write(true, head ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes), told);
        return true;
    }

    private WebResponse answer(WebRequest asked) {
        if (!admission.admits(asked.asker().getAddress())) {
            return plain(403, "This address may not ask here.", ImmutableMap.of("Connection", "close"));
        }
        if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
            return plain(405, "Only GET and HEAD.", ImmutableMap.of("Allow", "GET, HEAD", "Connection", "close"));
        }
        try {
            return answers.apply(asked);
        } catch (RuntimeException e) {
            // A phone without an answer hangs in "Requesting…"; the page that cannot be made must not take it along.
            LOG.error("could not make the page {}", HttpLog.name(asked.target()), e);
            return WebResponse.of(500, TextPages.failure("Error", "The page could not be made. See Sidetone's log."));
        }
    }

    private static WebResponse plain(int status, String text, ImmutableMap<String, String> headers) {
        Document document = new Document("", PLAIN, text.getBytes(StandardCharsets.ISO_8859_1));
        return new WebResponse(status, document, headers);
    }

    private static InetSocketAddress address(SocketAddress address) {
        return (InetSocketAddress) address;
    }
}
