package org.sidetone.dhcp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines as dnsmasq 2.90 wrote them. */
class LeaseLogTest {
    private final LeaseLog log = new LeaseLog();

    @Test
    void aPhoneIsToldFromOtherDevicesByWhatItSaysInTheSameExchange() {
        assertThat(log.read("dnsmasq-dhcp[2901]: 3795214425 vendor class: Cisco Systems, Inc. IP Phone CP-7941G"))
                .isEmpty();
        assertThat(log.read("dnsmasq-dhcp[2901]: 11 vendor class: MSFT 5.0")).isEmpty();
        assertThat(log.read("dnsmasq-dhcp[2901]: 3795214425 DHCPOFFER(va) 10.5.5.13 00:1b:54:aa:bb:cc "))
                .isEmpty();
        assertThat(log.read("dnsmasq-dhcp[2901]: 3795214425 DHCPACK(va) 10.5.5.13 00:1b:54:aa:bb:cc "))
                .contains("00:1b:54:aa:bb:cc got 10.5.5.13: a Cisco phone (Cisco Systems, Inc. IP Phone CP-7941G)");
        assertThat(log.read("dnsmasq-dhcp[2901]: 11 DHCPACK(va) 10.5.5.14 52:54:00:00:00:01 laptop"))
                .contains("52:54:00:00:00:01 got 10.5.5.14: not a Cisco phone (MSFT 5.0)");
        assertThat(log.read("dnsmasq-dhcp[2901]: 12 DHCPACK(va) 10.5.5.15 52:54:00:00:00:02"))
                .contains("52:54:00:00:00:02 got 10.5.5.15: not a Cisco phone, or it does not say so");
    }

    @Test
    void aFullRangeIsTold() {
        assertThat(log.read("dnsmasq-dhcp[2901]: 12 DHCPDISCOVER(va) 52:54:00:00:00:02 no address available"))
                .hasValueSatisfying(told -> assertThat(told).contains("--range"));
    }

    @Test
    void theRestIsNotWorthALine() {
        assertThat(log.read("dnsmasq[2901]: started, version 2.90 DNS disabled"))
                .isEmpty();
        assertThat(log.read("")).isEmpty();
    }
}
