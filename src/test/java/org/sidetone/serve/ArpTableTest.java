package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.phone.MacAddress;

class ArpTableTest {
    private static final String HEAD =
            "IP address       HW type     Flags       HW address            Mask     Device\n";
    private static final String PHONE =
            "192.168.1.77     0x1         0x2         00:1b:54:aa:bb:cc     *        eth0\n";
    private static final String UNRESOLVED =
            "192.168.1.78     0x1         0x0         00:00:00:00:00:00     *        eth0\n";
    private static final String ON_ANOTHER_DEVICE =
            "192.168.1.77     0x1         0x2         02:00:00:00:00:01     *        eth1\n";

    @TempDir
    Path folder;

    @Test
    void resolvedEntriesOfAllDevices() {
        assertThat(ArpTable.parse(HEAD + PHONE + UNRESOLVED + ON_ANOTHER_DEVICE).entries())
                .extracting(entry -> entry.getKey() + " " + entry.getValue())
                .containsExactly("192.168.1.77 001B54AABBCC", "192.168.1.77 020000000001");
    }

    @Test
    void changesAreSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("arp"), HEAD);
        ArpTable table = new ArpTable(file);
        InetAddress address = InetAddresses.forString("192.168.1.77");
        assertThat(table.of(address)).isEmpty();
        Files.writeString(file, HEAD + PHONE);
        await().until(() -> table.of(address).contains(MacAddress.parse("001B54AABBCC")));
        Files.writeString(file, HEAD);
        await().until(() -> table.lately(address).isEmpty());
    }

    @Test
    void unreadableTableKnowsNobody() {
        assertThat(new ArpTable(folder.resolve("none")).of(InetAddress.getLoopbackAddress()))
                .isEmpty();
    }

    @Test
    void tableOfThisMachineIsReadable() {
        assertThat(Path.of("/proc/net/arp")).isReadable();
        assertThat(new ArpTable().of(InetAddress.getLoopbackAddress())).isEmpty();
    }
}
