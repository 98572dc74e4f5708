package org.sidetone.render.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushTest {
    private static final String PAGE =
            "http://192.0.2.1:8087/message?id=00112233445566778899aabbccddeeff&name=SEP001B54AABB01";

    @Test
    void aPageAtOnceOrWhenIdleAndASound() {
        assertThat(Push.of(PAGE, true, Optional.empty()))
                .isEqualTo("<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" URL=\"" + PAGE.replace("&", "&amp;")
                        + "\"/></CiscoIPPhoneExecute>");
        assertThat(Push.of(PAGE, false, Optional.of("Chime.raw")))
                .contains(
                        "<ExecuteItem Priority=\"1\" URL=\"http",
                        "<ExecuteItem Priority=\"0\" URL=\"Play:Chime.raw\"/>")
                .hasSizeLessThan(Push.LONGEST);
    }

    @Test
    void theLongestThatOursCanBeFits() {
        String host = "h".repeat(90) + ":65535";
        String page = PAGE.replace("192.0.2.1:8087", host);
        assertThat(Push.of(page, false, Optional.of("x".repeat(25)))).hasSizeLessThanOrEqualTo(Push.LONGEST);
    }

    @Test
    void whatAPhoneDoesNotTakeIsNotMade() {
        assertThatThrownBy(() -> Push.of("http://a/" + "b".repeat(248), true, Optional.empty()))
                .hasMessageContaining("256 characters");
        assertThatThrownBy(() -> Push.of("http://a/" + "&".repeat(200), true, Optional.empty()))
                .hasMessageContaining("512 bytes");
    }
}
