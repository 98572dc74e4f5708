package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Subnet;
import org.sidetone.phone.MacAddress;

class AllowedSubnetsTest {
    private static final String PHONE = "SEP001B54AABBCC";

    private final AtomicLong now = new AtomicLong();
    private int looks;
    private ImmutableList<LocalAddress> attached = ImmutableList.of(
            new LocalAddress(InetAddress.getLoopbackAddress(), 8, 65_536, true, false),
            new LocalAddress(ip("192.168.1.5"), 24, 1500, false, true),
            new LocalAddress(ip("10.8.0.1"), 24, 1420, false, false));
    private ImmutableSetMultimap<String, MacAddress> table = ImmutableSetMultimap.of();

    private static InetAddress ip(String text) {
        return InetAddresses.forString(text);
    }

    private AllowedSubnets admission(Subnet... allow) {
        Neighbours neighbours = new Neighbours() {
            @Override
            public Set<MacAddress> of(InetAddress address) {
                return table.get(address.getHostAddress());
            }
        };
        return new AllowedSubnets(
                ImmutableList.copyOf(allow),
                neighbours,
                () -> {
                    looks++;
                    return attached;
                },
                Runnable::run,
                now::get);
    }

    @Test
    void attachedSubnetsAndLoopbackWithoutAList() {
        AllowedSubnets admission = admission();
        assertThat(admission.admits(ip("127.0.0.1"))).isTrue();
        assertThat(admission.admits(ip("127.1.2.3"))).isTrue();
        assertThat(admission.admits(ip("192.168.1.77"))).isTrue();
        assertThat(admission.admits(ip("10.8.0.9"))).isTrue();
        assertThat(admission.admits(ip("192.168.2.77"))).isFalse();
        assertThat(admission.admits(ip("203.0.113.1"))).isFalse();
    }

    @Test
    void onlyTheListWhereThereIsOne() {
        AllowedSubnets admission = admission(Subnet.parse("10.20.0.0/16"));
        assertThat(admission.admits(ip("10.20.30.40"))).isTrue();
        assertThat(admission.admits(ip("192.168.1.77"))).isFalse();
        assertThat(admission.admits(ip("127.0.0.1"))).isFalse();
    }

    @Test
    void mappedAddressIsTheIpv4Address() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        System.arraycopy(ip("192.168.1.77").getAddress(), 0, mapped, 12, 4);
        InetAddress address = Inet6Address.getByAddress(null, mapped, -1);
        assertThat(address).isInstanceOf(Inet6Address.class);
        assertThat(admission().admits(address)).isTrue();
    }

    @Test
    void newInterfaceIsSeenBeforeItsPhonesAreRefused() {
        AllowedSubnets admission = admission();
        assertThat(admission.admits(ip("172.16.0.9"))).isFalse();
        attached = ImmutableList.of(new LocalAddress(ip("172.16.0.1"), 24, 1500, false, true));
        now.addAndGet(Duration.ofMillis(1_500).toNanos());
        assertThat(admission.admits(ip("172.16.0.9"))).isTrue();
    }

    @Test
    void interfacesAreNotListedForEveryDatagram() {
        AllowedSubnets admission = admission();
        for (int i = 0; i < 100; i++) {
            admission.admits(ip("192.168.1.77"));
            admission.admits(ip("203.0.113.1"));
        }
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void onASegmentTheNeighbourTableDecides() {
        table = ImmutableSetMultimap.of(
                "192.168.1.77", MacAddress.parse(PHONE), "192.168.1.78", MacAddress.parse("020000000001"));
        AllowedSubnets admission = admission();
        assertThat(admission.owns(ip("192.168.1.77"), PHONE)).isTrue();
        assertThat(admission.owns(ip("192.168.1.78"), PHONE)).isFalse();
        assertThat(admission.owns(ip("192.168.1.79"), PHONE))
                .as("not in the table")
                .isTrue();
    }

    @Test
    void tunnelLoopbackOwnAddressAndRoutedPassByAddress() {
        MacAddress other = MacAddress.parse("020000000001");
        table = ImmutableSetMultimap.of(
                "10.8.0.9", other, "127.0.0.1", other, "192.168.1.5", other, "10.99.0.1", other);
        assertThat(admission().owns(ip("10.8.0.9"), PHONE)).isTrue();
        assertThat(admission().owns(ip("127.0.0.1"), PHONE)).isTrue();
        assertThat(admission().owns(ip("192.168.1.5"), PHONE)).isTrue();
        assertThat(admission(Subnet.parse("10.99.0.0/16")).owns(ip("10.99.0.1"), PHONE))
                .isTrue();
    }

    @Test
    void nobodyOwnsWhatIsNotADeviceAndStrangersOwnNothing() {
        assertThat(admission().owns(ip("127.0.0.1"), "dialplan.xml")).isFalse();
        assertThat(admission().owns(ip("203.0.113.1"), PHONE)).isFalse();
    }

    @Test
    void staleEntryIsLookedUpAgainBeforeARefusal() {
        Neighbours stale = new Neighbours() {
            @Override
            public Set<MacAddress> of(InetAddress address) {
                return Set.of(MacAddress.parse("020000000001"));
            }

            @Override
            public Set<MacAddress> lately(InetAddress address) {
                return Set.of(MacAddress.parse(PHONE));
            }
        };
        AllowedSubnets admission =
                new AllowedSubnets(ImmutableList.of(), stale, () -> attached, Runnable::run, now::get);
        assertThat(admission.owns(ip("192.168.1.77"), PHONE)).isTrue();
    }
}
