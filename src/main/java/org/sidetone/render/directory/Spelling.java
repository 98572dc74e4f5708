package org.sidetone.render.directory;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;
import org.sidetone.render.PhoneText;

/**
 * How a name may be typed on a phone's keypad: small letters without accents, digits, and a blank between words. By tables of the
 * signs that phones show, because a book has many names.
 */
final class Spelling {
    private static final CharMatcher TYPED = CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));
    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'`\u00B4");
    private static final ImmutableMap<String, String> WITHOUT_ACCENT_OF_THEIR_OWN =
            ImmutableMap.of("ß", "ss", "æ", "ae", "ø", "o", "ð", "d", "þ", "th");
    private static final ImmutableMap<String, String> UMLAUTS =
            ImmutableMap.of("ä", "ae", "ö", "oe", "ø", "oe", "ü", "ue", "å", "aa");

    private static final String[] PLAIN = table(ImmutableMap.of());
    private static final String[] SPELLED_OUT = table(UMLAUTS);
    /** Longer than any name that a source has. */
    private static final int LONGEST = 4000;

    private Spelling() {}

    /** {@code Müller-Weiß} as muller weiss, {@code O'Brien} as obrien; empty where nothing can be typed. */
    static String plain(String name) {
        return spell(PhoneText.fold(name, LONGEST), PLAIN);
    }

    /** The plain one, and where the name has an umlaut or might have one, both ways: muller and mueller. */
    static ImmutableSet<String> all(String name) {
        String readable = PhoneText.fold(name, LONGEST);
        String plain = spell(readable, PLAIN);
        return ImmutableSet.of(plain, spell(readable, SPELLED_OUT), withoutUmlautE(plain));
    }

    private static String spell(String latin, String[] table) {
        StringBuilder spelled = new StringBuilder(latin.length() + 4);
        for (int i = 0; i < latin.length(); i++) {
            String spelling = table[latin.charAt(i)];
            if (!spelling.equals(" ") || (!spelled.isEmpty() && spelled.charAt(spelled.length() - 1) != ' ')) {
                spelled.append(spelling);
            }
        }
        int end = spelled.length();
        return spelled.substring(0, end > 0 && spelled.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static String withoutUmlautE(String plain) {
        return plain.indexOf('e') < 1
                ? plain
                : plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** By character of ISO-8859-1, which {@link PhoneText} makes of every name. */
    private static String[] table(ImmutableMap<String, String> first) {
        String[] table = new String[256];
        for (int sign = 0; sign < table.length; sign++) {
            String small = Character.toString(sign).toLowerCase(Locale.ROOT);
            String base = Normalizer.normalize(small, Normalizer.Form.NFD).substring(0, 1);
            table[sign] = APOSTROPHES.matchesAllOf(small)
                    ? ""
                    : first.getOrDefault(
                            small,
                            WITHOUT_ACCENT_OF_THEIR_OWN.getOrDefault(small, TYPED.matchesAllOf(base) ? base : " "));
        }
        return table;
    }
}
