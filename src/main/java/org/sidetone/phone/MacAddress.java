package org.sidetone.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone's hardware address, 12 upper-case hexadecimal digits.
 *
 * @param digits {@code 001B54AABBCC}
 */
public record MacAddress(String digits) implements Comparable<MacAddress> {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9A-F]{12}");
    private static final Pattern SPELLED = Pattern.compile("(?:[0-9A-Fa-f][:. -]?){11}[0-9A-Fa-f]");
    private static final Pattern IN_FILE_NAME =
            Pattern.compile("(?i)(?:(?:CTL|ITL)?SEP|SIP|MGC)([0-9A-F]{12})(?:[.].*)?");

    public MacAddress {
        if (!TWELVE_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a MAC address has 12 hexadecimal digits, not '" + digits + "'");
        }
    }

    /**
     * Reads any spelling: {@code 00:1b:54:aa:bb:cc}, {@code 00-1B-54-AA-BB-CC}, {@code 001b.54aa.bbcc}, {@code 001B54AABBCC},
     * {@code SEP001B54AABBCC}, {@code SEP001B54AABBCC.cnf.xml}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static MacAddress parse(String text) {
        String trimmed = text.trim();
        Optional<MacAddress> named = ofFileName(trimmed);
        if (named.isPresent()) {
            return named.get();
        }
        // Looked at before it is made upper case: the ligature ﬀ would become FF.
        if (!SPELLED.matcher(trimmed).matches()) {
            throw new IllegalArgumentException(
                    "'" + printable(text) + "' is not a MAC address: 12 hexadecimal digits are wanted,"
                            + " as on the label under the phone (001B54AABBCC)");
        }
        return new MacAddress(trimmed.replaceAll("[:. -]", "").toUpperCase(Locale.ROOT));
    }

    /**
     * The phone a file is for: {@code SEP001B54AABBCC.cnf.xml}, {@code CTLSEP….tlv}, {@code ITLSEP….tlv}, {@code SEP…}, and a 7940/60's
     * {@code SIP….cnf} and {@code MGC….cnf}.
     */
    public static Optional<MacAddress> ofFileName(String name) {
        Matcher matcher = IN_FILE_NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new MacAddress(matcher.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static String printable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }

    /** {@code SEP001B54AABBCC}: the phone's name in Cisco's world. */
    public String deviceName() {
        return "SEP" + digits;
    }

    @Override
    public int compareTo(MacAddress other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
