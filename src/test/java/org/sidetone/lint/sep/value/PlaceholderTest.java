package org.sidetone.lint.sep.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXTENSION PASSWORD 12CHAR MAX",
                "#8 CHAR PASSWORD#",
                "{password}",
                "[AUTH PASSWORD]",
                "[auth_password]",
                "%%secret%%"
            })
    void ofAPasswordTooItIsCertain(String text) {
        assertThat(Placeholder.isCertain(text)).isTrue();
        assertThat(Placeholder.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXTENSION NUMBER", "PHONE LABEL", "DISPLAY NAME", "#EXT NUM#", "[EXTENSION]", "{user}"})
    void elsewhereALookOfATemplateIsEnough(String text) {
        assertThat(Placeholder.is(text)).isTrue();
        assertThat(Placeholder.isCertain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{85A0D977-1F4D-4B1C-8B5B-0C2B6F6C1B11}",
                "{Jan 01 2002 00:00:00}",
                "[fe80::1]",
                "FRONT DESK",
                "PASSWORD",
                "Password1",
                "pass#word",
                "1001"
            })
    void whatIsMeantIsNone(String text) {
        assertThat(Placeholder.is(text)).isFalse();
        assertThat(Placeholder.isCertain(text)).isFalse();
    }
}
