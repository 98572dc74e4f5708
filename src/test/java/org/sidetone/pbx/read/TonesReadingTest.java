package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.CountryTones.Kind;
import org.sidetone.pbx.tone.ToneList;

@Timeout(20)
class TonesReadingTest {
    private ScriptedAmi ami;
    private PbxTexts pbx;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
        pbx = new PbxTexts(ami);
    }

    @AfterEach
    void stop() throws IOException {
        ami.close();
    }

    @Test
    void readsTheTonesThatAPhoneMakesOfTheCountryAlone() throws PbxException {
        file(
                "[general]",
                "country=UK",
                "[us]",
                "description=America",
                "dial=1",
                "[uk]",
                "description=United Kingdom",
                "ringcadence=400,200",
                "dial=440",
                "Dial=350+440",
                "busy=400/375,0/375",
                "specialdial=not a tone",
                "stutter=");
        CountryTones tones = read().tones().orElseThrow();
        assertThat(tones.country()).isEqualTo("UK");
        assertThat(tones.description()).isEqualTo("United Kingdom");
        assertThat(tones.tones().keySet()).containsExactly(Kind.DIAL, Kind.BUSY);
        assertThat(tones.tone(Kind.DIAL)).contains(ToneList.parse("350+440"));
        assertThat(tones.tone(Kind.STUTTER)).isEmpty();
    }

    @Test
    void anAliasIsTheOtherCountry() throws PbxException {
        file(
                "[general]",
                "country=sm",
                "[sm]",
                "alias=va",
                "[va]",
                "alias=it",
                "[it]",
                "description=Italy",
                "dial=425");
        CountryTones tones = read().tones().orElseThrow();
        assertThat(tones.country()).isEqualTo("sm");
        assertThat(tones.description()).isEqualTo("Italy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[uk]|dial=425; tones-no-country; names no country",
                "[general]|country=; tones-no-country; names no country",
                "[general]|country=zz|[uk]|dial=425; tones-unknown-country; country = zz",
                "[general]|country=a|[a]|alias=b|[b]|alias=a; tones-none; [a]",
                "[general]|country=a|[a]|alias=b; tones-unknown-country; country = a",
                "[general]|country=uk|[uk]|dial=425|busy=four; tone-unreadable; busy of [uk]",
                "[general]|country=uk|[uk]|description=x|callwaiting=425; tones-none; [uk]"
            })
    void whatCannotBeUsedIsNamedAndNothingIsHalfTaken(String lines, String code, String what) throws PbxException {
        file(lines.split("\\|", -1));
        Snapshot snapshot = read();
        assertThat(snapshot.tones()).isEmpty();
        assertThat(snapshot.problems())
                .extracting(Problem::severity, Problem::code, Problem::where)
                .containsExactly(tuple(Severity.WARNING, code, "indications.conf"));
        assertThat(snapshot.problems().get(0).what()).contains(what, "North American");
        assertThat(snapshot.problems().get(0).hint()).isNotEmpty();
    }

    @Test
    void aMissingFileAndAMissingPrivilegeAreTold() throws PbxException {
        ami.onError("GetConfig", "Config file not found");
        assertThat(read().problems()).extracting(Problem::code).containsExactly("tones-unreadable");
        ami.onError("GetConfig", "Permission denied");
        Snapshot denied = read();
        assertThat(denied.tones()).isEmpty();
        assertThat(denied.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("tones-unreadable", "ami-privilege");
        assertThat(denied.problems().get(0).what()).contains("system", "tones");
    }

    private void file(String... lines) {
        List<String> text = new ArrayList<>();
        for (String line : lines) {
            text.add(
                    line.startsWith("[")
                            ? "Category-000000: " + line.substring(1, line.length() - 1)
                            : "Line-000000-000000: " + line);
        }
        pbx.files(Map.of(TonesReading.FILE, text));
    }

    private Snapshot read() throws PbxException {
        return new SnapshotReader(ami.settings()).read().snapshot();
    }
}
