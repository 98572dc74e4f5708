package org.sidetone.render;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Makes text fit what a 7900-series phone can show. A 7941G with 8.5 firmware draws ISO-8859-1 whatever the page declares, and
 * an XML writer refuses control characters, so both are settled here and nowhere else: what comes out is printable ISO-8859-1,
 * one {@code char} per character, so that a cut never splits one. Escaping comes after and never needs to cut.
 */
public final class PhoneText {
    private static final int FIRST_EMOJI_MODIFIER = 0x1F3FB;
    private static final int LAST_EMOJI_MODIFIER = 0x1F3FF;
    private static final int SOFT_HYPHEN = 0xAD;

    private PhoneText() {}

    /**
     * One line: every run of blanks and line breaks is one blank, control characters are gone, and a character beyond ISO-8859-1
     * became its nearest spelling, or {@code ?}.
     *
     * @param max the most characters the phone takes there, at least 1
     * @throws IllegalArgumentException if max is less than 1
     */
    public static String fold(String text, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be at least 1, not " + max);
        }
        if (text.length() <= max && isReady(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder line = new StringBuilder(Math.min(composed.length(), max) + 8);
        for (int i = 0; i < composed.length() && line.length() <= max; ) {
            int character = composed.codePointAt(i);
            i += Character.charCount(character);
            append(line, isBlank(character) ? " " : spell(character));
        }
        line.setLength(Math.min(line.length(), max));
        return line.toString().stripTrailing();
    }

    /** Whether nothing needs to be done, as with nearly every name. What is ISO-8859-1 is composed. */
    private static boolean isReady(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean blank = next == ' ';
            if (blank ? before == ' ' : !isShown(next)) {
                return false;
            }
            before = next;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isShown(int character) {
        boolean ascii = character > ' ' && character < 0x7F;
        boolean latin = character > 0xA0 && character <= 0xFF && character != SOFT_HYPHEN;
        return ascii || latin;
    }

    /** Several lines, as the body of a text page: like {@link #fold}, but line breaks stay, as {@code \n}. */
    public static String foldLines(String text, int max) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .forEach(line ->
                        lines.append(line.isBlank() ? "" : fold(line, max)).append('\n'));
        lines.setLength(Math.min(lines.length(), max));
        return lines.toString().stripTrailing();
    }

    /**
     * A name to read: folded, or the stand-in where nothing that a reader could tell apart is left (a name in a script the phone
     * does not have).
     */
    public static String name(String name, String standIn, int max) {
        String folded = fold(name, max);
        return folded.chars().anyMatch(Character::isLetterOrDigit) ? folded : fold(standIn, max);
    }

    /** Blanks only where one can stand: not at the beginning, not after another. Some spellings have them too. */
    private static void append(StringBuilder line, String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            char next = spelling.charAt(i);
            if (next != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
                line.append(next);
            }
        }
    }

    private static String spell(int character) {
        return keep(character)
                .or(() -> Transliteration.of(character))
                .or(() -> decompose(character))
                .orElse("?");
    }

    /** What needs no spelling: printable ISO-8859-1 stays, what has no shape of its own goes. */
    private static Optional<String> keep(int character) {
        if (isShown(character)) {
            return Optional.of(Character.toString(character));
        }
        return isShapeless(character) ? Optional.of("") : Optional.empty();
    }

    /** The parts of a character by Unicode's compatibility decomposition: {@code ą} is a and an ogonek, the ligature fi is f and i. */
    private static Optional<String> decompose(int character) {
        String whole = Character.toString(character);
        String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD);
        if (parts.equals(whole)) {
            return Optional.empty();
        }
        StringBuilder spelt = new StringBuilder();
        for (int part : parts.codePoints().toArray()) {
            Optional<String> known =
                    isBlank(part) ? Optional.of(" ") : keep(part).or(() -> Transliteration.of(part));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            spelt.append(known.get());
        }
        return Optional.of(spelt.toString());
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static boolean isShapeless(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (character >= FIRST_EMOJI_MODIFIER && character <= LAST_EMOJI_MODIFIER);
    }
}
