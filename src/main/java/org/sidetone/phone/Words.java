package org.sidetone.phone;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what owners write of phones: on a command line, in a CSV file, in AstDB. What does not fit throws {@link
 * IllegalArgumentException} with a message that says what is wanted.
 */
public final class Words {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ADDRESS = 255;
    /** Asterisk's AST_MAX_EXTENSION. */
    private static final int LONGEST_NUMBER = 80;

    private static final Pattern NUMBER = Pattern.compile("[^\\s\\p{Cntrl},;\"<>\\[\\]]+");

    private static final Pattern PAGE = Pattern.compile("(?i)https?://\\S+|/?[a-z]+");

    private Words() {}

    /** Checks the lines of one phone, first the topmost. */
    public static void checkExtensions(List<String> extensions) {
        Set<String> seen = new HashSet<>();
        for (String extension : extensions) {
            number("extension", extension);
            if (!seen.add(extension)) {
                throw new IllegalArgumentException("extension " + extension + " is named twice");
            }
        }
    }

    public static PhoneModel model(String text) {
        return PhoneModel.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("there is no model '" + text + "' among "
                        + Arrays.stream(PhoneModel.values())
                                .map(PhoneModel::label)
                                .collect(Collectors.joining(", "))));
    }

    public static KeyKind kind(String text) {
        return Arrays.stream(KeyKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of key '" + text + "' among "
                        + Arrays.stream(KeyKind.values()).map(Words::name).collect(Collectors.joining(", "))));
    }

    /** {@code speed}: how owners write it. */
    public static String name(KeyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** @param name what the text is, for the message */
    public static String number(String name, String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no " + name + ": up to " + LONGEST_NUMBER
                    + " characters are wanted, without spaces, quotes, commas and brackets");
        }
        return text;
    }

    public static String label(String text) {
        if (text.length() > LONGEST_LABEL || hasControl(text)) {
            throw new IllegalArgumentException("a label has up to " + LONGEST_LABEL + " characters on one line");
        }
        return text;
    }

    /** @param number empty where none was written */
    public static Key key(int button, KeyKind kind, Optional<String> number, String label) {
        if (button < 1) {
            throw new IllegalArgumentException("buttons count from 1, not " + button);
        }
        label(label);
        if (kind == KeyKind.NONE) {
            if (number.isPresent()) {
                throw new IllegalArgumentException("a key of kind none takes no number");
            }
            return new Key(button, kind, "", "");
        }
        String target = number.orElseThrow(
                () -> new IllegalArgumentException("a key of kind " + name(kind) + " needs a number"));
        return new Key(button, kind, kind == KeyKind.SERVICE ? address(target) : number("number", target), label);
    }

    private static String address(String text) {
        if (text.isBlank() || text.length() > LONGEST_ADDRESS || hasControl(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no address of a page: up to " + LONGEST_ADDRESS + " characters are wanted");
        }
        if (!PAGE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no address of a page: write it whole, http://…, or name one of our own: lamps,"
                            + " directory");
        }
        return text;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
