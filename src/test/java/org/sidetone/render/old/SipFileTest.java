package org.sidetone.render.old;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.Golden;
import org.sidetone.config.Problem;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.LoadStep;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.Samples;
import org.sidetone.render.Masked;
import org.sidetone.render.OwnFile;
import org.sidetone.render.SharedFiles;

class SipFileTest {
    private static final ImmutableList<Key> KEYS = ImmutableList.of(
            new Key(3, KeyKind.SPEED, "5551234", "Zeitansage \"Ö\""),
            new Key(4, KeyKind.LAMP, "1003", ""),
            new Key(5, KeyKind.SERVICE, "lamps", "Lamps"));

    private static PhonePlan plan(PhoneModel model, String name, String secret) {
        return Samples.planner(Samples.snapshot(
                        Samples.pjsip("1001", name, secret), Samples.pjsip("1002", "Łukasz Ångström", "pw1002")))
                .plan(Samples.phone(model, KEYS, "1001", "1002"), "192.168.1.5");
    }

    private static String text(PhonePlan plan) {
        return Masked.plain(OwnFile.render(plan));
    }

    @Test
    void twoLinesAndEveryKindOfKey() throws IOException {
        Golden.check("old/7960.cnf", text(plan(PhoneModel.CP_7960G, "Jörg \"J\" <Müller> & Söhne; Ltd", "pw1001")));
    }

    @Test
    void as7940() throws IOException {
        Golden.check("old/7940.cnf", text(plan(PhoneModel.CP_7940G, "Anna", "pw1001")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theFilesThatAllShareHoldNothingOfAnyPhone(int file) throws IOException {
        Golden.check(
                "old/" + OldFiles.shared().get(file).name(),
                Masked.plain(OldFiles.shared().get(file)));
    }

    @Test
    void theyAreMadeOnlyForSuchPhones() {
        assertThat(SharedFiles.of(List.of(plan(PhoneModel.CP_7940G, "Anna", "pw1001"))))
                .containsKeys("SIPDefault.cnf", "syncinfo.xml");
        assertThat(SharedFiles.of(List.of(plan(PhoneModel.CP_7941G, "Anna", "pw1001"))))
                .doesNotContainKeys("SIPDefault.cnf", "syncinfo.xml");
    }

    @Test
    void itsSyncIsNeverThatOfSyncinfo() {
        String sync = Masked.plain(OldFiles.shared().get(1)).replaceAll("(?s).*SYNC=\"([^\"]*)\".*", "$1");

        assertThat(sync).isNotEmpty();
        assertThat(text(plan(PhoneModel.CP_7940G, "Anna", "pw1001")))
                .contains("sync: \"")
                .doesNotContain("sync: \"" + sync + "\"");
    }

    @Test
    void everyKeyStandsOnceAndOfEveryKeyBesideTheScreen() {
        List<String> keys = text(plan(PhoneModel.CP_7960G, "Anna", "pw1001"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(":.*", ""))
                .toList();

        assertThat(keys).doesNotHaveDuplicates().contains("line6_password", "proxy6_address", "speed_line6");
    }

    @Test
    void aLampAndAPageAreLeftOutAndNamed() {
        PhonePlan plan = plan(PhoneModel.CP_7960G, "Anna", "pw1001");

        assertThat(plan.problems())
                .filteredOn(problem -> problem.code().equals("key-unknown-to-model"))
                .extracting(Problem::what)
                .satisfiesExactly(
                        what -> assertThat(what).startsWith("key 4 is set to lamp"),
                        what -> assertThat(what).startsWith("key 5 is set to service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass\"word", "pässword", "pass\u20acword"})
    void aPasswordThatTheFileCannotCarryIsNamedAndItsLineLeftOut(String secret) {
        PhonePlan plan = plan(PhoneModel.CP_7960G, "Anna", secret);

        assertThat(plan.problems())
                .filteredOn(problem -> problem.code().equals("secret-not-plain"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where()).isEqualTo("extension 1001");
                    assertThat(problem.toString()).doesNotContain(secret);
                });
        assertThat(text(plan)).contains("line1_name: \"1002\"").doesNotContain(secret);
    }

    @Test
    void anOrderedLoadStandsInIt() {
        PhonePlan ordered = new Planner(
                        Samples.SETTINGS,
                        Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")),
                        Phonebook.EMPTY,
                        Samples.LONDON,
                        name -> false,
                        mac -> new LoadStep("P0S3-8-12-00", "ordered", ""))
                .plan(Samples.phone(PhoneModel.CP_7960G, "1001"), "192.168.1.5");

        assertThat(text(ordered)).contains("image_version: \"P0S3-8-12-00\"\n", "line1_name: \"1001\"");
        assertThat(text(plan(PhoneModel.CP_7960G, "Anna", "pw1001"))).doesNotContain("image_version");
    }

    @Test
    void aMistakeOfOursTellsNoPassword() {
        assertThatThrownBy(() -> new TextFile().put("line1_password", "hunter2\"\nline2_name: \"x"))
                .hasMessageContaining("line1_password")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void itsNameIsThatWhichItAsksForAndItsStampIsOfTheContentAlone() {
        PhonePlan plan = plan(PhoneModel.CP_7940G, "Anna", "pw1001");

        assertThat(OwnFile.render(plan).name()).isEqualTo("SIP001B54AABBCC.cnf");
        assertThat(OwnFile.stamp(plan.seenFrom("10.0.0.1"))).isEqualTo(OwnFile.stamp(plan.seenFrom("10.0.0.1")));
        assertThat(OwnFile.stamp(plan)).isNotEqualTo(OwnFile.stamp(plan(PhoneModel.CP_7940G, "Anna", "other")));
    }

    @ParameterizedTest
    @CsvSource({
        "Jörg Müßig, Joerg Muessig",
        "Åse Ærø, Aase Aeroe",
        "Łukasz Żółć, Lukasz Zolc",
        "'François « Le » Grand', Francois ' Le ' Grand",
        "'say \"hi\"', say 'hi'",
        "'a\tb', a b",
        "½ µ ¿, 1/2 u ?"
    })
    void namesBecomeAscii(String name, String shown) {
        assertThat(PlainText.fold(name, 31)).isEqualTo(shown);
    }

    @Test
    void whatIsLongIsCutAfterItIsSpelt() {
        assertThat(PlainText.fold("ÖÖÖÖ", 5)).isEqualTo("OeOeO");
        assertThat(PlainText.name("日本", "1001", 31)).isEqualTo("1001");
    }
}
