package org.sidetone.plan.locale;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Decision;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.Samples;

class LocalesTest {
    private static final String PHONE = "phone SEP001B54AABBCC";
    private static final CountryTones UK = Samples.UK_TONES;

    @Test
    void theTonesAreThoseOfThePbxsCountry() {
        Decision<Optional<NetworkLocale>> network =
                locales("", "", Optional.of(UK)).network();
        assertThat(network.value()).contains(new NetworkLocale("Sidetone_uk", Optional.of(UK)));
        assertThat(network.value().orElseThrow().file()).isEqualTo("Sidetone_uk/g3-tones.xml");
        assertThat(network.why()).contains("indications.conf", "United Kingdom");
    }

    @ParameterizedTest
    @CsvSource({"us-old, Sidetone_us_old", "../etc, Sidetone____etc", "Ä/ö, Sidetone____"})
    void aCountrysFolderIsSafe(String country, String folder) {
        CountryTones tones = new CountryTones(country, "x", UK.tones());
        assertThat(locales("", "", Optional.of(tones))
                        .network()
                        .value()
                        .orElseThrow()
                        .folder())
                .isEqualTo(folder);
    }

    @Test
    void withoutTonesThePhoneKeepsItsOwn() {
        Locales locales = locales("", "", Optional.empty());
        assertThat(locales.network().value()).isEmpty();
        assertThat(locales.network().why()).contains("North American");
        assertThat(locales.problems()).isEmpty();
    }

    @Test
    void aFileWrittenByHandUnderOurNameIsUsed() {
        assertThat(locales("", "", Optional.of(UK), "sidetone_UK/g3-tones.xml")
                        .network()
                        .value())
                .contains(new NetworkLocale("Sidetone_uk", Optional.empty()));
    }

    @Test
    void aPackIsChosenWhereItIsComplete() {
        Locales there = locales("United_Kingdom", "", Optional.of(UK), "United_Kingdom/g3-tones.xml");
        assertThat(there.network().value()).contains(new NetworkLocale("United_Kingdom", Optional.empty()));
        assertThat(there.network().why()).isEqualTo("phone.network_locale");
        assertThat(there.problems()).isEmpty();

        Locales missing = locales("United_Kingdom", "", Optional.of(UK), "United_Kingdom/7960-tones.xml");
        assertThat(missing.network().value().orElseThrow().folder()).isEqualTo("Sidetone_uk");
        assertThat(missing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("phone.network_locale");
            assertThat(problem.what()).contains("United_Kingdom/g3-tones.xml", "Sidetone_uk");
        });
    }

    @Test
    void aToneThatNoPhoneCanMakeLeavesTheBuiltInOnes() {
        CountryTones high = new CountryTones(
                "x", "X", ImmutableMap.of(CountryTones.Kind.BUSY, ToneList.parse("425/400,10000/400")));
        Locales locales = locales("", "", Optional.of(high));
        assertThat(locales.network().value()).isEmpty();
        assertThat(locales.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("tone-unplayable");
            assertThat(problem.what()).contains("busy of [x]", "10000 Hz");
        });
    }

    @Test
    void theLanguageIsGivenToModelsWhoseJarIsThere() {
        Locales locales = locales("", "German_Germany", Optional.empty(), "German_Germany/mk-sip.jar");
        assertThat(locales.user(PhoneModel.CP_7941G).value())
                .contains(new UserLocale("German_Germany", Optional.of("de_DE"), "iso-8859-1"));
        assertThat(locales.userProblem(PhoneModel.CP_7941G, PHONE)).isEmpty();

        assertThat(locales.user(PhoneModel.CP_7970G).value()).isEmpty();
        assertThat(locales.userProblem(PhoneModel.CP_7970G, PHONE))
                .get()
                .extracting(Problem::where, Problem::code)
                .containsExactly(PHONE, "user-locale-incomplete");
        assertThat(locales.userProblem(PhoneModel.CP_7970G, PHONE).orElseThrow().what())
                .contains("German_Germany/td-sip.jar");
    }

    @Test
    void noLanguageIsWishedFor() {
        Locales locales = locales("", "", Optional.empty());
        assertThat(locales.user(PhoneModel.CP_7941G).value()).isEmpty();
        assertThat(locales.userProblem(PhoneModel.CP_7941G, PHONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "English_United_Kingdom, en_GB, iso-8859-1",
        "French_Canada, fr_CA, iso-8859-1",
        "Russian_Russian_Federation, ru_RU, utf-8",
        "Polish_Poland, pl_PL, utf-8",
        "Klingon_Kronos, , utf-8"
    })
    void whatIsoCallsALanguage(String folder, String code, String charset) {
        UserLocale language = locales("", folder, Optional.empty(), folder + "/mk-sip.jar")
                .user(PhoneModel.CP_7941G)
                .value()
                .orElseThrow();
        assertThat(language.langCode()).isEqualTo(Optional.ofNullable(code));
        assertThat(language.charset()).isEqualTo(charset);
    }

    private static Locales locales(String network, String user, Optional<CountryTones> tones, String... inRoot) {
        Settings.Phone usual = Settings.Phone.DEFAULT;
        Settings.Phone settings = new Settings.Phone(
                usual.model(),
                usual.transport(),
                usual.timeZone(),
                usual.ntp(),
                usual.dateFormat(),
                usual.passwordLimit(),
                Optional.of(network).filter(text -> !text.isEmpty()),
                Optional.of(user).filter(text -> !text.isEmpty()),
                usual.restart(),
                usual.restartWindow());
        return Locales.of(settings, tones, Inventory.of(Set.of(inRoot))::has);
    }
}
