package org.sidetone.render.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.mail.MailHead;
import org.sidetone.mail.MailList;
import org.sidetone.mail.MailState;
import org.sidetone.mail.MailText;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;

class InboxPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final MailHead NEW =
            new MailHead("7-2", "Käthe Müller-Weißenberger", "Grüße – 你好", Optional.of(NOW.minusSeconds(60)), true);
    private static final MailHead OLD =
            new MailHead("7-1", "", "", Optional.of(Instant.parse("2024-05-01T00:00:00Z")), false);
    private static final InboxPages PAGES = new InboxPages(
            "office",
            "Office",
            PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, Optional.empty()),
            NOW,
            ZoneId.of("Europe/Berlin"));

    @Test
    void aListTellsWhoWroteWhatWhenAndWhatIsNew() {
        Page page = PAGES.list(state(new MailList(ImmutableList.of(NEW, OLD), 300, NOW), Optional.empty()), 0);
        check(page.document());
        assertThat(text(page))
                .contains("<Prompt>Newest 2 of 300, 1 new</Prompt>")
                .contains("<Name>* 10:59 Käthe Müller-Weiße: Grüße - ??</Name>")
                .contains("/mail?box=office&amp;message=7-2</URL>")
                .contains("<Name>May 2024 Unknown: (no subject)</Name>");
    }

    @Test
    void fiftyMessagesAreTwoPages() {
        ImmutableList<MailHead> many = IntStream.range(0, 50)
                .mapToObj(i -> new MailHead("7-" + i, "A", "S" + i, Optional.empty(), false))
                .collect(ImmutableList.toImmutableList());
        Page page = PAGES.list(state(new MailList(many, 50, NOW), Optional.empty()), 32);
        check(page.document());
        assertThat(text(page)).contains("<Title>Office 2/2</Title><Prompt>50 messages, 0 new</Prompt>");
    }

    @Test
    void aServerThatIsAwayIsToldWithTheAgeOfTheListOrTheReason() {
        MailList list = new MailList(ImmutableList.of(NEW), 1, NOW.minus(Duration.ofHours(3)));
        Page old = PAGES.list(state(list, Optional.of("nobody listens at mail.example:993")), 0);
        check(old.document());
        assertThat(text(old)).contains("<Prompt>As of 3 h ago</Prompt>");
        Page none = PAGES.list(new MailState(Optional.empty(), Optional.of("nobody listens at mail.example:993")), 0);
        check(none.document());
        assertThat(text(none)).contains("Why: nobody listens at mail.example:993");
        assertThat(none.headers()).containsKey("Refresh");
    }

    @Test
    void aMessageIsItsHeadAndItsText() {
        Page page = PAGES.text(new MailText(NEW, "Hallo,\r\nbis morgen " + "x".repeat(7000)));
        check(page.document());
        assertThat(text(page))
                .contains("Grüße - ??\nFrom: Käthe Müller-Weißenberger\nThu 26 Nov 2026 10:59\n\nHallo,\nbis morgen")
                .contains("xx ...</Text>");
        Page empty = PAGES.text(new MailText(OLD, " "));
        check(empty.document());
        assertThat(text(empty)).contains("no text that a phone can show");
        Page gone = PAGES.noText("the message is not there any more");
        check(gone.document());
    }

    @Test
    void anEmptyMailboxSaysSo() {
        Page page = PAGES.list(state(new MailList(ImmutableList.of(), 0, NOW), Optional.empty()), 0);
        check(page.document());
        assertThat(text(page)).contains("0 messages, 0 new").contains("There are no messages");
    }

    private static MailState state(MailList list, Optional<String> failure) {
        return new MailState(Optional.of(list), failure);
    }

    private static String text(Page page) {
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1);
    }
}
