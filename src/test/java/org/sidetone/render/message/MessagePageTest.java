package org.sidetone.render.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.phone.message.Message;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.Page;

class MessagePageTest {
    private static final Instant AT = Instant.parse("2026-11-26T09:05:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Message message(String text, Optional<String> from) {
        return new Message("id", AT, AT.plus(Duration.ofMinutes(15)), text, from, true, false);
    }

    private static String text(Page page) {
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whoSaysWhatWhenAndAKeyThatCallsBack() {
        Phonebook names = new Phonebook(ImmutableList.of(new Phonebook.Entry("Ann Lee", "1001", "extensions")));
        Page page =
                MessagePage.of(message("Grüße <b>\nTaxi\u2019s here", Optional.of("1001")), names, AT.atZone(BERLIN));
        assertThat(text(page))
                .contains("<Title>From Ann Lee 1001</Title>")
                .contains("<Prompt>Sent at 10:05</Prompt>")
                .contains("<Text>Grüße &lt;b>\nTaxi's here</Text>")
                .contains("<Name>Call</Name><Position>1</Position><URL>Dial:1001</URL>")
                .contains("<Name>Exit</Name><Position>3</Position><URL>SoftKey:Exit</URL>");
        assertThat(page.headers()).containsKey("Expires");
    }

    @Test
    void withoutASenderOrWithOneThatCannotBeDialledThereIsNoKey() {
        assertThat(text(MessagePage.of(message("x", Optional.empty()), Phonebook.EMPTY, AT.atZone(BERLIN))))
                .contains("<Title>Message</Title>")
                .doesNotContain("Dial:");
        assertThat(text(MessagePage.of(message("x", Optional.of("the boss")), Phonebook.EMPTY, AT.atZone(BERLIN))))
                .doesNotContain("Dial:");
    }

    @Test
    void oneThatIsOverSaysOnlyThat() {
        assertThat(text(MessagePage.over(
                        Optional.of(message("secret", Optional.empty())),
                        AT.plus(Duration.ofHours(14)).atZone(BERLIN))))
                .contains("sent at 26 Nov 10:05. It is over")
                .doesNotContain("secret");
        assertThat(text(MessagePage.over(Optional.empty(), AT.atZone(BERLIN)))).contains("no such message");
    }

    @Test
    void whatPhonesCannotShowIsCounted() {
        assertThat(MessagePage.lost("Really? Ł is L, é stays")).isZero();
        assertThat(MessagePage.lost("日本? 語")).isEqualTo(3);
    }
}
