package org.sidetone.lint.sep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Linter;

/** A file that Sidetone renders, with one thing changed. */
final class SepSample {
    static final String NAME = "SEP001B54AABBCC.cnf.xml";
    static final String WHOLE = read();

    private SepSample() {}

    /** The first {@code old} replaced; the line on which the replacement begins is the one that findings should name. */
    static String with(String old, String fresh) {
        assertThat(WHOLE).contains(old);
        int at = WHOLE.indexOf(old);
        return WHOLE.substring(0, at) + fresh + WHOLE.substring(at + old.length());
    }

    /** The line of this text in the sample as rendered. */
    static int lineOf(String text) {
        assertThat(WHOLE).contains(text);
        return (int) WHOLE.substring(0, WHOLE.indexOf(text)).lines().count()
                + (WHOLE.charAt(WHOLE.indexOf(text) - 1) == '\n' ? 1 : 0);
    }

    static List<String> lint(String text) {
        return Codes.of(Linter.lint(NAME, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/golden/sep/two-lines.cnf.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
