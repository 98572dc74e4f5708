package org.sidetone.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.phone.MacAddress;

class MenuPagesTest {
    static final PageLinks LINKS = PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, Optional.empty());
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");

    @Test
    void linksCarryThePortAndThePhonesName() {
        PageLinks named = new PageLinks(HostAndPort.fromParts("pbx.example", 80), Optional.of(MAC));
        assertThat(named.to("/lamps")).isEqualTo("http://pbx.example:80/lamps?name=SEP001B54AABBCC");
        assertThat(named.to("/lamps", 0)).isEqualTo(named.to("/lamps"));
        assertThat(named.to("/lamps", 32)).isEqualTo("http://pbx.example:80/lamps?offset=32&name=SEP001B54AABBCC");
        assertThat(PageLinks.facing(InetAddresses.forString("2001:db8::5"), 8087, Optional.empty())
                        .to("/help"))
                .isEqualTo("http://[2001:db8::5]:8087/help");
    }

    @Test
    void refusesAHostThatDoesNotFit() {
        assertThatThrownBy(() -> new PageLinks(HostAndPort.fromParts("h".repeat(200), 80), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("96");
    }

    @Test
    void textsAreForPhonesToo() {
        Page early = TextPages.notReadYet("/lamps", "Lamps", LINKS, Optional.of(Duration.ofSeconds(181)));
        assertThat(texts(check(early.document()), "Prompt")).containsExactly("PBX away 3 min");
        assertThat(early.headers())
                .containsEntry("Refresh", "5; url=http://192.0.2.5:8087/lamps")
                .containsEntry("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
        String nasty = "/<b>]]>\u0007\u0416&" + "x".repeat(9000);
        assertThat(texts(check(TextPages.unknown(nasty).document()), "Text").get(0))
                .startsWith("There is no page /<b>]]>Zh&xx");
    }

    @Test
    void authorizesNobody() {
        assertThat(TextPages.authorized(false).document().bytes()).asString().isEqualTo("UN-AUTHORIZED");
    }

    @Test
    void tellsTheAgeInFewWords() {
        assertThat(Away.text(Duration.ofSeconds(-3))).isEqualTo("0 s");
        assertThat(Away.text(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Away.text(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(Away.text(Duration.ofMinutes(119))).isEqualTo("119 min");
        assertThat(Away.text(Duration.ofHours(2))).isEqualTo("2 h");
        assertThat(Away.text(Duration.ofDays(2))).isEqualTo("2 days");
    }
}
