package org.sidetone.render.directory;

import com.google.common.base.CharMatcher;

/** The letters on a phone's keys. */
final class Keypad {
    private static final String KEYS = "22233344455566677778889999";

    private static final CharMatcher KEY = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf("*#"));

    private Keypad() {}

    /** One key a letter, the rest as it is: {@code john 2} becomes {@code 5646 2}. */
    static String keys(String plain) {
        StringBuilder keys = new StringBuilder(plain);
        for (int i = 0; i < keys.length(); i++) {
            char letter = keys.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                keys.setCharAt(i, KEYS.charAt(letter - 'a'));
            }
        }
        return keys.toString();
    }

    /** What of a text can be pressed as it stands: numbers without what people write between digits. */
    static String pressed(String text) {
        return KEY.retainFrom(text);
    }
}
