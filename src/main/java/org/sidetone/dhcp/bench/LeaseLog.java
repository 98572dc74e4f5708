package org.sidetone.dhcp.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code dnsmasq --log-dhcp} writes: of its score of lines for each request, those that matter to whoever flashes phones. */
final class LeaseLog {
    private static final Pattern CLASS = Pattern.compile("dnsmasq-dhcp\\[\\d+]: (\\d+) vendor class: (.*)");
    private static final Pattern ACK =
            Pattern.compile("dnsmasq-dhcp\\[\\d+]: (\\d+) DHCPACK\\([^)]*\\) ([0-9.]+) ([0-9a-f:]{17}).*");
    private static final Pattern NONE_LEFT = Pattern.compile("dnsmasq-dhcp\\[\\d+]: .*no address available.*");
    /** What the phones send; some firmware leaves the rest out. */
    private static final String CISCO = "Cisco Systems, Inc.";

    private static final int REMEMBERED = 200;

    /** What devices call themselves, by the number of the exchange: the name comes some lines before the lease. */
    private final Map<String, String> classes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What to tell of a line; empty where it says nothing of use. */
    Optional<String> read(String line) {
        Matcher named = CLASS.matcher(line);
        if (named.matches()) {
            classes.put(named.group(1), named.group(2).strip());
            return Optional.empty();
        }
        Matcher lease = ACK.matcher(line);
        if (lease.matches()) {
            return Optional.of(lease.group(3) + " got " + lease.group(2) + ": " + who(classes.get(lease.group(1))));
        }
        return NONE_LEFT.matcher(line).matches()
                ? Optional.of("a device asked, and no address is left: a longer --range has more")
                : Optional.empty();
    }

    private static String who(@Nullable String vendorClass) {
        if (vendorClass == null) {
            return "not a Cisco phone, or it does not say so";
        }
        return vendorClass.startsWith(CISCO)
                ? "a Cisco phone (" + vendorClass + ")"
                : "not a Cisco phone (" + vendorClass + ")";
    }
}
