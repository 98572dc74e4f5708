package org.sidetone.pbx.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DebounceTest {
    private final Debounce debounce = new Debounce(Duration.ofNanos(150), Duration.ofNanos(500));

    @Test
    void isDueAfterAQuietTime() {
        debounce.event(1000);
        debounce.event(1100);

        assertThat(debounce.remaining(1100)).isEqualTo(150);
        assertThat(debounce.remaining(1250)).isZero();
    }

    @Test
    void isDueAtTheLimitThoughEventsGoOn() {
        for (long now = 1000; now <= 1500; now += 100) {
            debounce.event(now);
        }

        assertThat(debounce.remaining(1500)).isZero();
    }

    @Test
    void isNeverDueWithoutAnEvent() {
        debounce.event(1000);
        debounce.done();

        assertThat(debounce.remaining(5000)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void enduresAClockThatOverflows() {
        long nearTheEnd = Math.subtractExact(Long.MAX_VALUE, 10);
        debounce.event(nearTheEnd);

        assertThat(debounce.remaining(nearTheEnd + 200)).isLessThanOrEqualTo(0);
    }
}
