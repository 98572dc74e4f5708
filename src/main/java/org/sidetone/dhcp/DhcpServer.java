package org.sidetone.dhcp;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A DHCP server that an owner may have, or what takes its place, and what to write there. */
public enum DhcpServer {
    DNSMASQ("dnsmasq (Debian, OpenWrt, Pi-hole)"),
    ISC("ISC dhcpd (isc-dhcp-server)"),
    KEA("Kea (kea-dhcp4-server)"),
    MIKROTIK("MikroTik RouterOS"),
    OPNSENSE("OPNsense"),
    TFTPD64("Tftpd64, Tftpd32 (Windows)"),
    PHONE("the phone's own menu, without any DHCP option");

    private final String title;

    DhcpServer(String title) {
        this.title = title;
    }

    /** As it is called on the command line: {@code isc}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public static Optional<DhcpServer> of(String word) {
        return Arrays.stream(values())
                .filter(server -> server.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** What to write there, with where it goes; of dnsmasq, dhcpd, Kea and RouterOS as it can be pasted. */
    public String lines(TftpAddresses addresses) {
        return filled(word(), addresses);
    }

    /** What holds for every other server, and the traps of all. */
    public static String anyOther(TftpAddresses addresses) {
        return filled("other", addresses);
    }

    private static String filled(String name, TftpAddresses addresses) {
        String second = addresses.all().size() < 2
                ? ""
                : "       TFTP Server 2 > Edit > " + addresses.all().get(1).getHostAddress() + "\n";
        Map<String, String> values = ImmutableMap.<String, String>builder()
                .put("first", addresses.first())
                .put("commas", addresses.joined(", "))
                .put("commasOnly", addresses.joined(","))
                .put("spaces", addresses.joined(" "))
                .put("hex", addresses.hex())
                .put("octets", addresses.octets())
                .put("reversed", addresses.reversed())
                .put("second", second)
                .buildOrThrow();
        String text = template(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    private static String template(String name) {
        try {
            return Resources.toString(Resources.getResource(DhcpServer.class, name + ".txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + name + ".txt cannot be read", e);
        }
    }
}
