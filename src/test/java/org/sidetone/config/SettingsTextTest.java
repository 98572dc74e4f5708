package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.config.SettingsText.NewEntry;
import org.sidetone.config.SettingsText.NewKey;

class SettingsTextTest {
    private static final NewKey ZONE = key("phone", "time_zone", "Europe/Berlin");
    private static final NewEntry ACCOUNT =
            new NewEntry("account", ImmutableMap.of("number", "620", "secret", "a\"b\\c\t", "port", 5070));

    private static NewKey key(String section, String key, String... values) {
        return new NewKey(section, key, ImmutableList.copyOf(values));
    }

    private static String with(String text, NewKey... keys) {
        return SettingsText.with(text, List.of(keys), List.of()).orElseThrow();
    }

    @Test
    void aKeyStandsAtTheEndOfItsSectionAndAllElseStays() {
        String before = """
                # mine
                [ami]
                secret = "x" # so

                [phone] # ours
                model = "7941G"
                %s
                # of pages
                [http]
                """;
        assertThat(with(before.formatted(""), ZONE)).isEqualTo(before.formatted("time_zone = \"Europe/Berlin\"\n"));
    }

    @Test
    void aSectionThatIsMissingIsAddedOnce() {
        String ami = """
                [ami]
                secret = "x"
                """;
        assertThat(with(ami, ZONE, key("phone", "ntp", "ntp.example"), key("pbx", "address", "a", "b")))
                .isEqualTo("""
                [ami]
                secret = "x"

                [phone]
                time_zone = "Europe/Berlin"
                ntp = "ntp.example"

                [pbx]
                address = ["a", "b"]
                """);
    }

    @Test
    void linesEndAsTheyDidAndTheLastOneIsEnded() {
        assertThat(with("[ami]\r\nsecret = \"x\"", ZONE))
                .isEqualTo("[ami]\r\nsecret = \"x\"\r\n\r\n[phone]\r\ntime_zone = \"Europe/Berlin\"\r\n");
        assertThat(with("\uFEFF[phone]\nmodel = \"7941G\"", ZONE))
                .isEqualTo("\uFEFF[phone]\nmodel = \"7941G\"\ntime_zone = \"Europe/Berlin\"\n");
    }

    @Test
    void entriesStandAtTheEndWithTheirTextsQuoted() {
        String before = """
                [ami]

                [[account]]
                number = "1"
                """;
        assertThat(SettingsText.with(before, List.of(ZONE), List.of(ACCOUNT))).contains(before + """

                [phone]
                time_zone = "Europe/Berlin"

                [[account]]
                number = "620"
                secret = "a\\"b\\\\c\\u0009"
                port = 5070
                """);
    }

    @Test
    void whatWouldMeanSomethingElseIsRefused() {
        for (String text : List.of(
                "phone = { model = \"7941G\" }\n",
                "phone.model = \"7941G\"\n",
                "note = \"\"\"\n[phone]\n\"\"\"\n",
                "[phone]\ntime_zone = \"UTC\"\n",
                "[phone\n",
                "phone = 1\n")) {
            assertThat(SettingsText.with(text, List.of(ZONE), List.of()))
                    .as(text)
                    .isEmpty();
        }
        assertThat(SettingsText.with("account = 1\n", List.of(), List.of(ACCOUNT)))
                .isEmpty();
    }

    @Test
    void whatTheReaderRefusesDoesNotFit() {
        assertThat(SettingsText.fits(ZONE)).isTrue();
        assertThat(SettingsText.fits(key("phone", "date_format", "D.M.YY"))).isTrue();
        assertThat(SettingsText.fits(key("phone", "date_format", "tomorrow"))).isFalse();
        assertThat(SettingsText.fits(key("phone", "ntp", "not a host"))).isFalse();
        assertThat(SettingsText.fits(key("phone", "no_such_key", "x"))).isFalse();
    }

    @Test
    void whatCannotBeReadIsTakenForSet() {
        assertThat(SettingsText.has("[phone]\nntp = \"a\"\n", "phone", "ntp")).isTrue();
        assertThat(SettingsText.has("[phone]\nntp = \"a\"\n", "phone", "model")).isFalse();
        assertThat(SettingsText.has("[phone", "phone", "model")).isTrue();
    }
}
