package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacingAddressTest {
    private static final InetAddress ONE = InetAddresses.forString("192.0.2.1");
    private static final InetAddress TWO = InetAddresses.forString("198.51.100.1");

    @Test
    void theSettingWins() {
        FacingAddress address = FacingAddress.of(Optional.of("203.0.113.9"), ImmutableList.of(ONE, TWO));
        assertThat(address.text()).isEqualTo("203.0.113.9");
        assertThat(address.guess()).isEmpty();
    }

    @Test
    void oneAddressIsNoGuessAndSeveralAre() {
        assertThat(FacingAddress.of(Optional.empty(), ImmutableList.of(ONE)).guess())
                .isEmpty();
        FacingAddress guessed = FacingAddress.of(Optional.empty(), ImmutableList.of(ONE, TWO));
        assertThat(guessed.address()).isEqualTo(ONE);
        assertThat(guessed.guess().orElseThrow().what()).contains("192.0.2.1", "198.51.100.1");
        assertThat(guessed.guess().orElseThrow().hint()).contains("server.address");
    }

    @Test
    void aMachineWithoutNetworkHasLoopback() {
        assertThat(FacingAddress.of(Optional.empty(), ImmutableList.of()).text())
                .isEqualTo("127.0.0.1");
    }
}
