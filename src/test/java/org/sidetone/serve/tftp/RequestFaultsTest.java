package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog.Outcome;

/** Requests that get no transfer. */
class RequestFaultsTest {
    private static final String SEP = "SEP001B54AABBCC.cnf.xml";

    private final FixedShelf shelf =
            new FixedShelf().with("file", TransferFaultsTest.bytes(2_000)).with(SEP, "<device/>");
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

    private void expectError(int code, String text) throws IOException {
        RawClient.Packet error = client.receive();
        assertThat(error.opcode()).isEqualTo(5);
        assertThat(error.number()).isEqualTo(code);
        assertThat(error.text()).contains(text);
    }

    @Test
    void missingFileIsAnsweredFromTheRequestPort() throws IOException {
        RawClient.Packet error = client.ask("CTLSEP001B54AABBCC.tlv").receive();
        assertThat(error.number()).isEqualTo(1);
        assertThat(error.from().getPort()).isEqualTo(running.server().port());
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(running.log().first().name()).isEqualTo("CTLSEP001B54AABBCC.tlv");
    }

    @Test
    void writeRequestIsRefused() throws IOException {
        client.send(RawClient.request(2, "file", "octet"));
        expectError(2, "read-only");
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void truncatedOptionIsMalformed() throws IOException {
        byte[] whole = RawClient.request(1, "file", "octet", "blksize", "1428");
        client.send(Arrays.copyOf(whole, whole.length - 1));
        expectError(4, "cut off");
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void optionWithoutAValueIsMalformed() throws IOException {
        client.send(RawClient.request(1, "file", "octet", "blksize"));
        expectError(4, "options");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "", "octe"})
    void unknownModeIsMalformed(String mode) throws IOException {
        client.send(RawClient.request(1, "file", mode));
        expectError(4, "mode");
    }

    @Test
    void namelessRequestIsMalformed() throws IOException {
        client.send(RawClient.request(1, "", "octet"));
        expectError(4, "names no file");
    }

    @Test
    void modeMayBeWrittenAnyhow() throws IOException {
        client.send(RawClient.request(1, "file", "OcTeT"));
        assertThat(client.receive().opcode()).isEqualTo(3);
    }

    @Test
    void whatIsNoRequestIsNeverAnswered() throws IOException {
        client.send(new byte[0]).send(new byte[] {1}).send(new byte[] {0, 5, 0, 1, 'x', 0});
        client.send(new byte[] {0, 4, 0, 0}).send(new byte[] {9, 9, 9, 9});
        await().until(() -> running.server().counters().stray() == 5);
        assertThat(client.receiveWithin(50)).isEmpty();
    }

    @Test
    void repeatedRequestIsServedOnce() throws IOException {
        client.ask("file");
        RawClient.Packet first = client.receive();
        client.ask("file").ask("file");
        await().until(() -> running.server().counters().repeats() == 2);
        client.ack(1, first.from());
        RawClient.Packet second = client.data(2);
        assertThat(second.from()).isEqualTo(first.from());
        assertThat(running.server().running()).isEqualTo(1);
    }

    @Test
    void clientThatStartedAgainOnItsOldPortIsServedAnew() throws IOException {
        RawClient.Packet first = client.ask("file").receive();
        client.ack(1, first.from());
        client.data(2);
        // It lost power here. For three seconds its request could still be a late repetition.
        await().until(() -> {
            client.ask("file");
            return client.receiveWithin(300)
                    .filter(packet -> packet.number() == 1)
                    .isPresent();
        });
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(running.log().first().took()).isGreaterThan(Duration.ofSeconds(3));
        assertThat(running.server().running()).isEqualTo(1);
    }

    @Test
    void otherNameFromTheSamePortReplacesTheTransfer() throws IOException {
        shelf.with("other", "short");
        client.ask("file").receive();
        client.ask("other");
        RawClient.Packet next = client.receive();
        while (next.size() == 512) {
            next = client.receive(); // the old transfer, repeated before the request came
        }
        assertThat(new String(next.rest(), StandardCharsets.UTF_8)).isEqualTo("short");
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(running.server().running()).isEqualTo(1);
    }

    @Test
    void strangerIsRefused() throws IOException {
        try (Running closed = Running.with(shelf, only(false, true), Running.LIMITS);
                RawClient stranger = new RawClient(closed.address())) {
            RawClient.Packet error = stranger.ask("file").receive();
            assertThat(error.number()).isEqualTo(2);
            assertThat(error.text()).contains("tftp.allow");
            assertThat(closed.log().first().outcome()).isEqualTo(Outcome.DENIED);
        }
    }

    @Test
    void sepFileOfAnotherPhoneIsRefused() throws IOException {
        try (Running strict = Running.with(shelf, only(true, false), Running.LIMITS);
                RawClient other = new RawClient(strict.address())) {
            assertThat(other.ask(SEP).receive().text()).contains("another phone");
            assertThat(other.ask("file").receive().opcode()).isEqualTo(3);
        }
    }

    private static Admission only(boolean admits, boolean owns) {
        return new Admission() {
            @Override
            public boolean admits(InetAddress asker) {
                return admits;
            }

            @Override
            public boolean owns(InetAddress asker, String deviceName) {
                return owns;
            }
        };
    }

    @Test
    void nameInTheLogCannotEndALine() throws IOException {
        client.ask("a\nb\u202Ec\u0085");
        client.receive();
        assertThat(running.log().first().name()).isEqualTo("a?b?c?");
    }
}
