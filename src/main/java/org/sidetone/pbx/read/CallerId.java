package org.sidetone.pbx.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caller id as Asterisk prints it, {@code "Jo \"x\"" <1001>}.
 *
 * @param name empty if unset
 * @param number empty if unset
 */
public record CallerId(String name, String number) {
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("\\s*(.*?)\\s*<([^<>]*)>\\s*");

    public static CallerId parse(String text) {
        if (text.equals("<unknown>")) {
            return new CallerId("", "");
        }
        Matcher both = NAME_AND_NUMBER.matcher(text);
        return both.matches()
                ? new CallerId(unquoted(both.group(1)), both.group(2).strip())
                : new CallerId(unquoted(text.strip()), "");
    }

    private static String unquoted(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        return text.substring(1, text.length() - 1).replace("\\\"", "\"").strip();
    }
}
