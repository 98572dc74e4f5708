package standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TftpClientTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 70_000})
    void filesOfEveryLengthComeWhole(int length) throws IOException {
        byte[] file = new byte[length];
        new Random(length).nextBytes(file);
        try (TinyTftpServer server = new TinyTftpServer().put("file", file)) {
            assertThat(client(server.address()).get("file")).contains(file);
        }
    }

    @Test
    void asksWithoutOptionsAndFromAnotherPortForEachFile() throws IOException {
        try (TinyTftpServer server = new TinyTftpServer().put("a", "1").put("b", "2")) {
            TftpClient client = client(server.address());
            client.get("a");
            client.get("b");

            assertThat(server.asked()).containsExactly("a octet", "b octet");
            assertThat(server.clientPorts()).doesNotHaveDuplicates().allMatch(port -> port >= 49152);
        }
    }

    @Test
    void whatTheServerDoesNotHaveIsEmpty() throws IOException {
        try (TinyTftpServer server = new TinyTftpServer()) {
            assertThat(client(server.address()).get("none")).isEmpty();
        }
    }

    @Test
    void lostPacketsAreMadeUpFor() throws IOException {
        byte[] file = new byte[2000];
        try (TinyTftpServer server = new TinyTftpServer().put("file", file).losesPackets()) {
            assertThat(client(server.address()).get("file")).contains(file);
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            TftpClient client = new TftpClient(
                    InetAddress.getLoopbackAddress(),
                    (InetSocketAddress) silent.getLocalSocketAddress(),
                    Duration.ofMillis(10));

            assertThatThrownBy(() -> client.get("file")).hasMessageContaining("does not answer for file");
        }
    }

    @Test
    void anOldPhoneAsksInThreeRoundsEachFromTheNextPort() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            TftpClient client = new TftpClient(
                    InetAddress.getLoopbackAddress(),
                    (InetSocketAddress) silent.getLocalSocketAddress(),
                    Duration.ofMillis(10),
                    3);
            assertThatThrownBy(() -> client.get("file")).hasMessageContaining("does not answer for file");

            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                DatagramPacket request = new DatagramPacket(new byte[100], 100);
                silent.receive(request);
                ports.add(request.getPort());
            }
            assertThat(ports.subList(0, 5)).containsOnly(ports.get(0));
            assertThat(ports.subList(5, 10)).containsOnly(ports.get(0) + 1);
            assertThat(ports.subList(10, 15)).containsOnly(ports.get(0) + 2);
        }
    }

    private static TftpClient client(InetSocketAddress server) {
        return new TftpClient(InetAddress.getLoopbackAddress(), server, SHORT);
    }
}
