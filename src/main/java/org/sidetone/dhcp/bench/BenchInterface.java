package org.sidetone.dhcp.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    /** The kernel's own list: Java's leaves interfaces without an address out. */
    private static final Path DEVICES = Path.of("/sys/class/net");

    private static final String ETHERNET = "1";
    private static final int UP = 1;

    /** @throws BenchFailure if phones could not be served there */
    public static BenchInterface find(String name) throws BenchFailure {
        try {
            ImmutableList<String> names = names();
            if (!names.contains(name)) {
                throw new BenchFailure(
                        "there is no network interface '" + name + "'",
                        names.isEmpty() ? "" : "there are " + String.join(", ", names));
            }
            if (!read(name, "type").equals(ETHERNET)) {
                throw new BenchFailure(
                        "no phone can be plugged into " + name, "name the interface of a network socket");
            }
            if ((Integer.decode(read(name, "flags")) & UP) == 0) {
                throw new BenchFailure("interface " + name + " is down", "ip link set " + name + " up");
            }
            InterfaceAddress address = address(name);
            return new BenchInterface(
                    name,
                    (Inet4Address) address.getAddress(),
                    address.getNetworkPrefixLength(),
                    hardware(read(name, "address")),
                    isDefaultRoute(Files.readAllLines(ROUTES, StandardCharsets.US_ASCII), name));
        } catch (IOException | NumberFormatException e) {
            throw new BenchFailure("interface " + name + " cannot be looked at: " + e.getMessage(), "");
        }
    }

    private static InterfaceAddress address(String name) throws BenchFailure, SocketException {
        return Optional.ofNullable(NetworkInterface.getByName(name))
                .flatMap(device -> device.getInterfaceAddresses().stream()
                        .filter(bound -> bound.getAddress() instanceof Inet4Address)
                        .findFirst())
                .orElseThrow(() -> new BenchFailure(
                        "interface " + name + " has no IPv4 address", "ip address add 10.79.0.1/24 dev " + name));
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

    private static ImmutableList<Byte> hardware(String mac) {
        return ImmutableList.copyOf(Bytes.asList(
                BaseEncoding.base16().lowerCase().withSeparator(":", 2).decode(mac)));
    }

    private static String read(String name, String property) throws IOException {
        return Files.readString(DEVICES.resolve(name).resolve(property), StandardCharsets.US_ASCII)
                .strip();
    }

    private static ImmutableList<String> names() throws IOException {
        try (Stream<Path> devices = Files.list(DEVICES)) {
            return devices.map(device -> device.getFileName().toString())
                    .filter(name -> !name.equals("lo"))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
