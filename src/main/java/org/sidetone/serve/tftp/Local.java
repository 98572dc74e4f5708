package org.sidetone.serve.tftp;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * An address that requests are taken on.
 *
 * @param mtu of its interface, bytes
 */
record Local(InetAddress address, int mtu) {
    private static final int IPV4_AND_UDP = 28;
    private static final int IPV6_AND_UDP = 48;

    /** The largest block that needs no fragments. */
    int fittingBlock() {
        int headers = (address instanceof Inet4Address ? IPV4_AND_UDP : IPV6_AND_UDP) + Packets.HEADER;
        return Math.max(TransferOptions.PLAIN_BLOCK, mtu - headers);
    }
}
