package org.sidetone.render;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one file or page, rendered whole before anything is sent.
 *
 * @param name the file name in the phone's spelling, or the page's path
 * @param contentType what HTTP says of it
 * @param bytes never changed after this
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity on purpose: documents are made once and shared
public record Document(String name, String contentType, byte[] bytes) {
    /** For phones: {@code application/xml} makes them refuse the answer (seed guides; London Hackspace wiki). */
    public static final String XML = "text/xml";

    /** A short name of the content: the same bytes have the same revision. */
    public String revision() {
        return Hashing.sha256().hashBytes(bytes).toString().substring(0, 16);
    }

    public static Document xml(String name, String text) {
        return new Document(name, XML, text.getBytes(StandardCharsets.UTF_8));
    }
}
