package org.sidetone.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.config.SettingsText.NewKey;
import org.sidetone.pbx.Snapshot;
import org.sidetone.plan.Samples;

/** Of a 7940's and 7960's files of text. */
class OldAdopterTest {
    private static final Snapshot PBX = Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001"));
    private static final String OWN = "SIP001B54000001.cnf";
    private static final String LINE = "proxy1_address: 192.168.1.10\nline1_name: 1001\nline1_password: pw1001\n";

    /** @param files name and text in turn */
    private static Adoption adopt(String... files) {
        List<HandFile> read = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            read.add(HandFolder.of(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        Surroundings around = new Surroundings(
                Samples.SETTINGS,
                "[ami]\nsecret = \"x\"\n",
                Optional.of(PBX),
                ImmutableSet.of("192.168.1.10"),
                true,
                Samples.LONDON,
                Instant.parse("2026-11-26T00:00:00Z"));
        return Adopter.adopt(
                new HandFolder(
                        ImmutableList.copyOf(read),
                        ImmutableSortedMap.of(),
                        ImmutableSortedSet.of(),
                        ImmutableList.of()),
                around);
    }

    private static NewKey phone(String key, String value) {
        return new NewKey("phone", key, ImmutableList.of(value));
    }

    private static List<String> told(Adoption adoption) {
        return adoption.notCarried().stream()
                .map(one -> one.what() + ": " + one.value() + ": " + one.why())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, M/D/YA", "1, M/D/Y"})
    void twelveHoursAreAnAAtTheEndOfTheDate(String key, String date) {
        Adoption adoption = adopt(OWN, LINE + "time_format_24hr: " + key + "\ndate_format: \"M/D/Y\"\n");

        assertThat(adoption.settings()).containsExactly(phone("date_format", date));
        assertThat(told(adoption)).isEmpty();
    }

    @Test
    void theHoursOfThePhonesOwnFileGoWithTheDateOfTheDefaults() {
        Adoption adoption = adopt(
                "SIPDefault.cnf", "date_format: D/M/Y\ntime_format_24hr: 1\n", OWN, LINE + "time_format_24hr: 0\n");

        assertThat(adoption.settings()).containsExactly(phone("date_format", "D/M/YA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "\"\"", "UNPROVISIONED"})
    void noTimeServerIsNoSetting(String none) {
        assertThat(adopt(OWN, LINE + "sntp_server: " + none + "\n").settings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "JST, , Tokyo Standard Time",
        "CST, , Central Standard/Daylight Time",
        "UTC, , Greenwich Standard Time",
        "8, , Taipei Standard Time",
        "-5, , Eastern Standard/Daylight Time",
        "-5, 0, SA Pacific Standard Time",
        "05/30, , India Standard Time",
        "05/45, , +05:45"
    })
    void zonesAreReadAsTheyAreWritten(String zone, String summer, String set) {
        String adjust = summer == null ? "" : "dst_auto_adjust: " + summer + "\n";

        assertThat(adopt(OWN, LINE + "time_zone: " + zone + "\n" + adjust).settings())
                .containsExactly(phone("time_zone", set));
    }

    @Test
    void aZoneThatNobodyKnowsIsTold() {
        assertThat(told(adopt(OWN, LINE + "time_zone: Europe/Berlin\n")))
                .containsExactly("time_zone: Europe/Berlin: no zone that the firmware knows; phones get this machine's,"
                        + " or that of phone.time_zone");
    }
}
