package standin.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The lists beside these classes, without comments and empty lines. */
public final class Words {
    private Words() {}

    public static List<String> of(String resource) {
        try (InputStream in = Words.class.getResourceAsStream("/standin/" + resource)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
