package org.sidetone.dhcp.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An interface of this machine, up and with an IPv4 address.
 *
 * @param prefix leading bits of the address that its network shares
 * @param hardware its MAC, six bytes
 * @param carriesDefaultRoute whether this machine reaches the rest of the world by it
 */
public record BenchInterface(
        String name, Inet4Address address, int prefix, ImmutableList<Byte> hardware, boolean carriesDefaultRoute) {
    private static final Path ROUTES = Path.of("/proc/net/route");
    private static final int MAC_BYTES = 6;

    /** @throws BenchFailure if phones could not be served there */
    public static BenchInterface find(String name) throws BenchFailure {
        try {
            NetworkInterface device = NetworkInterface.getByName(name);
            if (device == null) {
                throw new BenchFailure("there is no network interface '" + name + "'", "there are " + names());
            }
            byte[] hardware = device.getHardwareAddress();
            if (device.isLoopback() || hardware == null || hardware.length != MAC_BYTES) {
                throw new BenchFailure(
                        "no phone can be plugged into " + name, "name the interface of a network socket");
            }
            // An interface whose cable is out counts as up here: phones may be plugged in later.
            if (!device.isUp()) {
                throw new BenchFailure("interface " + name + " is down", "ip link set " + name + " up");
            }
            InterfaceAddress address = device.getInterfaceAddresses().stream()
                    .filter(bound -> bound.getAddress() instanceof Inet4Address)
                    .findFirst()
                    .orElseThrow(() -> new BenchFailure(
                            "interface " + name + " has no IPv4 address", "ip address add 10.79.0.1/24 dev " + name));
            return new BenchInterface(
                    name,
                    (Inet4Address) address.getAddress(),
                    address.getNetworkPrefixLength(),
                    hardware(hardware),
                    isDefaultRoute(Files.readAllLines(ROUTES, StandardCharsets.US_ASCII), name));
        } catch (IOException e) {
            throw new BenchFailure("interface " + name + " cannot be looked at: " + e.getMessage(), "");
        }
    }

    /** By the lines of {@code /proc/net/route}: interface, destination, gateway, flags, …, mask as the eighth. */
    static boolean isDefaultRoute(List<String> routes, String name) {
        return routes.stream()
                .map(route -> route.trim().split("\\s+", -1))
                .anyMatch(fields -> fields.length > 7
                        && fields[0].equals(name)
                        && fields[1].equals("00000000")
                        && fields[7].equals("00000000"));
    }

    private static ImmutableList<Byte> hardware(byte[] bytes) {
        return ImmutableList.copyOf(Bytes.asList(bytes));
    }

    private static String names() throws SocketException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .map(NetworkInterface::getName)
                .filter(name -> !name.equals("lo"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
