package org.sidetone.serve.http;

import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;
import org.sidetone.render.Document;
import org.sidetone.render.page.Page;

/**
 * A whole answer.
 *
 * @param body shared with other answers: take a {@code duplicate()}
 * @param stamps tells what the body was made from, empty for all but phones' own files; not for a selector thread
 */
record WebResponse(
        int status,
        String contentType,
        ByteBuffer body,
        ImmutableMap<String, String> headers,
        Supplier<Optional<Stamps>> stamps) {
    private static final String PLAIN = "text/plain; charset=ISO-8859-1";

    WebResponse(int status, String contentType, ByteBuffer body, ImmutableMap<String, String> headers) {
        this(status, contentType, body, headers, Optional::empty);
    }

    static WebResponse of(int status, Page page) {
        return of(status, page.document(), page.headers());
    }

    static WebResponse of(int status, Document document, ImmutableMap<String, String> headers) {
        return new WebResponse(status, document.contentType(), ByteBuffer.wrap(document.bytes()), headers);
    }

    static WebResponse plain(int status, String text, ImmutableMap<String, String> headers) {
        return new WebResponse(status, PLAIN, ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)), headers);
    }
}
