package org.sidetone.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void whatSidetoneWritesTooIsCarriedAndWhatItWritesOtherwiseHasItsReason() {
        Adoption adoption = adopt(
                OWN,
                LINE + "call_waiting: 1\nautocomplete: 1\ndtmf_inband: 1\nhttp_proxy_port: 80\nsync: 1\ntos_media: 3\n"
                        + "telnet_level: 2\nphone_password: geheim\nnat_enable: 1\ndst_start_month: April\n");

        assertThat(told(adoption))
                .containsExactly(
                        "tos_media: 3: Sidetone writes 5: Cisco's default",
                        "telnet_level: 2: Sidetone writes 0: off: it asks for one password, in the clear",
                        "phone_password: ***: Sidetone writes cisco: unlocks the phone's own settings; Cisco's default,"
                                + " for an earlier owner's would lock ours out",
                        "nat_enable: 1: Sidetone writes 0: the phone tells its own address; over a NAT the PBX must"
                                + " answer where the request came from",
                        "dst_start_month: April: the rules of phone.time_zone, this year's");
    }

    @Test
    void onlyWhatMayBeSecretIsMasked() {
        Adoption adoption = adopt(
                OWN,
                LINE + "network_media_type: auto\nlogo_url: http://192.168.1.9/a.bmp\ntftp_cfg_dir: ./x\n"
                        + "services_url: http://me:geheim@192.168.1.9/\nline1_pasword: geheim\n");

        assertThat(adoption.notCarried())
                .extracting(NotCarried::value)
                .containsExactly("auto", "http://192.168.1.9/a.bmp", "./x", "***", "***");
    }

    @Test
    void aJavaFileThatNamesTheModelTellsIt() {
        Adoption adoption = adopt(
                "SEP001B54000001.cnf.xml",
                "<device><deviceProtocol>SIP</deviceProtocol><loadInformation model=\"IP Phone 7960\">P0S3-8-12-00"
                        + "</loadInformation></device>",
                OWN,
                LINE);

        assertThat(adoption.phones().get(0).phone().model())
                .hasValueSatisfying(model -> assertThat(model.label()).isEqualTo("7960G"));
        assertThat(adoption.phones().get(0).notes()).isEmpty();
    }

    @Test
    void defaultsWithoutAPhoneAreToldAndTheirClockIsTaken() {
        Adoption adoption = adopt("SIPDefault.cnf", "proxy1_address: 10.0.0.9\ntime_zone: EST\ntos_media: 3\n");

        assertThat(adoption.problems()).extracting("code").containsExactly("adopt-no-phone");
        assertThat(adoption.settings()).containsExactly(phone("time_zone", "Eastern Standard/Daylight Time"));
        assertThat(told(adoption))
                .containsExactly(
                        "proxy1_address: 10.0.0.9: where the phone registers",
                        "tos_media: 3: Sidetone writes 5: Cisco's default");
    }

    @Test
    void aPhoneWithoutANameForItsLineIsToldSo() {
        Adoption adoption = adopt(OWN, "proxy1_address: 10.0.0.9\nline1_authname: 100\nline1_password: a1\n");

        assertThat(adoption.problems())
                .extracting("what")
                .singleElement()
                .asString()
                .startsWith("line1_name is missing");
        assertThat(told(adoption))
                .containsExactly(
                        "line1_authname: 100: line1_name is missing or empty, so the line on button 1 is left out");
    }

    @Test
    void whatStandsBesideAnAccountsKeyIsItsNameWhereItHasNoOther() {
        String account =
                LINE.replace("192.168.1.10", "sip.example.org").replace("1001", "bob") + "line1_shortname: Kitchen\n";

        Adoption alone = adopt(OWN, account);
        Adoption named = adopt(OWN, account + "line1_displayname: Bob B\n");

        assertThat(alone.accounts()).extracting(AccountEntry::displayName).containsExactly("Kitchen");
        assertThat(told(alone)).isEmpty();
        assertThat(named.accounts()).extracting(AccountEntry::displayName).containsExactly("Bob B");
        assertThat(told(named))
                .containsExactly("line1_shortname: Kitchen: the key shows the account's display_name or number");
    }

    @Test
    void aServerIsThePbxsOrAnAccountsNeverBoth() {
        Adoption emptied = adopt(
                "SIPDefault.cnf",
                "proxy1_address: 10.0.0.9\n",
                OWN,
                "line1_name: 100\nline1_password: a1\n",
                "SIP001B54000002.cnf",
                "line1_name: 200\nline1_password: a2\nproxy1_address: \"\"\n");
        assertThat(emptied.accounts()).extracting(AccountEntry::server).containsExactly("10.0.0.9");
        assertThat(emptied.settings()).isEmpty();

        String two = "proxy1_address: pbx.example\nline1_name: 1001\nline1_password: pw1001\n";
        Adoption most = adopt(OWN, two, "SIP001B54000002.cnf", two, "SIP001B54000003.cnf", two.replace("1001", "77"));
        assertThat(most.accounts()).isEmpty();
        assertThat(most.settings()).containsExactly(new NewKey("pbx", "address", ImmutableList.of("pbx.example")));

        Adoption few = adopt(OWN, two, "SIP001B54000003.cnf", two.replace("1001", "77"));
        assertThat(few.accounts()).extracting(AccountEntry::server).containsExactly("pbx.example");
        assertThat(few.settings()).isEmpty();
    }

    @Test
    void aPhoneWithLineTwoAloneIsToldThatItGetsButtonOne() {
        Adoption adoption = adopt(OWN, LINE.replace("line1_", "line2_"));

        assertThat(adoption.phones().get(0).notes())
                .contains(new Note(
                        "SEP001B54000001",
                        "has its first line on button 2 in its file; it gets it on button 1, without which a phone does"
                                + " not start"));
    }

    @Test
    void aDialPlanThatPhonesRefuseIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("dialplan.xml"),
                "<document type=\"freeswitch/xml\"><section name=\"dialplan\"/></document>");

        assertThat(HandFolder.read(folder).problems()).extracting("code").containsExactly("adopt-dial-plan-refused");
    }
}
