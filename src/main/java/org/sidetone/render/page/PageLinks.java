package org.sidetone.render.page;

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
    /** Leaves room for path and query in the 256 characters that a phone takes. */
    private static final int LONGEST_HOST = 180;

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

    String to(String path) {
        return address(path, device.map(mac -> "?name=" + mac.deviceName()).orElse(""));
    }

    String to(String path, int offset) {
        return offset == 0
                ? to(path)
                : address(
                        path,
                        "?offset=" + offset
                                + device.map(mac -> "&name=" + mac.deviceName()).orElse(""));
    }

    private String address(String path, String query) {
        return "http://" + host + path + query;
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
