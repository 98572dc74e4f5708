package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
    private final String ourselves = "(pid " + ProcessHandle.current().pid() + ")";

    @Test
    void holderOfAPortIsNamed() throws IOException {
        try (DatagramSocket udp = new DatagramSocket();
                ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.ofUdp(udp.getLocalPort())).get().asString().endsWith(ourselves);
            assertThat(PortHolder.ofTcp(tcp.getLocalPort())).get().asString().endsWith(ourselves);
        }
    }

    @Test
    void freePortHasNoHolder() throws IOException {
        int port;
        try (DatagramSocket udp = new DatagramSocket()) {
            port = udp.getLocalPort();
        }
        assertThat(PortHolder.ofUdp(port)).isEmpty();
    }
}
