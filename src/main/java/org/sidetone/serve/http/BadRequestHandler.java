package org.sidetone.serve.http;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.sidetone.render.Document;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.RequestLog;

/** What Jetty could not read at all: too long, broken, too slow. Answered with a page, as everything a phone may show. */
final class BadRequestHandler implements Request.Handler {
    private static final Document PAGE =
            TextPages.failure("Error", "The request could not be read.").document();

    private final RequestLog log;

    BadRequestHandler(RequestLog log) {
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, PAGE.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, PAGE.bytes().length);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Callback told = HttpLog.telling(
                log,
                request,
                (InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress(),
                String.valueOf(request.getHttpURI().getPathQuery()),
                status,
                PAGE.bytes().length,
                Optional::empty,
                callback);
        response.write(true, ByteBuffer.wrap(PAGE.bytes()), told);
        return true;
    }
}
