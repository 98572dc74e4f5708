package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sidetone.serve.RequestLog.Outcome;
import org.sidetone.serve.tftp.FixedShelf.OnDisk;

/** Files that are not at hand, and logs that are slow, delay nobody else. */
class LoadingTest {
    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer after(CountDownLatch gate, String text) throws IOException {
        try {
            gate.await();
            return text(text);
        } catch (InterruptedException e) {
            throw new IOException("stopped", e);
        }
    }

    @Test
    void slowFileIsReadOnceAndHoldsNobodyUp() throws IOException {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger readings = new AtomicInteger();
        OnDisk slow = new OnDisk("slow", () -> {
            readings.incrementAndGet();
            return after(gate, "at last");
        });
        try (Running running = Running.with(new FixedShelf().with(slow).with("fast", "now"));
                RawClient first = new RawClient(running.address());
                RawClient second = new RawClient(running.address());
                RawClient third = new RawClient(running.address())) {
            first.ask("slow").ask("slow");
            second.ask("slow");
            await().until(() -> running.server().running() == 2);
            assertThat(third.fetch("fast")).hasSize(3);
            await().until(() -> running.server().counters().repeats() == 1);
            gate.countDown();
            assertThat(first.receive().rest()).hasSize(7);
            assertThat(second.receive().rest()).hasSize(7);
            assertThat(readings).hasValue(1);
        }
    }

    @Test
    void unreadableFileIsSaidToBeThat() throws IOException {
        OnDisk broken = new OnDisk("broken", () -> {
            throw new IOException("bad sector");
        });
        try (Running running = Running.with(new FixedShelf().with(broken));
                RawClient client = new RawClient(running.address())) {
            RawClient.Packet error = client.ask("broken").receive();
            assertThat(error.opcode()).isEqualTo(5);
            assertThat(error.text()).contains("broken cannot be read");
            assertThat(running.log().first().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(running.server().running()).isZero();
        }
    }

    @Test
    void faultInAFileEndsOnlyThatRequest() throws IOException {
        OnDisk faulty = new OnDisk("faulty", () -> {
            throw new IllegalStateException("a bug");
        });
        FixedShelf shelf = new FixedShelf().with(faulty).with("good", "good");
        try (Running running = Running.with(shelf);
                RawClient client = new RawClient(running.address())) {
            assertThat(client.ask("faulty").receive().opcode()).isEqualTo(5);
            assertThat(client.fetch("good")).hasSize(4);
        }
    }

    @Test
    void slowLogDelaysNoAnswer() throws IOException {
        CountDownLatch gate = new CountDownLatch(1);
        try (TftpServer server = Running.logging(new FixedShelf().with("file", "content"), request -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                RawClient client =
                        new RawClient(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.fetch("file")).hasSize(7);
            }
            gate.countDown();
        }
    }

    @Test
    void netasciiEndsLinesAsTheRfcSays() throws IOException {
        byte[] asked = RawClient.request(1, "text", "netascii", "tsize", "0");
        try (Running running = Running.with(new FixedShelf().with("text", "a\nb\rc\r\n"));
                RawClient client = new RawClient(running.address())) {
            RawClient.Packet oack = client.send(asked).receive();
            assertThat(RawClient.options(oack)).containsEntry("tsize", "11");
            client.ack(0, oack.from());
            assertThat(client.receive().rest())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("a\r\nb\r\0c\r\0\r\n");
        }
    }

    @Test
    void largeFileInNetasciiIsRefused() throws IOException {
        try (Running running = Running.with(new FixedShelf().with("firmware", new byte[1_100_000]));
                RawClient client = new RawClient(running.address())) {
            client.send(RawClient.request(1, "firmware", "netascii"));
            assertThat(client.receive().text()).contains("octet");
        }
    }
}
