package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes come, the server goes on. */
class AnyDatagramTest {
    private static Running running;

    @BeforeContainer
    static void start() throws IOException {
        running = Running.with(new FixedShelf().with("file", TransferFaultsTest.bytes(700)));
    }

    @AfterContainer
    static void stop() {
        running.close();
    }

    @Provide
    Arbitrary<byte[]> datagrams() {
        Arbitrary<byte[]> tail =
                Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(600);
        Arbitrary<byte[]> words = Arbitraries.of("file", "octet", "blksize", "1428", "tsize", "", "\u00e4", "timeout")
                .list()
                .ofMaxSize(12)
                .map(list -> (String.join("\0", list) + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Arbitrary<byte[]> requests = Combinators.combine(
                        Arbitraries.integers().between(0, 7), Arbitraries.oneOf(words, tail))
                .as(AnyDatagramTest::withOpcode);
        return Arbitraries.oneOf(tail, requests);
    }

    private static byte[] withOpcode(int opcode, byte[] rest) {
        byte[] whole = new byte[rest.length + 2];
        whole[1] = (byte) opcode;
        System.arraycopy(rest, 0, whole, 2, rest.length);
        return whole;
    }

    @Property(tries = 1000)
    void noDatagramKillsTheLoop(@ForAll("datagrams") byte[] datagram) throws IOException {
        try (RawClient client = new RawClient(running.address())) {
            client.send(datagram);
        }
        try (RawClient client = new RawClient(running.address())) {
            assertThat(client.fetch("file")).hasSize(700);
        }
        assertThat(running.server().counters().faults()).isZero();
    }

    @Property(tries = 300)
    void noDatagramToATransferKillsIt(@ForAll("datagrams") byte[] datagram) throws IOException {
        try (RawClient client = new RawClient(running.address())) {
            RawClient.Packet first = client.ask("file").receive();
            client.send(datagram, first.from());
        }
        assertThat(running.server().counters().faults()).isZero();
    }
}
