package org.sidetone.plan;

import java.util.Locale;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.phone.Key;

/**
 * Whether a phone's file can carry what a key was set to: bindings come from files and other programs too, and one key that breaks
 * the file would leave the phone with none.
 */
final class KeyFitness {
    /** The buffers of Cisco's SIP stack, less the NUL. */
    private static final int LONGEST_NUMBER = 127;
    /** usecallmanager.nz, for every address of a page. */
    private static final int LONGEST_ADDRESS = 255;

    private KeyFitness() {}

    static Optional<Problem> of(Key key, String where) {
        return switch (key.kind()) {
            case SPEED, LAMP, PARK -> number(key.number()).map(what -> problem(key, where, what, "set it again"));
            case SERVICE ->
                address(key.number())
                        .map(what -> problem(
                                key,
                                where,
                                what,
                                "write it whole, http://…, or as one of our pages: lamps, directory"));
            case LINE, NONE -> Optional.empty();
        };
    }

    private static Optional<String> number(String number) {
        if (number.isBlank()) {
            return Optional.of("has no number");
        }
        if (number.length() > LONGEST_NUMBER) {
            return Optional.of("has a number of " + number.length() + " characters; a phone holds " + LONGEST_NUMBER);
        }
        return Carried.byXml(number) ? Optional.empty() : Optional.of("has a number with control characters");
    }

    private static Optional<String> address(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.of(
                    "opens an address of " + address.length() + " characters; a phone holds " + LONGEST_ADDRESS);
        }
        if (!Carried.byXml(address) || address.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of("opens an address with blanks or control characters");
        }
        return isWhole(address) || address.matches("/?[A-Za-z]+")
                ? Optional.empty()
                : Optional.of("opens '" + address + "', which is no address of a page");
    }

    /** Else it names one of our own pages. */
    static boolean isWhole(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static Problem problem(Key key, String where, String what, String hint) {
        return Problem.warning("key-unusable", where, "key " + key.button() + " " + what + "; it is left out", hint);
    }
}
