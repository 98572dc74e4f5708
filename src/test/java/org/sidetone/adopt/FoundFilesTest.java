package org.sidetone.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.config.SettingsText.NewKey;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Samples;

/** What files that people publish have and a tidy one has not. All lines are elsewhere: there is no PBX that could be asked. */
class FoundFilesTest {
    private static final String NAME = "SEP001B54000001.cnf.xml";
    private static final String PHONE =
            HandWritten.java().get(0).text().replace("1001", "620").replace("192.168.1.10", "fritz.example");

    private static final String LOAD = "SIP41.9-4-2SR3-1S";

    private static Adoption adopt(HandFile... files) {
        HandFolder folder = new HandFolder(
                ImmutableList.copyOf(files), ImmutableSortedMap.of(), ImmutableSortedSet.of(), ImmutableList.of());
        Surroundings around = new Surroundings(
                Samples.SETTINGS,
                "[ami]\nsecret = \"x\"\n",
                Optional.empty(),
                ImmutableSet.of(),
                true,
                Samples.LONDON,
                Instant.parse("2026-11-26T00:00:00Z"));
        return Adopter.adopt(folder, around);
    }

    private static HandFile file(String name, String text) {
        return HandFolder.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Adoption phone(String text) {
        return adopt(file(NAME, text));
    }

    private static String with(String... changes) {
        String text = PHONE;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    @Test
    void aBoldPasswordIsReadThroughThePagesMarkup() {
        for (String bold : List.of("<strong>#</strong>", "<a href=\"x\"><B>#</B></a>", "<b>Geh31m</b>-a7", "#<br/>")) {
            Adoption adoption = phone(with(
                    "<authPassword>" + HandWritten.PASSWORD,
                    "<authPassword>" + bold.replace("#", HandWritten.PASSWORD)));

            assertThat(adoption.accounts()).as(bold).hasSize(1);
            assertThat(adoption.accounts().get(0).secret().reveal()).isEqualTo(HandWritten.PASSWORD);
            assertThat(adoption.toString()).doesNotContain(HandWritten.PASSWORD);
        }
    }

    @Test
    void aPasswordWithALessThanIsNoMarkup() {
        for (String password : List.of("a<b>c", "a<strong", "x</b>", "<b><i></b>", "<x>a</x>")) {
            assertThat(phone(with("<authPassword>" + HandWritten.PASSWORD, "<authPassword>9" + password))
                            .accounts()
                            .get(0)
                            .secret()
                            .reveal())
                    .isEqualTo("9" + password);
        }
    }

    @Test
    void aFileOfAnotherSeriesOrProtocolIsNoPhoneOfOurs() {
        for (String load : List.of(
                "sip88xx.14-0-1-0301-135",
                "sip78xx.12-5-1",
                "SIP8941_8945.9-4-2SR3-1",
                "SIP6921.9-4-1",
                "CP3905.9-4-1")) {
            Adoption adoption = phone(with(LOAD, load));

            assertThat(adoption.phones()).as(load).isEmpty();
            assertThat(adoption.problems()).extracting("code").containsExactly("adopt-other-series");
        }
        Adoption old = phone(with(LOAD, "P00308010200", "<deviceProtocol>SIP</deviceProtocol>", ""));
        assertThat(old.problems()).extracting("code").containsExactly("adopt-sccp");
    }

    private static List<String> notes(Adoption adoption) {
        return adoption.phones().get(0).notes().stream().map(Note::what).toList();
    }

    @Test
    void aFileWithoutALoadTellsThatItsModelIsNotKnown() {
        String none = with("<loadInformation>" + LOAD + "</loadInformation>", "");
        String key =
                "<line button=\"6\"><featureID>2</featureID><speedDialNumber>55</speedDialNumber></line></sipLines>";

        assertThat(notes(phone(none)))
                .containsExactly("its file does not tell its model: bind it with --model unless it is a 7941G");
        assertThat(notes(phone(none.replace("</sipLines>", key))))
                .containsExactly("its file does not tell its model; it uses buttons up to 6: bind it with --model");
        assertThat(phone(none).phones().get(0).phone().model()).isEmpty();
    }

    @Test
    void theDefaultsTellWhichModelALoadIsFor() {
        String load = "SIP42.9-4-2SR3-1S";
        HandFile file = file(NAME, with(LOAD, load));
        HandFile defaults = file(
                "XMLDefault.cnf.xml",
                "<Default><loadInformation404 model=\"Cisco 7962\">" + load + "</loadInformation404>"
                        + "<loadInformation30018 model=\"Cisco 7942\">" + load + "</loadInformation30018></Default>");

        Adoption adoption = adopt(file, defaults);

        assertThat(adoption.phones().get(0).phone().model()).contains(PhoneModel.CP_7962G);
        assertThat(notes(adoption)).isEmpty();
        assertThat(adopt(file).phones().get(0).phone().model()).contains(PhoneModel.CP_7942G);
    }

    @Test
    void ofTwoModelsWithOneKeyTheUsualOneIsGuessed() {
        Adoption adoption = phone(with(LOAD, "SIP11.9-4-2SR3-1S"));

        assertThat(adoption.phones().get(0).phone().model()).contains(PhoneModel.CP_7911G);
        assertThat(notes(adoption)).singleElement().asString().contains("if it is a 7906G, bind it with --model");
    }

    @Test
    void whatAPhoneWithoutALineHasIsNotLost() {
        Adoption adoption = phone(with(
                "<name>620",
                "<name>#EXT NUM#",
                "</sipLines>",
                "<line button=\"2\"><featureID>2</featureID><featureLabel>Front door</featureLabel>"
                        + "<speedDialNumber>0555</speedDialNumber></line></sipLines>"));

        assertThat(adoption.phones()).isEmpty();
        assertThat(adoption.notCarried())
                .extracting(NotCarried::why)
                .contains(
                        "its phone is not bound; when it is: sidetone key 001B54000001 2 speed 0555 'Front door'",
                        "its phone is not bound; when it is: sidetone bind 001B54000001 EXTENSION --label Hall",
                        "its phone is not bound; all phones get what phone.date_format says");
    }

    @Test
    void transportFourIsTcp() {
        for (String transport : List.of("1", "2", "4")) {
            Adoption adoption = phone(
                    with("</device>", "<transportLayerProtocol>" + transport + "</transportLayerProtocol></device>"));

            assertThat(adoption.accounts().get(0).tcp()).as(transport).isEqualTo(!transport.equals("2"));
            assertThat(adoption.notCarried()).extracting(NotCarried::what).doesNotContain("transportLayerProtocol");
        }
    }

    @Test
    void ofDisplayTimesNothingIsSaidThatIsTrueOfSomeModelsOnly() {
        Adoption adoption = phone(with(
                LOAD,
                "SIP75.9-4-2SR3-1S",
                "</device>",
                "<vendorConfig><displayOnTime>07:00</displayOnTime></vendorConfig></device>"));

        assertThat(adoption.notCarried())
                .filteredOn(one -> one.what().equals("vendorConfig/displayOnTime"))
                .extracting(NotCarried::why)
                .containsExactly("not carried over as yet: the phone's own display times stay");
    }

    @Test
    void aProxyThatIsNoServerMeansTheCallManagers() {
        Adoption adoption = phone(with("<proxy>USECALLMANAGER", "<proxy>USE_DEFAULT"));

        assertThat(adoption.accounts().get(0).server()).isEqualTo("fritz.example");
        assertThat(adoption.accounts().get(0).plain()).isFalse();
        assertThat(notes(adoption))
                .contains("has the proxy 'USE_DEFAULT', which is no server; it is taken for USECALLMANAGER");
        assertThat(phone(with("<proxy>USECALLMANAGER", "<proxy>sip.example.org"))
                        .accounts()
                        .get(0)
                        .server())
                .isEqualTo("sip.example.org");
    }

    @Test
    void aZoneByItsPlaceIsASetting() {
        assertThat(phone(with("W. Europe Standard/Daylight Time", "America/Sao_Paulo"))
                        .settings())
                .contains(new NewKey("phone", "time_zone", ImmutableList.of("America/Sao_Paulo")));
        assertThat(phone(with("W. Europe Standard/Daylight Time", "America/Nowhere"))
                        .settings())
                .extracting(NewKey::name)
                .doesNotContain("phone.time_zone");
    }

    @Test
    void aNameThatEndsOtherwiseIsToldWithTheRightOne() {
        Adoption adoption = adopt(file("SEP001B54000001.cfg.xml", PHONE));

        assertThat(adoption.phones()).isEmpty();
        assertThat(adoption.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("adopt-file-name");
            assertThat(problem.hint()).contains("SEP001B54000001.cnf.xml");
        });
    }

    @Test
    void onlyWhatMayBeASecretIsHidden() {
        Adoption adoption = phone(
                with(
                        "</device>",
                        "<vendorConfig><daysBacklightNotActive>1,7 or so</daysBacklightNotActive><autPasword>x9k2z1</autPasword>"
                                + "</vendorConfig><organizationTopLevelDomain>example.org</organizationTopLevelDomain></device>"));

        assertThat(adoption.notCarried()).extracting(NotCarried::value).contains("example.org", "***");
        assertThat(adoption.notCarried()).extracting(NotCarried::value).doesNotContain("x9k2z1");
    }

    @Test
    void whatAFileCallsItsModelGoesBeforeTheDefaults() {
        String named = with("<loadInformation>", "<loadInformation model=\"IP Phone 7941\">");
        HandFile defaults = file(
                "XMLDefault.cnf.xml", "<Default><loadInformation30018>" + LOAD + "</loadInformation30018></Default>");

        assertThat(adopt(file(NAME, named), defaults).phones().get(0).phone().model())
                .contains(PhoneModel.CP_7941G);
        assertThat(adopt(file(NAME, PHONE), defaults).phones().get(0).phone().model())
                .contains(PhoneModel.CP_7961G);
    }
}
