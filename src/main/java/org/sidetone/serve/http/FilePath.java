package org.sidetone.serve.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The name of a file in a request's target. */
final class FilePath {
    private FilePath() {}

    /**
     * Without query and escapes. Escaped bytes are UTF-8, as names on the disk are; if they are not, ISO-8859-1. Nothing here fails:
     * an escape that is none stays as it stands.
     */
    static String of(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (path.indexOf('%') < 0) {
            return path;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            boolean escape = path.charAt(i) == '%' && i + 2 < path.length();
            int high = escape ? Character.digit(path.charAt(i + 1), 16) : -1;
            int low = escape ? Character.digit(path.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(path.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
