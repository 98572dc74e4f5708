package org.sidetone.render.old;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import org.sidetone.render.PhoneText;

/** What a 7940 or 7960 can show, in a file without any way to quote: ASCII. German and Nordic letters are spelt as people there do. */
final class PlainText {
    private static final ImmutableMap<Character, String> SPELLINGS = ImmutableMap.<Character, String>builder()
            .put('ä', "ae")
            .put('ö', "oe")
            .put('ü', "ue")
            .put('Ä', "Ae")
            .put('Ö', "Oe")
            .put('Ü', "Ue")
            .put('ß', "ss")
            .put('å', "aa")
            .put('Å', "Aa")
            .put('æ', "ae")
            .put('Æ', "Ae")
            .put('ø', "oe")
            .put('Ø', "Oe")
            .put('ð', "d")
            .put('Ð', "D")
            .put('þ', "th")
            .put('Þ', "Th")
            .put('×', "x")
            .put('µ', "u")
            .put('½', "1/2")
            .put('¼', "1/4")
            .put('¾', "3/4")
            .put('·', ".")
            .put('«', "'")
            .put('»', "'")
            .put('"', "'")
            .buildOrThrow();

    private PlainText() {}

    /** One line of ASCII without double quotes. */
    static String fold(String text, int max) {
        String latin = PhoneText.fold(text, Math.max(max, 1));
        StringBuilder plain = new StringBuilder(latin.length() + 4);
        for (int i = 0; i < latin.length(); i++) {
            plain.append(spell(latin.charAt(i)));
        }
        plain.setLength(Math.min(plain.length(), max));
        return plain.toString().stripTrailing();
    }

    /** A name to read, or the stand-in where nothing is left that a reader could tell apart. */
    static String name(String name, String standIn, int max) {
        String folded = fold(name, max);
        return folded.chars().anyMatch(Character::isLetterOrDigit) ? folded : fold(standIn, max);
    }

    private static String spell(char character) {
        String known = SPELLINGS.get(character);
        if (known != null) {
            return known;
        }
        if (character < 0x7F) {
            return String.valueOf(character);
        }
        String base = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return base.chars().allMatch(part -> part >= ' ' && part < 0x7F) ? base : "?";
    }
}
