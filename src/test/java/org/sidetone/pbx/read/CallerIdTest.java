package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerIdTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"Zoë Öst\" <1001>|Zoë Öst|1001",
                "Zoë Öst <1001>|Zoë Öst|1001",
                "\"Desk, \\\"front\\\" (1)\" <1003>|Desk, \"front\" (1)|1003",
                "\"Cut\" <>|Cut|",
                "Only Name|Only Name|",
                "<1001>||1001",
                "\"\" <>||",
                "<unknown>||",
                "||",
                "\"|\"|"
            })
    void readsNameAndNumber(String text, String name, String number) {
        assertThat(CallerId.parse(orEmpty(text))).isEqualTo(new CallerId(orEmpty(name), orEmpty(number)));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
