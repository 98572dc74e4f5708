package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final byte[] CONTENT = TransferFaultsTest.bytes(200_000);

    private Running running;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        running = Running.with(new FixedShelf().with("file", CONTENT));
        client = new RawClient(running.address());
    }

    @AfterEach
    void stop() {
        client.close();
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "9", "511", "512", "513", "1428", "1468", "8192", "65464"})
    void everyBlockSizeArrivesWhole(String size) throws IOException {
        assertThat(client.fetch("file", "blksize", size)).isEqualTo(CONTENT);
    }

    @Test
    void hugeBlockSizeIsAnsweredWithTheLargest() throws IOException {
        RawClient.Packet oack = client.ask("file", "blksize", "1000000").receive();
        assertThat(RawClient.options(oack)).containsExactlyEntriesOf(Map.of("blksize", "65464"));
        client.ack(0, oack.from());
        assertThat(client.data(1).size()).isEqualTo(65_464);
    }

    @Test
    void allThreeAreAnsweredWhateverTheirSpelling() throws IOException {
        RawClient.Packet oack = client.ask("file", "BLKSIZE", "1428", "tSize", "0", "timeout", "3", "x", "y")
                .receive();
        assertThat(RawClient.options(oack))
                .containsOnly(Map.entry("blksize", "1428"), Map.entry("tsize", "200000"), Map.entry("timeout", "3"));
    }

    @Test
    void optionTwiceIsNoAccident() throws IOException {
        RawClient.Packet oack =
                client.ask("file", "blksize", "1428", "BlkSize", "1428").receive();
        assertThat(RawClient.options(oack)).containsEntry("blksize", "1428");
    }

    @ParameterizedTest
    @CsvSource({
        "blksize,7",
        "blksize,-1",
        "blksize,x",
        "blksize,''",
        "timeout,0",
        "timeout,256",
        "tsize,x",
        "windowsize,8"
    })
    void optionOutOfRangeIsAsIfNotAsked(String option, String value) throws IOException {
        RawClient.Packet first = client.ask("file", option, value).receive();
        assertThat(first.opcode()).isEqualTo(3);
        assertThat(first.size()).isEqualTo(512);
    }

    @Test
    void timeoutOptionSetsOurRepetition() throws IOException {
        RawClient.Packet oack = client.ask("file", "timeout", "1").receive();
        assertThat(client.receiveWithin(700)).isEmpty();
        assertThat(client.receiveWithin(3_000).map(RawClient.Packet::rest)).contains(oack.rest());
    }

    @Test
    void sizeOfAnEmptyFileIsLeftOut() {
        assertThat(TransferOptions.negotiate(Map.of("tsize", "0"), 1468, 0).accepted())
                .isEmpty();
    }

    @Test
    void blocksFitTheInterface() {
        TransferOptions options = TransferOptions.negotiate(Map.of("blksize", "8192"), 1468, 5);
        assertThat(options.blockSize()).isEqualTo(1468);
        assertThat(options.accepted()).containsEntry("blksize", "1468");
        assertThat(options.timeout()).isEmpty();
    }

    @Test
    void slowLineIsNotFlooded() {
        RetransmitTimer timer = new RetransmitTimer(Optional.empty());
        long first = timer.nanos();
        timer.silent();
        timer.silent();
        assertThat(timer.nanos()).isEqualTo(4 * first);
        timer.answered(Duration.ofMillis(600).toNanos());
        assertThat(timer.nanos()).isGreaterThan(Duration.ofMillis(600).toNanos());
        for (int i = 0; i < 60; i++) {
            timer.answered(Duration.ofMillis(1).toNanos());
        }
        assertThat(timer.nanos()).isEqualTo(Duration.ofMillis(150).toNanos());
        for (int i = 0; i < 10; i++) {
            timer.silent();
        }
        assertThat(timer.nanos()).isGreaterThan(Duration.ofSeconds(5).toNanos());
        timer.answeredLate();
        assertThat(timer.nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }
}
