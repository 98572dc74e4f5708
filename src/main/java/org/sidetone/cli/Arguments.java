package org.sidetone.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the words of a command line; what does not fit is wrong usage. */
final class Arguments {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ADDRESS = 255;
    /** Asterisk's AST_MAX_EXTENSION. */
    private static final int LONGEST_NUMBER = 80;

    private static final Pattern NUMBER = Pattern.compile("[^\\s\\p{Cntrl},;\"<>\\[\\]]+");
    private static final Pattern PAGE = Pattern.compile("(?i)https?://\\S+|/?[a-z]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,252}");
    /** What Java reads from bytes that are not of the locale's character set. */
    private static final char UNREADABLE = '\uFFFD';

    private final CommandSpec spec;

    Arguments(CommandSpec spec) {
        this.spec = spec;
    }

    MacAddress mac(String text) {
        try {
            return MacAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    ImmutableList<String> extensions(String text) {
        ImmutableList<String> extensions =
                ImmutableList.copyOf(Splitter.on(',').trimResults().split(text));
        Set<String> seen = new HashSet<>();
        for (String extension : extensions) {
            if (extension.isEmpty()) {
                throw wrong("'" + text + "' has an empty place between its commas");
            }
            number("extension", extension);
            if (!seen.add(extension)) {
                throw wrong("extension " + extension + " is named twice");
            }
        }
        return extensions;
    }

    PhoneModel model(String text) {
        return PhoneModel.parse(text)
                .orElseThrow(() -> wrong("there is no model '" + text + "' among "
                        + Arrays.stream(PhoneModel.values())
                                .map(PhoneModel::label)
                                .collect(Collectors.joining(", "))));
    }

    KeyKind kind(String text) {
        return Arrays.stream(KeyKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong("there is no kind of key '" + text + "' among "
                        + Arrays.stream(KeyKind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    String number(String name, String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            throw wrong("'" + text + "' is no " + name + ": up to " + LONGEST_NUMBER
                    + " characters are wanted, without spaces, quotes, commas and brackets");
        }
        return readable(text);
    }

    String address(String text) {
        if (text.isBlank() || text.length() > LONGEST_ADDRESS || hasControl(text)) {
            throw wrong("'" + text + "' is no address of a page: up to " + LONGEST_ADDRESS + " characters are wanted");
        }
        if (!PAGE.matcher(text).matches()) {
            throw wrong(
                    "'" + text + "' is no address of a page: write it whole, http://…, or name one of our own: lamps,"
                            + " directory");
        }
        return readable(text);
    }

    /** A host as a phone's file holds it: IPv6 without brackets. */
    String host(String text) {
        String bare = text.replaceFirst("^\\[(.*)]$", "$1");
        if (!InetAddresses.isInetAddress(bare) && !HOST.matcher(text).matches()) {
            throw wrong("'" + text + "' is no host name or address; a port does not belong to it");
        }
        return bare;
    }

    String label(String text) {
        if (text.length() > LONGEST_LABEL || hasControl(text)) {
            throw wrong("a label has up to " + LONGEST_LABEL + " characters on one line");
        }
        return readable(text);
    }

    ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private String readable(String text) {
        if (text.indexOf(UNREADABLE) >= 0) {
            throw wrong("'" + text + "' is not in the character set of this terminal; set LC_ALL=C.UTF-8");
        }
        return text;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
