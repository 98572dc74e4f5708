package org.sidetone.phonebook.carddav;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;

/**
 * What a server answered.
 *
 * @param address that answered in the end, after redirects
 * @param body ends with an exception where the answer breaks off, takes too long or is too large
 */
record DavAnswer(int status, URI address, HttpHeaders headers, InputStream body) implements AutoCloseable {
    boolean isWell() {
        return status / 100 == 2;
    }

    boolean isHtml() {
        return headers.firstValue("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("text/html");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
