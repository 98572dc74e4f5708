package org.sidetone.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.Golden;
import org.sidetone.config.Changed;
import org.sidetone.config.IdleSettings;
import org.sidetone.config.Settings;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.Samples;
import org.sidetone.render.tone.TonesFile;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SepFileTest {
    private static final ImmutableList<Key> KEYS = ImmutableList.of(
            new Key(3, KeyKind.SPEED, "5551234", "Speaking Clock"),
            new Key(4, KeyKind.LAMP, "1003", ""),
            new Key(5, KeyKind.SERVICE, "lamps", "Lamps"),
            new Key(6, KeyKind.PARK, "701", "Park 1"));

    private static PhonePlan twoLines() {
        return Samples.planner(Samples.snapshot(
                        Samples.pjsip("1001", "Jörg \"J\" <Müller> & Söhne; Ltd", "pw1001"),
                        Samples.pjsip("1002", "Łukasz Ångström", "pw1002")))
                .plan(Samples.phone(PhoneModel.CP_7961G, KEYS, "1001", "1002"), "192.168.1.5");
    }

    @Test
    void twoLinesAndEveryKindOfKey() throws IOException {
        Golden.check("sep/two-lines.cnf.xml", text(twoLines()));
    }

    @Test
    void tonesAndLanguageStandWhereTheGuidesHaveThem() {
        Settings.Phone usual = Samples.SETTINGS.phone();
        Settings settings = Changed.settings(
                Samples.SETTINGS,
                new Settings.Phone(
                        usual.model(),
                        usual.transport(),
                        usual.timeZone(),
                        usual.ntp(),
                        usual.dateFormat(),
                        usual.passwordLimit(),
                        Optional.empty(),
                        Optional.of("German_Germany"),
                        usual.restart(),
                        usual.restartWindow()));
        PhonePlan plan = new Planner(
                        settings,
                        Samples.in(Samples.UK_TONES, Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001"))),
                        Phonebook.EMPTY,
                        Samples.LONDON,
                        "German_Germany/mk-sip.jar"::equals)
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
        String version = TonesFile.version(plan.networkLocale().value().orElseThrow());
        assertThat(text(plan)).containsSubsequence("</versionStamp>\n", """
                  <userLocale>
                    <name>German_Germany</name>
                    <uid>1</uid>
                    <langCode>de_DE</langCode>
                    <version>1.0.0.0-1</version>
                    <winCharSet>iso-8859-1</winCharSet>
                  </userLocale>
                  <networkLocale>Sidetone_uk</networkLocale>
                  <networkLocaleInfo>
                    <name>Sidetone_uk</name>
                    <uid>64</uid>
                    <version>%s</version>
                  </networkLocaleInfo>
                  <deviceSecurityMode>1</deviceSecurityMode>
                """.formatted(version));
        assertThat(text(twoLines())).doesNotContain("Locale");
        String dialPlan = plan.dialTemplate().value().orElseThrow().fileName();
        assertThat(SharedFiles.of(List.of(plan, plan)).keySet()).containsExactly("Sidetone_uk/g3-tones.xml", dialPlan);
        assertThat(SharedFiles.of(List.of(twoLines())).keySet()).containsExactly(dialPlan);
    }

    @Test
    void aPhoneOpensThePageOfIdleOnesOnlyWhereItIsWanted() {
        Settings settings = Changed.settings(
                Samples.SETTINGS,
                new IdleSettings(IdleSettings.Show.ALL, Duration.ofMinutes(2), Duration.ofSeconds(30)));
        PhonePlan plan = new Planner(
                        settings,
                        Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")),
                        Phonebook.EMPTY,
                        Samples.LONDON,
                        name -> false)
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
        assertThat(text(plan)).contains("""
                  <idleURL>http://192.168.1.5:8087/idle</idleURL>
                  <idleTimeout>120</idleTimeout>
                """);
        assertThat(text(twoLines())).doesNotContain("idle");
    }

    @Test
    void isNamedAfterItsPhone() {
        assertThat(SepFile.render(twoLines()).name()).isEqualTo("SEP001B54AABBCC.cnf.xml");
        assertThat(SepFile.render(twoLines()).contentType()).isEqualTo("text/xml");
    }

    @ParameterizedTest
    @EnumSource(
            value = PhoneModel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CP_7940G", "CP_7960G"})
    void everyModelWithAsManyLinesAsItHas(PhoneModel model) throws Exception {
        String[] ids = new String[model.lineKeys()];
        var extensions = new org.sidetone.pbx.Extension[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = String.valueOf(1001 + i);
            extensions[i] = Samples.pjsip(ids[i], "User " + ids[i], "pw" + ids[i]);
        }
        PhonePlan plan = Samples.planner(Samples.snapshot(extensions)).plan(Samples.phone(model, ids), "192.168.1.5");
        NodeList lines = parse(text(plan)).getElementsByTagName("line");
        assertThat(lines.getLength()).isEqualTo(model.lineKeys());
        for (int i = 0; i < ids.length; i++) {
            Element line = (Element) lines.item(i);
            assertThat(line.getAttribute("button")).isEqualTo(String.valueOf(i + 1));
            assertThat(line.getElementsByTagName("authPassword").item(0).getTextContent())
                    .isEqualTo("pw" + ids[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b\u0008c", "]]>", "\uD83D\uDCDE phone", "\uD800", "Ая Ёж", "&lt;", "\"'<>&", " "})
    void anyNameMakesAWellFormedFile(String name) throws Exception {
        PhonePlan plan = Samples.planner(Samples.snapshot(Samples.pjsip("1001", name, "pw1001")))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
        Element device = parse(text(plan));
        assertThat(device.getElementsByTagName("displayName").item(0).getTextContent())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(30);
        assertThat(device.getElementsByTagName("phoneLabel").item(0).getTextContent())
                .doesNotContain(" ")
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void theStampFollowsTheContentButNotOurOwnAddress() {
        var lobby = Samples.pjsip("1001", "Lobby", "pw1001");
        var planner = Samples.planner(Samples.snapshot(lobby));
        var withAddress = new org.sidetone.plan.Planner(
                Changed.settings(Samples.SETTINGS, new Settings.Pbx(ImmutableList.of("10.0.0.1"))),
                planner.snapshot(),
                Phonebook.EMPTY,
                Samples.LONDON,
                name -> false);
        var keys = ImmutableList.of(new Key(2, KeyKind.SERVICE, "lamps", "Lamps"));
        var phone = Samples.phone(PhoneModel.CP_7941G, keys, "1001");
        assertThat(SepFile.stamp(withAddress.plan(phone, "10.0.0.2")))
                .isEqualTo(SepFile.stamp(withAddress.plan(phone, "10.0.0.3")))
                .hasSizeLessThanOrEqualTo(80);
        var renamed = Samples.planner(Samples.snapshot(Samples.pjsip("1001", "Hall", "pw1001")));
        assertThat(SepFile.stamp(planner.plan(phone, "10.0.0.2")))
                .isNotEqualTo(SepFile.stamp(renamed.plan(phone, "10.0.0.2")));
    }

    @Test
    void refusesAPlanWithoutALine() {
        PhonePlan plan =
                Samples.planner(Samples.snapshot()).plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
        assertThatThrownBy(() -> SepFile.render(plan)).hasMessageContaining("SEP001B54AABBCC");
    }

    private static String text(PhonePlan plan) {
        return new String(SepFile.render(plan).bytes(), StandardCharsets.UTF_8);
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
