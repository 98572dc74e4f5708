package org.sidetone.phone;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person or place of Sidetone's own phonebook.
 *
 * @param name up to 120 characters; no other contact of the same phone, or of everyone's, has it in any spelling of case
 * @param numbers in the order in which phones show them; at least one
 * @param group up to 80 characters; may be empty
 * @param phone the only phone that is shown it; empty: it is everyone's
 */
public record OwnContact(String name, ImmutableList<Telephone> numbers, String group, Optional<MacAddress> phone) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_GROUP = 80;
    private static final int MOST_NUMBERS = 20;

    /**
     * @param text as it was written, blanks and brackets included; up to 80 characters, with a digit
     * @param kind {@code mobile}, {@code home} or whatever its owner calls it; up to 20 letters, may be empty
     */
    public record Telephone(String text, String kind) {
        private static final int LONGEST = 80;
        /** What {@link #parse} and lists of numbers take for something else. */
        private static final CharMatcher SEPARATOR = CharMatcher.anyOf(",:");

        private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

        public Telephone {
            check(text, "a number", LONGEST);
            if (SEPARATOR.matchesAnyOf(text)
                    || (!DIGIT.matchesAnyOf(text) && !text.matches("[A-Za-z][A-Za-z0-9._-]*"))) {
                throw new IllegalArgumentException("'" + text + "' is no number");
            }
            if (!kind.matches("[\\p{L} -]{0,20}")) {
                throw new IllegalArgumentException(
                        "'" + kind + "' is no kind of number; write one as mobile:0170111222");
            }
        }

        /** {@code 0170111222} or {@code mobile:0170111222}. */
        public static Telephone parse(String word) {
            int colon = word.indexOf(':');
            return colon < 0
                    ? new Telephone(word.strip(), "")
                    : new Telephone(
                            word.substring(colon + 1).strip(),
                            word.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return kind.isEmpty() ? text : kind + ":" + text;
        }
    }

    public OwnContact {
        check(name, "a name", LONGEST_NAME);
        if (group.length() > LONGEST_GROUP || hasControls(group)) {
            throw new IllegalArgumentException("a group has up to " + LONGEST_GROUP + " characters on one line");
        }
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException(name + " has no number");
        }
        if (numbers.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(name + " has more than " + MOST_NUMBERS + " numbers");
        }
    }

    /** One of everyone's. */
    public OwnContact(String name, ImmutableList<Telephone> numbers, String group) {
        this(name, numbers, group, Optional.empty());
    }

    Key key() {
        return Key.of(name, phone);
    }

    /**
     * What is there once.
     *
     * @param name in lower case: names are the same whatever their case
     */
    record Key(String name, Optional<MacAddress> phone) {
        static Key of(String name, Optional<MacAddress> phone) {
            return new Key(name.strip().toLowerCase(Locale.ROOT), phone);
        }
    }

    /** Numbers apart by commas, each as {@link Telephone#parse} has it. */
    public static ImmutableList<Telephone> numbers(String words) {
        List<String> each = Splitter.on(',').trimResults().omitEmptyStrings().splitToList(words);
        return each.stream().map(Telephone::parse).distinct().collect(ImmutableList.toImmutableList());
    }

    private static void check(String text, String what, int longest) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException(what + " must not be empty, nor begin or end with a blank");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    what + " has up to " + longest + " characters: '" + text.substring(0, longest) + "…'");
        }
        if (hasControls(text)) {
            throw new IllegalArgumentException(what + " must not hold line breaks or control characters");
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
