package org.sidetone.lint.dialplan;

import com.google.common.base.CharMatcher;
import org.sidetone.lint.dialplan.Token.Kind;

/** Cuts the text as the phone does: {@code <! … >} is dropped up to its first {@code >}, strings stand in double quotes only. */
final class Tokenizer {
    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\n\u000b\f\r");
    private static final CharMatcher LETTER =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'z')).or(CharMatcher.inRange('A', 'Z'));
    private static final CharMatcher IN_WORD = LETTER.or(CharMatcher.anyOf("-}"));

    private final String text;
    private int at;
    private int line = 1;

    Tokenizer(String text) {
        this.text = text;
    }

    Token next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (BLANK.matches(c)) {
                forward(1);
            } else if (text.startsWith("<!", at)) {
                int end = text.indexOf('>', at);
                forward(end < 0 ? text.length() - at : end + 1 - at);
            } else {
                return token(c);
            }
        }
        return new Token(Kind.END, "", line);
    }

    private Token token(char c) {
        if (text.startsWith("</", at)) {
            return take(Kind.END_OPEN, 2);
        }
        if (text.startsWith("/>", at)) {
            return take(Kind.EMPTY_CLOSE, 2);
        }
        return switch (c) {
            case '<' -> take(Kind.OPEN, 1);
            case '>' -> take(Kind.CLOSE, 1);
            case '=' -> take(Kind.EQUALS, 1);
            case '"' -> string();
            default -> LETTER.matches(c) || c == '{' ? word() : take(Kind.ERROR, 1);
        };
    }

    private Token string() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            return take(Kind.OPEN_STRING, text.length() - at);
        }
        Token token = new Token(Kind.STRING, text.substring(at + 1, end), line);
        forward(end + 1 - at);
        return token;
    }

    private Token word() {
        int end = at + 1;
        while (end < text.length() && IN_WORD.matches(text.charAt(end))) {
            end++;
        }
        return take(Kind.WORD, end - at);
    }

    private Token take(Kind kind, int length) {
        Token token = new Token(kind, text.substring(at, at + length), line);
        forward(length);
        return token;
    }

    private void forward(int length) {
        line += CharMatcher.is('\n').countIn(text.substring(at, at + length));
        at += length;
    }
}
