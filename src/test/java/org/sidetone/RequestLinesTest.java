package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.serve.RequestLog.Outcome;
import org.sidetone.serve.RequestLog.Request;

class RequestLinesTest {
    private static final String FILE = "SIP000F8FAABBCC.cnf";

    private final RequestLines requests = new RequestLines();
    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    private void asks(String address, String file, Outcome outcome) {
        lines.addAll(requests.of(
                new Request("tftp", new InetSocketAddress(address, 50000), file, outcome, 0, 0, Duration.ofMillis(2)),
                now));
    }

    private void passes(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void aDayOfAPhoneWithoutAFileIsAFewLines() {
        for (int i = 0; i < 24 * 3600 / 31; i++) {
            asks("192.0.2.7", FILE, Outcome.NOT_FOUND);
            passes(31);
        }

        assertThat(lines.get(0)).isEqualTo("tftp 192.0.2.7 " + FILE + " not-found 0 bytes 2 ms");
        assertThat(lines.get(1)).isEqualTo("tftp 192.0.2.7 " + FILE + " not-found, 2 more within 62 s");
        assertThat(lines).hasSizeBetween(28, 33);
        assertThat(lines.get(lines.size() - 1)).contains("not-found, 117 more within 3627 s");
    }

    @Test
    void everyDeniedRequestIsALineForFail2ban() {
        for (int i = 0; i < 50; i++) {
            asks("192.0.2.7", FILE, Outcome.DENIED);
            passes(4);
        }

        assertThat(lines).hasSize(50).containsOnly("tftp 192.0.2.7 " + FILE + " denied 0 bytes 2 ms");
    }

    @Test
    void aFileThatWasSentIsALineEachTimeAndAPageThatWasIsNot() {
        asks("192.0.2.7", FILE, Outcome.SENT);
        passes(20);
        asks("192.0.2.7", FILE, Outcome.SENT);
        assertThat(lines).hasSize(2);
        for (int i = 0; i < 100; i++) {
            lines.addAll(requests.of(
                    new Request(
                            "http",
                            new InetSocketAddress("192.0.2.7", 50000),
                            "/lamps",
                            Outcome.SENT,
                            568,
                            0,
                            Duration.ofMillis(2)),
                    now));
            passes(5);
        }
        assertThat(lines).hasSizeBetween(4, 8);
    }

    @Test
    void anotherAskerAnotherNameAndAnotherEndAreNoRepetitions() {
        asks("192.0.2.7", FILE, Outcome.NOT_FOUND);
        asks("192.0.2.8", FILE, Outcome.NOT_FOUND);
        asks("192.0.2.7", "SIPDefault.cnf", Outcome.NOT_FOUND);
        asks("192.0.2.7", FILE, Outcome.SENT);

        assertThat(lines).hasSize(4);
    }

    @Test
    void aPhoneThatBootsAgainIsALineOfItsOwn() {
        asks("192.0.2.7", FILE, Outcome.SENT);
        passes(100);
        asks("192.0.2.7", FILE, Outcome.SENT);

        assertThat(lines).hasSize(2);
    }

    @Test
    void whatWasNotToldWhenItStoppedIsToldWithTheNextRequestOfAnybody() {
        for (int i = 0; i < 5; i++) {
            asks("192.0.2.7", FILE, Outcome.NOT_FOUND);
            passes(4);
        }
        assertThat(lines).hasSize(1);
        passes(100);
        asks("192.0.2.8", "RINGLIST.DAT", Outcome.SENT);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo("tftp 192.0.2.7 " + FILE + " not-found, 4 more within 16 s");
    }

    @Test
    void whoAsksForEverNewNamesIsNotKeptInMemory() {
        for (int i = 0; i < 2 * RequestLines.MOST; i++) {
            asks("192.0.2.7", "file" + i, Outcome.NOT_FOUND);
        }
        lines.clear();
        asks("192.0.2.7", "file0", Outcome.NOT_FOUND);
        asks("192.0.2.7", "file" + (2 * RequestLines.MOST - 1), Outcome.NOT_FOUND);

        assertThat(lines).as("the first was forgotten, the last was not").hasSize(1);
    }
}
