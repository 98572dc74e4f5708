package org.sidetone.dhcp.bench;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import org.sidetone.dhcp.TftpAddresses;

/**
 * The addresses that phones get.
 *
 * @param first the lowest
 * @param last the highest, itself included
 */
public record AddressRange(Inet4Address first, Inet4Address last) {
    private static final int ENOUGH = 100;

    public AddressRange {
        if (number(first) > number(last)) {
            throw new IllegalArgumentException(
                    "the range " + first.getHostAddress() + "-" + last.getHostAddress() + " is empty");
        }
    }

    /**
     * Reads {@code 10.79.0.50-10.79.0.99}.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static AddressRange parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("'" + text + "' is no range like 10.79.0.50-10.79.0.99");
        }
        return new AddressRange(
                TftpAddresses.parse(text.substring(0, dash).trim()),
                TftpAddresses.parse(text.substring(dash + 1).trim()));
    }

    /**
     * On the side of our address where the network has more room, next to it, 100 at most.
     *
     * @throws IllegalArgumentException if the network has no other address
     */
    public static AddressRange around(Inet4Address ours, int prefix) {
        long low = lowest(ours, prefix) + 1;
        long high = highest(ours, prefix) - 1;
        long own = number(ours);
        boolean above = high - own >= own - low;
        long from = above ? own + 1 : Math.max(low, own - ENOUGH);
        long to = above ? Math.min(high, own + ENOUGH) : own - 1;
        if (from > to) {
            throw new IllegalArgumentException(
                    "the network " + ours.getHostAddress() + "/" + prefix + " has no room for phones");
        }
        return new AddressRange(address(from), address(to));
    }

    /** @throws IllegalArgumentException if a phone that got one of these would not reach us */
    public AddressRange within(Inet4Address ours, int prefix) {
        String network = ours.getHostAddress() + "/" + prefix;
        if (number(first) <= lowest(ours, prefix) || number(last) >= highest(ours, prefix)) {
            throw new IllegalArgumentException("the range " + this + " is not inside the network " + network);
        }
        if (number(first) <= number(ours) && number(ours) <= number(last)) {
            throw new IllegalArgumentException(
                    "the range " + this + " holds this machine's own address " + ours.getHostAddress());
        }
        return this;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "-" + last.getHostAddress();
    }

    private static long lowest(Inet4Address ours, int prefix) {
        return number(ours) & ~hostBits(prefix);
    }

    private static long highest(Inet4Address ours, int prefix) {
        return number(ours) | hostBits(prefix);
    }

    private static long hostBits(int prefix) {
        return (1L << (Integer.SIZE - prefix)) - 1;
    }

    private static long number(Inet4Address address) {
        return Integer.toUnsignedLong(InetAddresses.coerceToInteger(address));
    }

    private static Inet4Address address(long number) {
        return InetAddresses.fromInteger((int) number);
    }
}
