package org.sidetone.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files belong to one phone only, because they hold its account: {@code SEP<MAC>.cnf.xml}, and the text files of a 7940/7960,
 * {@code SIP<MAC>.cnf} and {@code MGC<MAC>.cnf}. {@link Admission#owns} decides who may have them.
 */
public final class DeviceFiles {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:.*/)?(?:CTLSEP|ITLSEP|SEP|SIP|MGC)([0-9A-F]{12})(?:[.].*)?");

    private DeviceFiles() {}

    /** The device name ({@code SEP…}) of the phone a file is for; empty if it is for everybody. */
    public static Optional<String> ownerOf(String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        return matcher.matches() ? Optional.of("SEP" + matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
