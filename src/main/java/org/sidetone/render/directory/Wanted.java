package org.sidetone.render.directory;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What somebody looks for. Short, because the links that turn its pages carry it in the 256 characters of an address.
 *
 * @param words each must be part of the name, or, if digits, of the number or of the name's keys; small letters and digits
 * @param digits must be part of the number or of the name's keys; may be empty
 */
public record Wanted(ImmutableList<String> words, String digits) {
    /** What the search page calls its fields, and an address its parameters; the phone itself says {@code name}. */
    static final String NAME_FIELD = "q";

    static final String DIGITS_FIELD = "n";

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_NUMBER = 24;

    /** @param parameters of an address, decoded */
    public static Wanted of(ImmutableMap<String, String> parameters) {
        String name = Spelling.plain(parameters.getOrDefault(NAME_FIELD, ""));
        String digits = Keypad.pressed(parameters.getOrDefault(DIGITS_FIELD, ""));
        return new Wanted(
                Splitter.on(' ')
                        .omitEmptyStrings()
                        .splitToStream(cut(name, LONGEST_NAME))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                cut(digits, LONGEST_NUMBER));
    }

    public boolean isNothing() {
        return words.isEmpty() && digits.isEmpty();
    }

    ImmutableMap<String, String> parameters() {
        ImmutableMap.Builder<String, String> parameters = ImmutableMap.builder();
        if (!words.isEmpty()) {
            parameters.put(NAME_FIELD, String.join(" ", words));
        }
        if (!digits.isEmpty()) {
            parameters.put(DIGITS_FIELD, digits);
        }
        return parameters.buildOrThrow();
    }

    String text() {
        return String.join(" ", parameters().values());
    }

    static boolean isNumber(String word) {
        return CharMatcher.inRange('0', '9').matchesAllOf(word);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
