package org.sidetone.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.Key;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the words of a command line; what does not fit is wrong usage. */
final class Arguments {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,252}");
    /** What Java reads from bytes that are not of the locale's character set. */
    private static final char UNREADABLE = '\uFFFD';

    private final CommandSpec spec;

    Arguments(CommandSpec spec) {
        this.spec = spec;
    }

    MacAddress mac(String text) {
        return fitting(() -> MacAddress.parse(text));
    }

    ImmutableList<String> extensions(String text) {
        ImmutableList<String> extensions =
                ImmutableList.copyOf(Splitter.on(',').trimResults().split(text));
        if (extensions.contains("")) {
            throw wrong("'" + text + "' has an empty place between its commas");
        }
        readable(text);
        fitting(() -> {
            Words.checkExtensions(extensions);
            return extensions;
        });
        return extensions;
    }

    PhoneModel model(String text) {
        return fitting(() -> Words.model(text));
    }

    String label(String text) {
        return readable(fitting(() -> Words.label(text)));
    }

    Key key(int button, String kind, @Nullable String number, @Nullable String label) {
        Key key = fitting(
                () -> Words.key(button, Words.kind(kind), Optional.ofNullable(number), label == null ? "" : label));
        readable(key.number());
        readable(key.label());
        return key;
    }

    OwnContact contact(String name, String numbers, String group, Optional<MacAddress> phone) {
        readable(name);
        readable(group);
        return fitting(() -> new OwnContact(name.strip(), OwnContact.numbers(numbers), group.strip(), phone));
    }

    /** Whose personal entry is meant; nobody's where it is not said. */
    Optional<MacAddress> phone(@Nullable String mac) {
        return Optional.ofNullable(mac).map(this::mac);
    }

    /** A host as a phone's file holds it: IPv6 without brackets. */
    String host(String text) {
        String bare = text.replaceFirst("^\\[(.*)]$", "$1");
        if (!InetAddresses.isInetAddress(bare) && !HOST.matcher(text).matches()) {
            throw wrong("'" + text + "' is no host name or address; a port does not belong to it");
        }
        return bare;
    }

    ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /** What does not fit, by an IllegalArgumentException, is wrong usage. */
    <T> T fitting(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private String readable(String text) {
        if (text.indexOf(UNREADABLE) >= 0) {
            throw wrong("'" + text + "' is not in the character set of this terminal; set LC_ALL=C.UTF-8");
        }
        return text;
    }
}
