package org.sidetone.serve;

import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import org.sidetone.config.Subnet;

/**
 * An address of this machine, on an interface that is up.
 *
 * @param prefix leading bits that the attached subnet shares
 * @param mtu of the interface, bytes
 * @param segment whether hardware addresses are resolved there, so that the neighbour table tells who is who: not on loopback,
 *     tunnels and point-to-point links
 */
public record LocalAddress(InetAddress address, int prefix, int mtu, boolean loopback, boolean segment) {
    private static final int ANY_PORT = 9;

    public Subnet subnet() {
        return new Subnet(address, prefix);
    }

    /** The IPv4 addresses that a phone could see, in the kernel's order: not loopback's. Empty if they cannot be listed. */
    public static ImmutableList<InetAddress> facingPhones() {
        try {
            return all().stream()
                    .filter(local -> !local.loopback() && local.address() instanceof Inet4Address)
                    .map(LocalAddress::address)
                    .collect(ImmutableList.toImmutableList());
        } catch (SocketException e) {
            return ImmutableList.of();
        }
    }

    /**
     * Our address that this one sees, by the kernel's routes; nothing is sent.
     *
     * @throws SocketException if there is no way to it
     */
    public static InetAddress facing(InetAddress other) throws SocketException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(other, ANY_PORT);
            return socket.getLocalAddress();
        } catch (UncheckedIOException e) {
            throw new SocketException(e.getMessage());
        }
    }

    /**
     * Asks the kernel: about a millisecond on a small machine, so not for every datagram.
     *
     * @throws SocketException if the interfaces cannot be listed
     */
    public static ImmutableList<LocalAddress> all() throws SocketException {
        ImmutableList.Builder<LocalAddress> found = ImmutableList.builder();
        for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            try {
                if (device.isUp()) {
                    boolean segment =
                            !device.isLoopback() && !device.isPointToPoint() && device.getHardwareAddress() != null;
                    for (InterfaceAddress bound : device.getInterfaceAddresses()) {
                        found.add(new LocalAddress(
                                bound.getAddress(),
                                bound.getNetworkPrefixLength(),
                                device.getMTU(),
                                device.isLoopback(),
                                segment));
                    }
                }
            } catch (SocketException e) {
                // The interface went away between the list and the question: it has no addresses any more.
            }
        }
        return found.build();
    }
}
