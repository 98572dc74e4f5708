package org.sidetone.dhcp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchInterfaceTest {
    private static final List<String> ROUTES = List.of(
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT",
            "eth0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0",
            "eth1\t00004F0A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0",
            "tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000080\t0\t0\t0");

    @Test
    void theDefaultRouteIsTheOneToEverywhere() {
        assertThat(BenchInterface.isDefaultRoute(ROUTES, "eth0")).isTrue();
        assertThat(BenchInterface.isDefaultRoute(ROUTES, "eth1")).isFalse();
        assertThat(BenchInterface.isDefaultRoute(ROUTES, "tun0"))
                .as("half of the world")
                .isFalse();
        assertThat(BenchInterface.isDefaultRoute(List.of(), "eth0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-0", "lo", "", "..", "../net/lo"})
    void whatIsNoInterfaceForPhonesIsNamed(String name) {
        assertThatThrownBy(() -> BenchInterface.find(name))
                .isInstanceOf(BenchFailure.class)
                .hasMessage("there is no network interface '" + name + "'");
    }
}
