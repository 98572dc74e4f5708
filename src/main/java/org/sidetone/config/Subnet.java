package org.sidetone.config;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;

/**
 * A block of addresses, {@code 192.168.1.0/24} or a single address.
 *
 * @param network any address inside the block
 * @param prefix number of leading bits that count, 0 to 32 (IPv4) or 128 (IPv6)
 */
public record Subnet(InetAddress network, int prefix) {
    public Subnet {
        if (prefix < 0 || prefix > network.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix /" + prefix + " does not fit " + network.getHostAddress());
        }
    }

    /**
     * Reads {@code ADDRESS} or {@code ADDRESS/BITS}.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static Subnet parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        InetAddress network = InetAddresses.forString(address.trim());
        if (slash < 0) {
            return new Subnet(network, network.getAddress().length * 8);
        }
        String bits = text.substring(slash + 1).trim();
        try {
            return new Subnet(network, Integer.parseInt(bits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + bits + "' is not a number of bits", e);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }
}
