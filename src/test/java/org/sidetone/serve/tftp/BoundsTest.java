package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Settings;
import org.sidetone.config.Settings.Ports;

/** Ports, addresses and how much at once. */
class BoundsTest {
    private final FixedShelf shelf = new FixedShelf().with("file", TransferFaultsTest.bytes(2_000));

    private Running inRange(Ports ports) throws IOException {
        RecordingLog log = new RecordingLog();
        Settings.Tftp settings = Running.onLoopback(Optional.of(ports));
        return new Running(TftpServer.start(settings, shelf, Running.EVERYBODY, log, Running.LIMITS), log);
    }

    @Test
    void transfersUseTheRangeAndSkipABusyPort() throws IOException {
        try (DatagramSocket busy = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            int first = busy.getLocalPort();
            try (Running running = inRange(new Ports(first, first + 3));
                    RawClient client = new RawClient(running.address())) {
                for (int i = 0; i < 8; i++) {
                    assertThat(client.fetch("file")).hasSize(2_000);
                }
                assertThat(client.ask("file").receive().from().getPort()).isBetween(first + 1, first + 3);
            }
        }
    }

    @Test
    void portRangeExhausted() throws IOException {
        int free = RequestSockets.freePort(InetAddress.getLoopbackAddress());
        try (Running running = inRange(new Ports(free, free));
                RawClient one = new RawClient(running.address());
                RawClient two = new RawClient(running.address())) {
            RawClient.Packet first = one.ask("file").receive();
            assertThat(first.from().getPort()).isEqualTo(free);
            RawClient.Packet refusal = two.ask("file").receive();
            assertThat(refusal.opcode()).isEqualTo(5);
            assertThat(refusal.number()).isZero();
            assertThat(refusal.text()).contains("tftp.ports").contains(free + "-" + free);
            one.error(0, first.from());
            await().until(() -> running.server().running() == 0);
            assertThat(two.fetch("file")).hasSize(2_000);
        }
    }

    @Test
    void tooManyTransfersAreRefused() throws IOException {
        Limits two = new Limits(2, 1, 2, 50, Duration.ofSeconds(20));
        expectThirdRefused(two);
    }

    @Test
    void tooManyTransfersToOneAddressAreRefused() throws IOException {
        expectThirdRefused(new Limits(2, 1, 50, 2, Duration.ofSeconds(20)));
    }

    private void expectThirdRefused(Limits limits) throws IOException {
        try (Running running = Running.with(shelf, Running.EVERYBODY, limits);
                RawClient one = new RawClient(running.address());
                RawClient two = new RawClient(running.address());
                RawClient three = new RawClient(running.address())) {
            RawClient.Packet data = one.ask("file").receive();
            two.ask("file").receive();
            RawClient.Packet refusal = three.ask("file").receive();
            assertThat(refusal.opcode()).isEqualTo(5);
            assertThat(refusal.text()).contains("too many");
            assertThat(running.server().counters().busy()).isEqualTo(1);
            one.error(0, data.from());
            await().until(() -> running.server().running() == 1);
            assertThat(three.fetch("file")).hasSize(2_000);
        }
    }

    @Test
    void secondServerOnThePortIsToldWhoHasIt() throws IOException {
        try (Running running = Running.with(shelf)) {
            Settings.Tftp same = Running.listening(
                    HostAndPort.fromParts("127.0.0.1", running.server().port()), Optional.empty());
            assertThatThrownBy(() -> TftpServer.start(same, shelf, Running.EVERYBODY, request -> {}))
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("UDP port " + running.server().port() + " of 127.0.0.1")
                    .hasMessageContaining("java (pid " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("tftp.listen");
        }
    }

    @Test
    void addressOfAnotherMachineIsSaidToBeThat() {
        Settings.Tftp elsewhere = Running.listening(HostAndPort.fromParts("198.51.100.7", 0), Optional.empty());
        assertThatThrownBy(() -> TftpServer.start(elsewhere, shelf, Running.EVERYBODY, request -> {}))
                .hasMessageContaining("198.51.100.7")
                .hasMessageContaining("no address of this machine");
    }

    @Test
    void everyAddressOfThisMachineIsListenedOnWithOnePort() throws IOException {
        Settings.Tftp everywhere = Running.listening(HostAndPort.fromParts("0.0.0.0", 0), Optional.empty());
        try (TftpServer server = TftpServer.start(everywhere, shelf, Running.EVERYBODY, request -> {})) {
            assertThat(server.addresses()).contains(InetAddress.getLoopbackAddress());
            for (InetAddress address : server.addresses()) {
                try (RawClient client =
                        new RawClient(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))) {
                    client.send(RawClient.request(1, "file", "octet"), new InetSocketAddress(address, server.port()));
                    assertThat(client.receive().from().getAddress()).isEqualTo(address);
                }
            }
        }
    }

    @Test
    void closedServerLeavesItsPort() throws IOException {
        Running running = Running.with(shelf);
        int port = running.server().port();
        running.close();
        Settings.Tftp same = Running.listening(HostAndPort.fromParts("127.0.0.1", port), Optional.empty());
        TftpServer.start(same, shelf, Running.EVERYBODY, request -> {}).close();
        try (DatagramSocket free = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            assertThat(free.isBound()).isTrue();
        }
    }
}
