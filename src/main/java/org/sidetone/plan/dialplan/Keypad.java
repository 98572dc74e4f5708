package org.sidetone.plan.dialplan;

import com.google.common.collect.Lists;

/**
 * What a phone can dial, as sets of keys in the bits of an int. {@code #} is one of them: a phone that registers with its call
 * manager's address ({@code USECALLMANAGER}) takes it as a digit, not as "dial now".
 */
final class Keypad {
    static final String KEYS = "0123456789*#+";

    /** Any key at all. */
    static final int ANY = (1 << KEYS.length()) - 1;

    private Keypad() {}

    /** The set of one key; empty for what is on no key, as the letters. */
    static int of(char character) {
        int index = KEYS.indexOf(character);
        return index < 0 ? 0 : 1 << index;
    }

    /** From one character to another as Asterisk counts them, both included. */
    static int range(char first, char last) {
        int keys = 0;
        for (char key : Lists.charactersOf(KEYS)) {
            keys |= key >= first && key <= last ? of(key) : 0;
        }
        return keys;
    }

    static boolean isOneDigit(int keys) {
        return isOne(keys) && (keys & range('0', '9')) != 0;
    }

    static boolean isOne(int keys) {
        return Integer.bitCount(keys) == 1;
    }
}
