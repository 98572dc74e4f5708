package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CiscoTimeZoneTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/London, GMT Standard/Daylight Time",
        "Europe/Lisbon, GMT Standard/Daylight Time",
        "Europe/Vienna, W. Europe Standard/Daylight Time",
        "Europe/Helsinki, E. Europe Standard/Daylight Time",
        "America/New_York, Eastern Standard/Daylight Time",
        "America/Phoenix, US Mountain Standard Time",
        "America/Sao_Paulo, SA Eastern Standard Time",
        "Europe/Moscow, Saudi Arabia Standard Time",
        "Asia/Kolkata, India Standard Time",
        "Australia/Brisbane, E. Australia Standard Time",
        "Pacific/Auckland, New Zealand Standard/Daylight Time",
        "UTC, Greenwich Standard Time",
    })
    void findsTheNameWithThisYearsOffsets(String zone, String name) {
        CiscoTimeZone.Choice choice = CiscoTimeZone.choose(Optional.of(zone), ZoneId.of("UTC"), NOW);
        assertThat(choice.name().value()).isEqualTo(name);
        assertThat(choice.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kathmandu", "America/Havana", "Africa/Cairo"})
    void saysWhenNoNameFits(String zone) {
        CiscoTimeZone.Choice choice = CiscoTimeZone.choose(Optional.of(zone), ZoneId.of("UTC"), NOW);
        assertThat(choice.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(zone));
    }

    @Test
    void takesCiscosOwnNameAsItIs() {
        CiscoTimeZone.Choice choice =
                CiscoTimeZone.choose(Optional.of("Romance Standard/Daylight Time"), ZoneId.of("UTC"), NOW);
        assertThat(choice.name().value()).isEqualTo("Romance Standard/Daylight Time");
    }

    @Test
    void namesASettingThatIsNoZone() {
        CiscoTimeZone.Choice choice =
                CiscoTimeZone.choose(Optional.of("Europe/Londn"), ZoneId.of("Europe/Berlin"), NOW);
        assertThat(choice.name().value()).isEqualTo("W. Europe Standard/Daylight Time");
        assertThat(choice.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("Europe/Londn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo Bar Time", "<x> Time", "GMT Standard/Daylight  Time", " Time", "GMT+25"})
    void onlyNamesOfTheFirmwareReachThePhone(String junk) {
        CiscoTimeZone.Choice choice = CiscoTimeZone.choose(Optional.of(junk), ZoneId.of("Europe/Berlin"), NOW);
        assertThat(choice.name().value()).isEqualTo("W. Europe Standard/Daylight Time");
        assertThat(choice.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("phone.time_zone"));
    }
}
