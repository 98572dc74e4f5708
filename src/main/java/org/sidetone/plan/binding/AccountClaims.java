package org.sidetone.plan.binding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.phone.MacAddress;

/** What an extension's own account says of the phone it is for. */
final class AccountClaims {
    /** @param place where the PBX says it, as its owner would look for it */
    record Claim(MacAddress mac, String extension, String place) {}

    /** With the underscores that make channels inherit it, or without. */
    private static final Pattern VARIABLE = Pattern.compile("(?i)_{0,2}MACADDRESS");

    private static final Pattern DEVICE = Pattern.compile("(?i)(?<![A-Z0-9])SEP([0-9A-F]{12})(?![A-Z0-9])");
    /** A slip of the pen: hexadecimal digits after SEP, but too few or too many. */
    private static final Pattern NEARLY_DEVICE = Pattern.compile("(?i)(?<![A-Z0-9])SEP[0-9A-F]{8,}(?![A-Z0-9])");

    private static final Splitter APART = Splitter.onPattern("[,\\s]+").omitEmptyStrings();

    private AccountClaims() {}

    /** The variable before the description; where both name phones, they must be the same. */
    static ImmutableList<Claim> of(Extension extension, Consumer<Problem> problems) {
        ImmutableList<Claim> variable = ofVariable(extension, problems);
        ImmutableList<Claim> description = ofDescription(extension, problems);
        if (variable.isEmpty()) {
            return description;
        }
        if (!description.isEmpty() && !macs(variable).equals(macs(description))) {
            problems.accept(Problem.warning(
                    "binding-places-disagree",
                    where(extension),
                    variable.get(0).place() + " says " + text(variable) + ", but "
                            + description.get(0).place() + " says " + text(description) + "; the former is taken",
                    "take the MAC address out of one of them, and reload"));
        }
        return variable;
    }

    private static ImmutableList<Claim> ofVariable(Extension extension, Consumer<Problem> problems) {
        Optional<String> value = extension.account().variables().entrySet().stream()
                .filter(entry -> VARIABLE.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .findFirst();
        if (value.isEmpty()) {
            return ImmutableList.of();
        }
        String place = extension.account().driver() == Driver.PJSIP
                ? "set_var=MACADDRESS of PJSIP endpoint " + extension.id()
                : "setvar=MACADDRESS of chan_sip peer " + extension.id();
        try {
            return ImmutableList.of(new Claim(MacAddress.parse(value.get()), extension.id(), place));
        } catch (IllegalArgumentException e) {
            // Perhaps several: an extension may stand on more than one phone.
        }
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (String word : APART.split(value.get())) {
            try {
                claims.add(new Claim(MacAddress.parse(word), extension.id(), place));
            } catch (IllegalArgumentException e) {
                problems.accept(noMac(extension, place, String.valueOf(e.getMessage())));
            }
        }
        return claims.build();
    }

    private static ImmutableList<Claim> ofDescription(Extension extension, Consumer<Problem> problems) {
        String text = extension.account().description();
        String place = "description of chan_sip peer " + extension.id();
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        Matcher device = DEVICE.matcher(text);
        while (device.find()) {
            claims.add(new Claim(MacAddress.parse(device.group(1)), extension.id(), place));
        }
        ImmutableList<Claim> found = claims.build();
        Matcher nearly = NEARLY_DEVICE.matcher(text);
        if (found.isEmpty() && nearly.find()) {
            problems.accept(noMac(extension, place, "'" + nearly.group() + "' is not SEP and 12 hexadecimal digits"));
        }
        return found;
    }

    private static Problem noMac(Extension extension, String place, String why) {
        return Problem.warning(
                "binding-no-mac",
                where(extension),
                place + ": " + why,
                "write it as on the label under the phone, and reload");
    }

    private static String where(Extension extension) {
        return "extension " + extension.id();
    }

    private static ImmutableSet<MacAddress> macs(ImmutableList<Claim> claims) {
        return claims.stream().map(Claim::mac).collect(ImmutableSet.toImmutableSet());
    }

    private static String text(ImmutableList<Claim> claims) {
        return String.join(
                ", ", macs(claims).stream().map(MacAddress::deviceName).toList());
    }
}
