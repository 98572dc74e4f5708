package org.sidetone.render.old;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import org.sidetone.plan.old.UsualLines;
import org.sidetone.render.Document;

/** A file of {@code key: "value"} lines. No way is known to write a double quote or a line break into a value. */
final class TextFile {
    private static final CharMatcher PLAIN =
            CharMatcher.inRange(' ', '~').and(CharMatcher.isNot('"')).precomputed();

    private final StringBuilder text = new StringBuilder();

    static boolean carries(String value) {
        return PLAIN.matchesAllOf(value);
    }

    TextFile put(String key, String value) {
        if (!carries(value)) {
            // Without the value, which may be a password.
            throw new IllegalArgumentException(key + " cannot be written: it is more than plain ASCII without quotes");
        }
        text.append(key).append(": \"").append(value).append("\"\n");
        return this;
    }

    TextFile put(String key, int value) {
        return put(key, String.valueOf(value));
    }

    TextFile putAll(TextFile other) {
        text.append(other.text);
        return this;
    }

    /** What is the same for every phone. */
    TextFile putUsual() {
        UsualLines.all().forEach(line -> put(line.key(), line.value()));
        return this;
    }

    TextFile remark(String line) {
        text.append("# ").append(line).append('\n');
        return this;
    }

    Document document(String name) {
        return new Document(name, "text/plain", text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
