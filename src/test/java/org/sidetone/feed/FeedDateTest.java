package org.sidetone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 26 Nov 2026 07:12:00 +0000",
                "Thu, 26 Nov 2026 07:12:00 GMT",
                "26 Nov 2026 07:12 UT",
                "Thu, 26 Nov 2026 02:12:00 EST",
                "Do, 26 nov 26 08:12 +0100",
                "Fri, 26 Nov 2026 07:12:00 Z",
                "2026-11-26T07:12:00Z",
                " 2026-11-26T08:12:00+01:00 ",
                "2026-11-26T07:12Z"
            })
    void everyWayToWriteItIsRead(String text) {
        assertThat(FeedDate.parse(text)).contains(Instant.parse("2026-11-26T07:12:00Z"));
    }

    @Test
    void aDayIsItsBeginning() {
        assertThat(FeedDate.parse("2026-11-26")).contains(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Thu, 99 Nov 2026 07:12:00 GMT", "2026-13-40T99:99:99Z"})
    void whatIsNoDateIsNone(String text) {
        assertThat(FeedDate.parse(text)).isEmpty();
    }
}
