package org.sidetone.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
    @Property
    void anySpellingIsTheSameAddress(@ForAll @LongRange(max = 0xFFFFFFFFFFFFL) long number) {
        String digits = "%012X".formatted(number);
        MacAddress mac = new MacAddress(digits);

        for (String spelled : new String[] {
            digits,
            grouped(digits, 2, ":"),
            grouped(digits, 2, "-"),
            grouped(digits, 2, " "),
            grouped(digits, 4, "."),
            "SEP" + digits,
            "SEP" + digits + ".cnf.xml",
            "CTLSEP" + digits + ".tlv",
            " " + digits + "\n"
        }) {
            assertThat(MacAddress.parse(spelled)).isEqualTo(mac);
            assertThat(MacAddress.parse(spelled.toLowerCase(Locale.ROOT))).isEqualTo(mac);
        }
        assertThat(mac.deviceName()).isEqualTo("SEP" + digits);
        assertThat(MacAddress.ofFileName(mac.deviceName() + ".cnf.xml")).contains(mac);
    }

    @Property
    void anythingElseThrowsOnlyIllegalArgument(@ForAll String text) {
        try {
            assertThat(MacAddress.parse(text).digits()).matches("[0-9A-F]{12}");
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).contains("is not a MAC address").doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "001B54AABBC",
                "001B54AABBCCD",
                "001B54AABBCG",
                "001B54AABBﬀ",
                "٠٠١B54AABBCC",
                "００１B54AABBCC",
                "00::1B:54:AA:BB:CC",
                ":001B54AABBCC",
                "SEP001B54AABBC",
                "001B54AABBCC\u0000" + "0",
                "001B54AABBCC.cnf.xml",
                "../SEP001B54AABBCC"
            })
    void whatIsNotTwelveHexadecimalDigitsIsRefused(String text) {
        assertThatThrownBy(() -> MacAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongTextIsShortenedInTheMessage() {
        assertThatThrownBy(() -> MacAddress.parse("x".repeat(10_000))).message().hasSizeLessThan(200);
    }

    private static String grouped(String digits, int size, String separator) {
        return Joiner.on(separator).join(Splitter.fixedLength(size).split(digits));
    }
}
