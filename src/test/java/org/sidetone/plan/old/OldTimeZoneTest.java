package org.sidetone.plan.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.plan.Decision;
import org.sidetone.plan.old.SummerTime.Change;

class OldTimeZoneTest {
    private static OldTimeZone.Choice of(String zone) {
        return OldTimeZone.choose(
                new Decision<>(ZoneId.of(zone), "phone.time_zone " + zone), Instant.parse("2026-07-21T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, GMT",
        "Europe/Dublin, GMT",
        "Europe/Berlin, CET",
        "Europe/Athens, 2",
        "America/New_York, EST",
        "America/Halifax, -4",
        "America/St_Johns, -03/30",
        "Asia/Singapore, 8",
        "Asia/Kolkata, 05/30",
        "Asia/Kathmandu, 05/45",
        "Asia/Tokyo, JST",
        "Australia/Sydney, 10",
        "Pacific/Auckland, 12"
    })
    void theOffsetOutsideOfSummerTimeIsSpelt(String zone, String spelt) {
        assertThat(of(zone).zone().value()).isEqualTo(spelt);
        assertThat(of(zone).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "Europe/Athens",
                "America/New_York",
                "America/Halifax",
                "America/St_Johns",
                "Asia/Kathmandu",
                "Asia/Tokyo"
            })
    void whatIsSpeltIsRead(String zone) {
        assertThat(OldTimeZone.read(of(zone).zone().value()))
                .contains(ZoneId.of(zone).getRules().getStandardOffset(Instant.parse("2026-07-21T09:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Berlin", "14", "-13", "5.5", "XYZ"})
    void whatIsNoZoneIsNone(String text) {
        assertThat(OldTimeZone.read(text)).isEmpty();
    }

    @Test
    void londonChangesOnLastSundays() {
        assertThat(of("Europe/London").clock().value().summer())
                .contains(new SummerTime(
                        ZoneOffset.UTC,
                        Duration.ofHours(1),
                        new Change(Month.MARCH, Change.LAST, DayOfWeek.SUNDAY, 0, LocalTime.of(1, 0)),
                        new Change(Month.OCTOBER, Change.LAST, DayOfWeek.SUNDAY, 0, LocalTime.of(2, 0))));
    }

    @Test
    void theSouthGoesForwardInItsSpring() {
        SummerTime sydney = of("Australia/Sydney").clock().value().summer().orElseThrow();

        assertThat(sydney.start()).isEqualTo(new Change(Month.OCTOBER, 1, DayOfWeek.SUNDAY, 0, LocalTime.of(2, 0)));
        assertThat(sydney.stop()).isEqualTo(new Change(Month.APRIL, 1, DayOfWeek.SUNDAY, 0, LocalTime.of(3, 0)));
    }

    @Test
    void aRuleThatIsNoneOfWeeksIsThisYearsDay() {
        // The Friday before the last Sunday of March.
        assertThat(of("Asia/Jerusalem").clock().value().summer().orElseThrow().start())
                .isEqualTo(new Change(Month.MARCH, 0, DayOfWeek.FRIDAY, 27, LocalTime.of(2, 0)));
    }

    @Test
    void whereTheClockStaysThereIsNoSummer() {
        assertThat(of("Asia/Tokyo").clock().value().summer()).isEmpty();
    }

    @Test
    void aZoneBeyondThePhonesIsTold() {
        assertThat(of("Pacific/Kiritimati").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("Pacific/Kiritimati", "60 minutes wrong"));
    }
}
