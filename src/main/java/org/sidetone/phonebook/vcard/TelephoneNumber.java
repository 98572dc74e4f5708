package org.sidetone.phonebook.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.net.URLDecoder;
import java.util.Optional;

/** The number in a card's TEL: plain text, or an address such as {@code tel:+49-30-12345;ext=7} (RFC 3966). */
final class TelephoneNumber {
    private TelephoneNumber() {}

    /** Empty where it is none: addresses of other kinds are not dialled by a telephone's keys. */
    static Optional<String> of(String value) {
        String text = VObjectPropertyValues.unescape(value).strip();
        int colon = text.indexOf(':');
        if (colon >= 0 && !text.regionMatches(true, 0, "tel:", 0, 4)) {
            return Optional.empty();
        }
        String number = colon < 0 ? text : decoded(text.substring(colon + 1).replaceFirst(";.*", ""));
        return number.chars().anyMatch(sign -> Character.isDigit(sign) || sign == '*' || sign == '#')
                ? Optional.of(number)
                : Optional.empty();
    }

    private static String decoded(String number) {
        try {
            return URLDecoder.decode(number.replace("+", "%2B"), UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return number.strip();
        }
    }
}
