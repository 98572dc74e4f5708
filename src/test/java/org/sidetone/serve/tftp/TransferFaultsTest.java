package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.serve.RequestLog.Outcome;

/** What a network and its clients do to a transfer. */
class TransferFaultsTest {
    private final FixedShelf shelf = new FixedShelf();
    private Running running;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        running = Running.with(shelf);
        client = new RawClient(running.address());
    }

    @AfterEach
    void stop() {
        client.close();
        running.close();
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1023, 1024, 8_200, 3_300_000})
    void everyLengthArrivesWhole(int length) throws IOException {
        shelf.with("file", bytes(length));
        assertThat(client.fetch("file")).isEqualTo(bytes(length));
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.SENT);
        assertThat(running.log().first().bytes()).isEqualTo(length);
    }

    @Test
    void emptyFileIsOneEmptyBlock() throws IOException {
        shelf.with("empty", "");
        RawClient.Packet only = client.ask("empty").receive();
        assertThat(only.opcode()).isEqualTo(3);
        assertThat(only.number()).isEqualTo(1);
        assertThat(only.size()).isZero();
    }

    @Test
    void exactlyTwoBlocksEndWithAnEmptyOne() throws IOException {
        shelf.with("even", bytes(1024));
        client.ask("even");
        for (int block = 1; block <= 2; block++) {
            RawClient.Packet data = client.data(block);
            assertThat(data.size()).isEqualTo(512);
            client.ack(block, data.from());
        }
        assertThat(client.data(3).size()).isZero();
    }

    @Test
    void blockNumbersWrapAbove32Megabytes() throws IOException {
        byte[] large = bytes(65_536 * 512 + 700);
        shelf.with("large", large);
        assertThat(client.fetch("large")).isEqualTo(large);
    }

    @Test
    void blockNumbersWrapWithSmallBlocksToo() throws IOException {
        byte[] content = bytes(65_536 * 8 * 2 + 3);
        shelf.with("long", content);
        assertThat(client.fetch("long", "blksize", "8")).isEqualTo(content);
    }

    @Test
    void duplicateAckIsIgnored() throws IOException {
        shelf.with("file", bytes(20 * 512));
        RawClient.Packet packet = client.ask("file").receive();
        int packets = 1;
        for (int block = 1; block <= 20; block++) {
            // The Sorcerer's Apprentice would answer each of these, and each answer twice, and so on.
            client.ack(block - 1, packet.from()).ack(block + 7, packet.from());
            client.ack(block, packet.from()).ack(block, packet.from());
            while (packet.number() <= block) {
                packet = client.receive();
                packets++;
            }
        }
        client.ack(21, packet.from());
        int repeatedByTimer = running.log().first().resent();
        while (client.receiveWithin(60).isPresent()) {
            packets++;
        }
        assertThat(packets).isEqualTo(21 + repeatedByTimer);
    }

    @Test
    void foreignPortDoesNotDisturb() throws IOException {
        shelf.with("file", bytes(700));
        RawClient.Packet first = client.ask("file").receive();
        try (DatagramSocket foreign = new DatagramSocket()) {
            foreign.setSoTimeout(5_000);
            foreign.connect(first.from());
            foreign.send(new DatagramPacket(new byte[] {0, 4, 0, 1}, 4));
            // Our kernel says what error 5 would: nobody here for you.
            assertThatThrownBy(() -> foreign.receive(new DatagramPacket(new byte[600], 600)))
                    .isInstanceOf(PortUnreachableException.class);
        }
        client.ack(1, first.from());
        assertThat(client.data(2).size()).isEqualTo(188);
    }

    @Test
    void lostBlockIsRepeatedByUs() throws IOException {
        shelf.with("file", bytes(700));
        RawClient.Packet first = client.ask("file").receive();
        RawClient.Packet again = client.receive();
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.rest()).isEqualTo(first.rest());
        client.ack(1, first.from());
        client.data(2);
        client.ack(2, first.from());
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.SENT);
        assertThat(running.log().first().resent()).isPositive();
    }

    @Test
    void lostOackIsRepeated() throws IOException {
        shelf.with("file", bytes(700));
        RawClient.Packet first = client.ask("file", "blksize", "1428").receive();
        RawClient.Packet again = client.receive();
        assertThat(first.opcode()).isEqualTo(6);
        assertThat(again.opcode()).isEqualTo(6);
        assertThat(again.rest()).isEqualTo(first.rest());
        client.ack(0, again.from());
        assertThat(client.data(1).rest()).isEqualTo(bytes(700));
    }

    @Test
    void silentClientIsGivenUp() throws IOException {
        shelf.with("file", bytes(700));
        Limits impatient = new Limits(2, 1, 50, 50, Duration.ofMillis(500));
        try (Running server = Running.with(shelf, Running.EVERYBODY, impatient);
                RawClient silent = new RawClient(server.address())) {
            silent.ask("file").receive();
            assertThat(server.log().first().outcome()).isEqualTo(Outcome.ABANDONED);
            assertThat(server.log().first().bytes()).isZero();
            assertThat(server.log().first().took()).isGreaterThan(Duration.ofMillis(500));
            assertThat(server.server().running()).isZero();
        }
    }

    @Test
    void errorFromTheClientEndsIt() throws IOException {
        shelf.with("file", bytes(2_000));
        RawClient.Packet first = client.ask("file").receive();
        client.ack(1, first.from());
        client.data(2);
        client.error(3, first.from());
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(running.log().first().bytes()).isEqualTo(512);
    }

    @Test
    void closedPortEndsItAtOnce() throws IOException {
        shelf.with("file", bytes(2_000));
        client.ask("file").receive();
        client.close();
        // The first repetition meets "port unreachable", long before the patience ends.
        assertThat(running.log().first().took()).isLessThan(Running.LIMITS.patience());
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void lostLastAckOfAClientThatIsGoneIsSent() throws IOException {
        shelf.with("file", bytes(100));
        client.ask("file").receive();
        client.receive();
        client.close();
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void nonsenseOnTheTransferPortIsIgnored() throws IOException {
        shelf.with("file", bytes(700));
        RawClient.Packet first = client.ask("file").receive();
        client.send(new byte[0], first.from()).send(new byte[] {0, 4, 0}, first.from());
        client.send(RawClient.request(1, "file", "octet"), first.from());
        client.ack(1, first.from());
        assertThat(client.data(2).size()).isEqualTo(188);
    }
}
