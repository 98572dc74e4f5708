package org.sidetone.dhcp.bench;

import java.net.Inet4Address;
import java.nio.file.Path;
import org.sidetone.dhcp.DhcpServer;
import org.sidetone.dhcp.TftpAddresses;

/**
 * What dnsmasq is told.
 *
 * @param router the default gateway of the phones; a phone without one may not register with a PBX on another network
 */
public record BenchSettings(BenchInterface place, AddressRange range, Inet4Address router, TftpAddresses tftp) {

    /** The text of its file. */
    String text(Path leases) {
        return String.join(
                "\n",
                "port=0",
                "interface=" + place.name(),
                "except-interface=lo",
                "bind-interfaces",
                "pid-file=",
                "dhcp-leasefile=" + leases,
                // A phone that had an address elsewhere is told at once that it is no longer good.
                "dhcp-authoritative",
                "dhcp-range=" + range.first().getHostAddress() + ","
                        + range.last().getHostAddress() + ",1h",
                "dhcp-option=3," + router.getHostAddress(),
                "log-dhcp",
                DhcpServer.DNSMASQ.lines(tftp));
    }
}
