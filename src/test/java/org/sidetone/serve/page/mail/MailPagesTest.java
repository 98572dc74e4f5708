package org.sidetone.serve.page.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.Secret;
import org.sidetone.config.ServiceSettings;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.config.Settings;
import org.sidetone.fetch.FetchException;
import org.sidetone.mail.MailHead;
import org.sidetone.mail.MailList;
import org.sidetone.mail.MailState;
import org.sidetone.mail.MailText;
import org.sidetone.mail.Mailboxes;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.Outside;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.message.Messages;

class MailPagesTest {
    private static final String OWN = "&name=SEP001B54AABB01";
    private static final String OTHER = "&name=SEP001B54AABB02";
    private static final MailHead HEAD =
            new MailHead("7-1", "Ann", "Hello", Optional.of(Instant.parse("2026-11-26T07:00:00Z")), true);
    private static final Settings SETTINGS = Changed.settings(
            Settings.defaults(Secret.of("x")),
            new ServiceSettings(
                    ImmutableList.of(),
                    ImmutableList.of(new Mailbox(
                            "office",
                            "Office",
                            "mail.example",
                            993,
                            ServiceSettings.Tls.IMPLICIT,
                            "office",
                            Secret.of("sesame"),
                            "INBOX",
                            ImmutableList.of("1001", "1009"))),
                    ImmutableList.of()));

    private final FakeView view = new FakeView();
    private final Scripted mailboxes = new Scripted();
    private final MailPages pages = new MailPages(new PageSources(
            SETTINGS,
            view,
            new NoPbx(),
            new Outside(id -> Optional.empty(), mailboxes, ZoneId.of("UTC")),
            Messages.NONE));

    private static final class Scripted implements Mailboxes {
        private final List<String> asked = new ArrayList<>();

        @Override
        public CompletionStage<MailState> list(String id) {
            asked.add(id);
            MailList list = new MailList(ImmutableList.of(HEAD), 1, Instant.now());
            return CompletableFuture.completedFuture(new MailState(Optional.of(list), Optional.empty()));
        }

        @Override
        public CompletionStage<MailText> text(String id, String key) {
            asked.add(id + " " + key);
            return key.equals("7-1")
                    ? CompletableFuture.completedFuture(new MailText(HEAD, "How are you?"))
                    : CompletableFuture.failedFuture(new FetchException("the message is not there any more", ""));
        }
    }

    @BeforeEach
    void bind() {
        view.bind(new Phones(
                ImmutableSortedMap.of(
                        MacAddress.parse("001B54AABB01"), phone("001B54AABB01", "1001"),
                        MacAddress.parse("001B54AABB02"), phone("001B54AABB02", "1002")),
                1));
    }

    @Test
    void itsOwnPhoneSeesTheListAndATextAndThatAMessageIsGone() {
        assertThat(text(own("/mail?box=office"))).contains("Ann: Hello");
        assertThat(text(own("/mail?box=office&message=7-1"))).contains("How are you?");
        assertThat(text(own("/mail?box=office&message=x"))).contains("the message is not there any more");
    }

    @Test
    void nobodyElseIsToldThatItIsThere() {
        String none = text(own("/mail?box=none"));
        assertThat(text(Askers.anybody("/mail?box=office"))).isEqualTo(none);
        assertThat(text(Askers.anybody("/mail?box=office" + OWN)))
                .as("who only says that it is that phone")
                .isEqualTo(none);
        assertThat(text(Askers.phone("/mail?box=office" + OTHER, Handset.UNKNOWN)))
                .isEqualTo(none);
        assertThat(text(Askers.phone("/mail?box=office&message=7-1" + OTHER, Handset.UNKNOWN)))
                .isEqualTo(none);
        assertThat(text(Askers.anybody("/mail"))).isEqualTo(none);
        assertThat(mailboxes.asked).isEmpty();
    }

    @Test
    void aPhoneThatWasGivenAnotherLineSeesItNoMore() {
        view.bind(
                new Phones(ImmutableSortedMap.of(MacAddress.parse("001B54AABB01"), phone("001B54AABB01", "1005")), 2));
        assertThat(text(own("/mail?box=office"))).doesNotContain("Ann");
    }

    private static Asked own(String target) {
        return Askers.phone(target + OWN, Handset.UNKNOWN);
    }

    private String text(Asked asked) {
        Page page = pages.page(asked).toCompletableFuture().join();
        check(page.document());
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1);
    }

    private static Phone phone(String mac, String line) {
        return new Phone(
                MacAddress.parse(mac),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(line),
                ImmutableList.of(),
                Optional.empty());
    }
}
