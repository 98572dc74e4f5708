package org.sidetone.adopt.read;

import com.google.common.base.CharMatcher;

/** What people's editors and web pages do to a value. */
final class Texts {
    private static final CharMatcher BLANK = CharMatcher.whitespace()
            .or(CharMatcher.anyOf("\u00a0\u200b\u200c\u200d\u2060\ufeff"))
            .or(CharMatcher.javaIsoControl())
            .precomputed();

    private static final CharMatcher QUOTES = CharMatcher.anyOf("\"\u201c\u201d\u201e\u00ab\u00bb");

    private Texts() {}

    /** Without blanks around it, and on one line. */
    static String clean(String text) {
        return BLANK.collapseFrom(BLANK.trimFrom(text), ' ');
    }

    /** Also without the quotes around it, straight or typographic. */
    static String unquoted(String text) {
        return clean(QUOTES.trimFrom(clean(text)));
    }

    static boolean isQuote(char c) {
        return QUOTES.matches(c);
    }
}
