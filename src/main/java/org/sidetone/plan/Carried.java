package org.sidetone.plan;

import com.google.common.base.CharMatcher;

/** Which texts a phone's file, and the SIP messages made from it, can carry as they are. */
final class Carried {
    /** RFC 3261, user part without escapes, less {@code ; ? , /}, which Asterisk and phones read as separators. */
    private static final CharMatcher SIP_USER = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-_.!~*'()&=+$"))
            .precomputed();

    private Carried() {}

    /** Whether XML can carry it, on one line. */
    static boolean byXml(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || (c & 0xFFFE) == 0xFFFE);
    }

    /** Whether a phone can register as it: phones do not escape. */
    static boolean asSipUser(String text) {
        return !text.isEmpty() && SIP_USER.matchesAllOf(text);
    }

    /** Whether it can stand between quotes in a digest: phones do not escape there either. */
    static boolean quoted(String text) {
        return byXml(text) && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    }
}
