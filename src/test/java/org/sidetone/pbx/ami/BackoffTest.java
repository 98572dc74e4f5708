package org.sidetone.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.PbxException;

class BackoffTest {
    private final PbxException away = new PbxException("away");
    private final PbxException refused = PbxException.refused("no");

    @Test
    void doublesFromHalfASecondToFive() {
        Backoff backoff = new Backoff("pbx.example");

        assertThat(Stream.generate(() -> backoff.after(away)).limit(6).map(Duration::toMillis))
                .containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L);
        backoff.succeeded();
        assertThat(backoff.after(away)).hasMillis(500);
    }

    @Test
    void asksAfterARefusalSoSeldomThatFail2banLooksAway() {
        Backoff backoff = new Backoff("pbx.example");

        // Its usual rule: five in ten minutes.
        assertThat(backoff.after(refused).multipliedBy(5)).isGreaterThan(Duration.ofMinutes(10));
        assertThat(new Backoff("127.0.0.1").after(refused)).hasSeconds(5);
    }
}
