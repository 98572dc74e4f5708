package standin.dial;

/**
 * Cisco's tokenizer (util_parse.c): no XML parser. It drops {@code <! … >} up to the first {@code >}, decodes nothing, knows double
 * quotes only, and cuts what is longer than the caller's buffer.
 */
final class Tokens {
    enum Kind {
        END,
        OPEN,
        END_OPEN,
        CLOSE,
        EMPTY_CLOSE,
        EQUALS,
        STRING,
        WORD,
        ERROR
    }

    private final String text;
    private int at;
    private String value = "";

    Tokens(String text) {
        this.text = text;
    }

    /** What the last string or word was, cut to the buffer. */
    String value() {
        return value;
    }

    /** @param buffer in bytes, the closing zero included */
    Kind next(int buffer) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (c == '<') {
                at++;
                if (follows('/')) {
                    at++;
                    return Kind.END_OPEN;
                }
                if (!follows('!')) {
                    return Kind.OPEN;
                }
                int end = text.indexOf('>', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                at += 2;
                return Kind.EMPTY_CLOSE;
            } else if (c == '>') {
                at++;
                return Kind.CLOSE;
            } else if (c == '=') {
                at++;
                return Kind.EQUALS;
            } else if (c == '"') {
                return string(buffer);
            } else if (isAlphanumeric(c) || c == '{') {
                return word(buffer);
            } else {
                at++;
                return Kind.ERROR;
            }
        }
        return Kind.END;
    }

    private Kind string(int buffer) {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            at = text.length();
            return Kind.END;
        }
        value = cut(text.substring(at + 1, end), buffer);
        at = end + 1;
        return Kind.STRING;
    }

    private Kind word(int buffer) {
        int end = at + 1;
        while (end < text.length()
                && (isAlphanumeric(text.charAt(end)) || text.charAt(end) == '-' || text.charAt(end) == '}')) {
            end++;
        }
        value = cut(text.substring(at, end), buffer);
        at = end;
        return Kind.WORD;
    }

    private boolean follows(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static String cut(String value, int buffer) {
        return value.length() < buffer ? value : value.substring(0, buffer - 1);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
