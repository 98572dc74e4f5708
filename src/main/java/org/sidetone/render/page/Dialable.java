package org.sidetone.render.page;

import com.google.common.base.CharMatcher;

/** Which numbers a page can offer: those the phone can hold whole. A cut number would call somebody else. */
public final class Dialable {
    private static final CharMatcher SIGNS = CharMatcher.inRange('0', '9')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('a', 'z'))
            .or(CharMatcher.anyOf("*#+-._@"))
            .precomputed();

    private Dialable() {}

    public static boolean test(String number) {
        return !number.isEmpty() && number.length() <= PhoneObject.LONGEST_NUMBER && SIGNS.matchesAllOf(number);
    }
}
