package org.sidetone.render.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.sidetone.phone.MacAddress;

/**
 * Addresses of our pages as one phone must write them. The port always stands in them: phones have been seen to lose a default one.
 *
 * @param host where the phone finds us, port included
 * @param device the phone, when it said its name; carried on, because phones append it to the first request only
 */
public record PageLinks(HostAndPort host, Optional<MacAddress> device) {
    /** Leaves room in the 256 characters that a phone takes for the longest path and query, those of a search. */
    private static final int LONGEST_HOST = 96;

    public PageLinks {
        if (!host.hasPort() || host.toString().length() > LONGEST_HOST) {
            throw new IllegalArgumentException("'" + host + "' needs a port and at most " + LONGEST_HOST
                    + " characters to stand in a phone's page");
        }
    }

    /** At the local address that faces the phone. */
    public static PageLinks facing(InetAddress address, int port, Optional<MacAddress> device) {
        return new PageLinks(HostAndPort.fromParts(InetAddresses.toAddrString(unscoped(address)), port), device);
    }

    public String to(PageAddress address) {
        return "http://" + host
                + address.encoded(device.map(mac -> ImmutableMap.of("name", mac.deviceName()))
                        .orElse(ImmutableMap.of()));
    }

    /** Where a list's page begins that does not show its beginning. */
    public String to(PageAddress address, int offset) {
        return to(offset == 0 ? address : address.with("offset", Integer.toString(offset)));
    }

    String to(String path) {
        return to(new PageAddress(path));
    }

    String to(String path, int offset) {
        return to(new PageAddress(path), offset);
    }

    /** A scope ({@code %eth0}) means something on our machine only. */
    private static InetAddress unscoped(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + address, e);
        }
    }
}
