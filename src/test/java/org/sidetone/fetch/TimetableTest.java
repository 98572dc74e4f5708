package org.sidetone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant START = Instant.parse("2026-11-26T07:00:00Z");

    private final Timetable timetable = new Timetable(Duration.ofMinutes(5), () -> 0.5);

    @Test
    void aSourceIsDueAtOnceThenAfterItsUsualTime() {
        assertThat(timetable.isDue(START)).isTrue();
        timetable.succeeded(START);
        assertThat(timetable.isDue(START.plusSeconds(299))).isFalse();
        assertThat(timetable.isDue(START.plusSeconds(300))).isTrue();
    }

    @Test
    void aFailingOneIsAskedEverMoreRarelyUpToItsUsualTime() {
        for (int minutes : new int[] {1, 2, 4, 5, 5}) {
            timetable.failed(START);
            assertThat(timetable.isDue(START.plusSeconds(60L * minutes - 1))).isFalse();
            assertThat(timetable.isDue(START.plusSeconds(60L * minutes))).isTrue();
        }
        timetable.succeeded(START);
        timetable.failed(START);
        assertThat(timetable.isDue(START.plusSeconds(60))).isTrue();
    }

    @Test
    void notAllAskAtTheSameMoment() {
        Timetable early = new Timetable(Duration.ofMinutes(10), () -> 0);
        early.succeeded(START);
        assertThat(early.isDue(START.plusSeconds(540))).isTrue();
    }
}
