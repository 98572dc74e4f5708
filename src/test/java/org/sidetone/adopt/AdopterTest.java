package org.sidetone.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sidetone.adopt.HandWritten.Sample;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.config.SettingsText.NewKey;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.plan.Samples;

class AdopterTest {
    private static final Snapshot PBX =
            Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001"), Samples.pjsip("1002", "Berta", "pw1002"));

    private static Surroundings around(Optional<Snapshot> snapshot) {
        return new Surroundings(
                Samples.SETTINGS,
                "[ami]\nsecret = \"x\"\n",
                snapshot,
                ImmutableSet.of("192.168.1.10"),
                true,
                Samples.LONDON,
                Instant.parse("2026-11-26T00:00:00Z"));
    }

    private static Adoption adopt(Optional<Snapshot> snapshot, HandFile... files) {
        HandFolder folder = new HandFolder(
                ImmutableList.copyOf(files), ImmutableSortedMap.of(), ImmutableSortedSet.of(), ImmutableList.of());
        return Adopter.adopt(folder, around(snapshot));
    }

    private static Adoption adopt(String name, String text) {
        return adopt(Optional.of(PBX), HandFolder.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(Adoption adoption) {
        return adoption.phones().stream()
                .flatMap(phone -> phone.phone().lines().stream())
                .toList();
    }

    @Test
    void everyShapeSavedInEveryWayIsUnderstoodAndShowsNoPassword() {
        List<Sample> samples = HandWritten.all();
        Map<String, String> wrong = new TreeMap<>();
        for (Sample sample : samples) {
            Adoption adoption = adopt(Optional.of(PBX), HandFolder.of(sample.name(), sample.content()));
            if (sample.fit() && !lines(adoption).equals(sample.lines())) {
                wrong.put(sample.what(), lines(adoption).toString());
            }
            assertThat(adoption.toString()).as(sample.what()).doesNotContain(HandWritten.PASSWORD);
        }
        assertThat(wrong).isEmpty();
        assertThat(samples).hasSizeGreaterThan(300);
    }

    @Test
    void allOfThemInOneFolderGiveEachPhoneItsOwn() {
        List<Sample> samples = HandWritten.all();
        Adoption adoption = adopt(
                Optional.of(PBX),
                samples.stream()
                        .map(sample -> HandFolder.of(sample.name(), sample.content()))
                        .toArray(HandFile[]::new));

        long wanted = samples.stream()
                .filter(sample -> sample.fit() && !sample.lines().isEmpty())
                .count();
        assertThat(adoption.phones()).hasSizeGreaterThanOrEqualTo((int) wanted);
        assertThat(adoption.accounts()).isEmpty();
        assertThat(adoption.settings()).contains(new NewKey("phone", "date_format", ImmutableList.of("D.M.YY")));
    }

    @Test
    void damagedFilesNeverThrowAndNeverShowAPassword() {
        Random random = new Random(20261126);
        List<Sample> samples = HandWritten.all();
        for (int round = 0; round < 1500; round++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] content = damaged(sample.content(), random);
            for (Optional<Snapshot> pbx : List.of(Optional.of(PBX), Optional.<Snapshot>empty())) {
                Adoption adoption = adopt(pbx, HandFolder.of(sample.name(), content));
                assertThat(adoption.notCarried().toString()).as(sample.what()).doesNotContain(HandWritten.PASSWORD);
            }
        }
    }

    /** Cut, overwritten or doubled somewhere. */
    private static byte[] damaged(byte[] content, Random random) {
        if (content.length < 4) {
            return content;
        }
        byte[] damaged = content.clone();
        int from = random.nextInt(content.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(damaged, from);
            }
            case 1 -> {
                return Arrays.copyOfRange(damaged, from, damaged.length);
            }
            case 2 -> {
                for (int i = from; i < Math.min(damaged.length, from + 3); i++) {
                    damaged[i] = (byte) "<>/&\"'\0 ".charAt(random.nextInt(8));
                }
                return damaged;
            }
            default -> {
                byte[] twice = Arrays.copyOf(damaged, damaged.length + from);
                System.arraycopy(damaged, 0, twice, damaged.length, from);
                return twice;
            }
        }
    }

    @Property(tries = 2000)
    void anyBytesUnderAnyNameAreRead(@ForAll byte[] content) {
        for (String name :
                List.of("SEP001B54000001.cnf.xml", "SIP001B54000001.cnf", "SIPDefault.cnf", "XMLDefault.cnf.xml")) {
            assertThat(adopt(Optional.empty(), HandFolder.of(name, content)).phones())
                    .isEmpty();
        }
    }

    @Test
    void keysKeepTheirButtonsAndWhatNoneDoesIsTold() {
        Adoption adoption =
                adopt("SEP001B54000001.cnf.xml", HandWritten.java().get(3).text());

        assertThat(adoption.phones().get(0).phone().keys())
                .containsExactly(
                        new Key(3, KeyKind.SPEED, "0555", "Taxi"),
                        new Key(4, KeyKind.LAMP, "1002", ""),
                        new Key(5, KeyKind.SERVICE, "http://192.168.1.9/m", ""));
        assertThat(adoption.phones().get(0).phone().model())
                .hasValueSatisfying(model -> assertThat(model.label()).isEqualTo("7961G"));
        assertThat(reasons(adoption))
                .contains(
                        "button 6: Sidetone has no key that does what feature 23 of Cisco's does",
                        "button 9: it has no number",
                        "button 199: no 7961G has a button 199");
    }

    private static List<String> reasons(Adoption adoption) {
        return adoption.notCarried().stream().map(NotCarried::why).toList();
    }

    @Test
    void aLineThatWouldFallOnAnotherButtonGetsAKey() {
        String gap = HandWritten.java().get(1).text().replace("button=\"2\"", "button=\"4\"");

        assertThat(adopt("SEP001B54000001.cnf.xml", gap).phones().get(0).phone().keys())
                .containsExactly(new Key(4, KeyKind.LINE, "1002", ""));
    }

    @Test
    void elsewhereIsAnAccountWhateverItIsCalledThere() {
        String other = HandWritten.java()
                .get(0)
                .text()
                .replace("<name>1001", "<name>anna")
                .replace("<authName>1001", "<authName>anna.digest")
                .replace("192.168.1.10", "sip.example.org");

        Adoption adoption = adopt("SEP001B54000001.cnf.xml", other);

        // Its number 1001 is taken by an extension of the PBX.
        assertThat(lines(adoption)).containsExactly("anna");
        assertThat(adoption.accounts().get(0).masked().toml()).isEqualTo("""
                        [[account]]
                        number = "anna"
                        auth_name = "anna.digest"
                        secret = "********"
                        server = "sip.example.org"
                        display_name = "1001"
                        """);
        assertThat(adoption.accounts().get(0).entry().toml()).contains(HandWritten.PASSWORD);
    }

    @Test
    void onePlaceSharedByManyPhonesIsOneAccountWithOneNumber() {
        String text = HandWritten.java().get(0).text().replace("1001", "620").replace("192.168.1.10", "fritz.example");
        Adoption adoption = adopt(
                Optional.of(PBX),
                HandFolder.of("SEP001B54000001.cnf.xml", text.getBytes(StandardCharsets.UTF_8)),
                HandFolder.of(
                        "SEP001B54000002.cnf.xml",
                        text.replace(HandWritten.PASSWORD, "another").getBytes(StandardCharsets.UTF_8)));

        assertThat(lines(adoption)).containsExactly("620", "620");
        assertThat(adoption.accounts()).hasSize(1);
        assertThat(adoption.phones().get(1).notes())
                .contains(new Note(
                        "account 620",
                        "has another password in the settings or an earlier file, which is the one taken"));
    }

    @Test
    void withoutThePbxALineIsJudgedByItsServer() {
        HandFile here = HandFolder.of(
                "SEP001B54000001.cnf.xml", HandWritten.java().get(0).text().getBytes(StandardCharsets.UTF_8));

        assertThat(lines(adopt(Optional.empty(), here))).containsExactly("1001");
        assertThat(adopt(Optional.empty(), here).accounts()).isEmpty();
    }

    @Test
    void anotherPasswordThanThePbxHasIsToldWithoutEither() {
        List<Note> notes = adopt(
                        "SEP001B54000001.cnf.xml", HandWritten.java().get(0).text())
                .phones()
                .get(0)
                .notes();

        assertThat(notes)
                .contains(new Note(
                        "extension 1001", "has another password on the PBX than in the file; phones get the PBX's"));
        assertThat(notes.toString()).doesNotContain(HandWritten.PASSWORD, "pw1001");
    }

    @Test
    void whatMostFilesSayBecomesTheSettingAndTheOthersAreTold() {
        List<HandFile> files = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String text = HandWritten.java().get(0).text().replace("D.M.YY", i < 4 ? "D.M.YY" : "M/D/YA");
            files.add(HandFolder.of("SEP001B5400000" + i + ".cnf.xml", text.getBytes(StandardCharsets.UTF_8)));
        }

        Adoption adoption = adopt(Optional.of(PBX), files.toArray(HandFile[]::new));

        assertThat(adoption.settings()).contains(new NewKey("phone", "date_format", ImmutableList.of("D.M.YY")));
        assertThat(adoption.notCarried())
                .filteredOn(one -> one.value().equals("M/D/YA"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.why())
                        .isEqualTo("phone.date_format is one for all phones, and more files say D.M.YY"));
    }

    @Test
    void everyValueIsCarriedOverOrTold() {
        String text = HandWritten.java().get(19).text();

        Adoption adoption = adopt("SEP001B54000001.cnf.xml", text);

        assertThat(adoption.notCarried())
                .extracting(NotCarried::what)
                .contains("webAccess", "ringtone", "vendorConfig/usb1", "sshPassword");
        assertThat(adoption.notCarried())
                .filteredOn(one -> one.what().equals("sshPassword"))
                .allSatisfy(one -> assertThat(one.value()).isEqualTo("***"));
    }

    @Test
    void a7960sOwnFileTakesThePlaceOfTheDefaults() {
        HandFile defaults = HandFolder.of(
                "SIPDefault.cnf",
                "image_version: P0S3-8-12-00\nproxy1_address: sip.example.org\ntimer_t1: 600\nphone_label: all\n"
                        .getBytes(StandardCharsets.UTF_8));
        HandFile own = HandFolder.of(
                "SIP001B54000001.cnf", HandWritten.old().get(0).text().getBytes(StandardCharsets.UTF_8));

        Adoption adoption = adopt(Optional.empty(), own, defaults);

        assertThat(lines(adoption)).containsExactly("1001");
        assertThat(adoption.phones().get(0).phone().label()).contains("Hall");
        assertThat(adoption.notCarried())
                .filteredOn(one -> one.what().equals("timer_t1"))
                .extracting(NotCarried::why)
                .containsExactly("Sidetone writes 500: Cisco's default");
    }

    @Test
    void anOldPhoneMayAskItsServersAsACallManagersToo() {
        String text = HandWritten.old().get(5).text().replace("192.168.1.10", "fritz.example");

        assertThat(adopt("SIP001B54000001.cnf", text.replace("1001", "620"))
                        .accounts()
                        .get(0)
                        .masked()
                        .toml())
                .isEqualTo("""
                        [[account]]
                        number = "620"
                        secret = "********"
                        server = "fritz.example"
                        """);
        assertThat(adopt(
                                "SIP001B54000001.cnf",
                                HandWritten.old()
                                        .get(0)
                                        .text()
                                        .replace("192.168.1.10", "fritz.example")
                                        .replace("1001", "620"))
                        .accounts()
                        .get(0)
                        .masked()
                        .toml())
                .endsWith("mode = \"plain\"\n");
    }

    @Test
    void theFactorysNameForALoadTellsTheModel() {
        String text = HandWritten.java().get(0).text().replace("SIP41.9-4-2SR3-1S", "term62.default");

        assertThat(adopt("SEP001B54000001.cnf.xml", text)
                        .phones()
                        .get(0)
                        .phone()
                        .model())
                .hasValueSatisfying(model -> assertThat(model.label()).isEqualTo("7962G"));
    }

    @Test
    void aFileOfAnotherNameIsATemplate() {
        assertThat(adopt("SEPMAC.cnf.xml", HandWritten.java().get(0).text()).problems())
                .extracting("code")
                .containsExactly("adopt-template");
        assertThat(adopt("SEP000000000000.cnf.xml", HandWritten.java().get(0).text())
                        .phones())
                .isEmpty();
    }
}
