package org.sidetone.render.directory;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;
import org.sidetone.render.PhoneText;

/** How a name may be typed on a phone's keypad: small letters without accents, digits, and a blank between words. */
final class Spelling {
    private static final CharMatcher TYPED = CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));
    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'`\u00B4");
    /** Longer than any spelling of a name that a source has. */
    private static final int LONGEST = 4000;

    private Spelling() {}

    /** {@code Müller-Weiß} as muller weiss, {@code O'Brien} as obrien; empty where nothing can be typed. */
    static String plain(String name) {
        return plainOf(readable(name));
    }

    /** The plain one, and where the name has an umlaut or might have one, both ways: muller and mueller. */
    static ImmutableSet<String> all(String name) {
        String readable = readable(name);
        String plain = plainOf(readable);
        return ImmutableSet.of(plain, plainOf(spelledOut(readable)), withoutUmlautE(plain));
    }

    /** Other scripts by their English spelling, as the phone shows them; small letters. */
    private static String readable(String name) {
        return CharMatcher.ascii().matchesAllOf(name)
                ? name.toLowerCase(Locale.ROOT)
                : PhoneText.fold(name, LONGEST).toLowerCase(Locale.ROOT);
    }

    private static String plainOf(String readable) {
        String ascii = readable;
        if (!CharMatcher.ascii().matchesAllOf(readable)) {
            ascii = Normalizer.normalize(
                    readable.replace("ß", "ss")
                            .replace("æ", "ae")
                            .replace("ø", "o")
                            .replace("ð", "d")
                            .replace("þ", "th"),
                    Normalizer.Form.NFD);
            ascii = CharMatcher.inRange('\u0300', '\u036F').removeFrom(ascii);
        }
        return TYPED.negate().trimAndCollapseFrom(APOSTROPHES.removeFrom(ascii), ' ');
    }

    private static String spelledOut(String readable) {
        return readable.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ø", "oe")
                .replace("ü", "ue")
                .replace("å", "aa");
    }

    private static String withoutUmlautE(String plain) {
        return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
