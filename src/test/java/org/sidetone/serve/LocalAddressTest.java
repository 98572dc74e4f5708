package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import org.junit.jupiter.api.Test;

class LocalAddressTest {
    @Test
    void loopbackIsThereAndNoSegment() throws SocketException {
        assertThat(LocalAddress.all())
                .filteredOn(local -> local.address().getHostAddress().equals("127.0.0.1"))
                .singleElement()
                .satisfies(local -> {
                    assertThat(local.loopback()).isTrue();
                    assertThat(local.segment()).isFalse();
                    assertThat(local.subnet()).hasToString("127.0.0.1/8");
                    assertThat(local.mtu()).isPositive();
                });
    }
}
