package org.sidetone.dhcp;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import com.google.common.net.InetAddresses;
import com.google.common.primitives.Bytes;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where phones find their files: the list of option 150, the best first. Option 66 has room for one, the first.
 *
 * @param all one for each node
 */
public record TftpAddresses(ImmutableList<Inet4Address> all) {
    /** An option holds 255 bytes; nobody has more nodes than a few, and Tftpd64 takes 15. */
    private static final int MOST = 15;

    public TftpAddresses {
        if (all.isEmpty() || all.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " addresses are wanted, not " + all.size());
        }
        for (Inet4Address address : all) {
            if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isMulticastAddress()) {
                throw new IllegalArgumentException(address.getHostAddress() + " is no address that a phone can reach");
            }
        }
    }

    /**
     * Reads {@code 192.168.1.5}, never a name.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static Inet4Address parse(String text) {
        if (InetAddresses.isInetAddress(text) && InetAddresses.forString(text) instanceof Inet4Address address) {
            return address;
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no IPv4 address like 192.168.1.5, and DHCP option 150 holds nothing else");
    }

    public String first() {
        return all.get(0).getHostAddress();
    }

    public String joined(String separator) {
        return all.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(separator));
    }

    /** The bytes that go over the wire: {@code C0A80105} for 192.168.1.5. */
    public String hex() {
        return BaseEncoding.base16().encode(bytes());
    }

    /** {@code c0:a8:01:05} for 192.168.1.5. */
    public String octets() {
        return BaseEncoding.base16().withSeparator(":", 2).encode(bytes()).toLowerCase(Locale.ROOT);
    }

    /** The first one as Tftpd32 3 reads a number, its lowest byte first: {@code 0501A8C0} for 192.168.1.5. */
    public String reversed() {
        List<Byte> bytes = Bytes.asList(all.get(0).getAddress());
        Collections.reverse(bytes);
        return BaseEncoding.base16().encode(Bytes.toArray(bytes));
    }

    private byte[] bytes() {
        return Bytes.concat(all.stream().map(InetAddress::getAddress).toArray(byte[][]::new));
    }
}
