package org.sidetone.serve.page.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.Settings;
import org.sidetone.pbx.ask.mailbox.MailboxQuestion;
import org.sidetone.pbx.ask.mailbox.Mailboxes;
import org.sidetone.pbx.ask.mailbox.VoiceMessage;
import org.sidetone.plan.Samples;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.PageSources;
import org.w3c.dom.Element;

class MailboxPageTest extends OwnPageTest {
    private static final Optional<Path> USUAL = Optional.of(Path.of("/var/spool/asterisk/voicemail"));

    private final PageSources sources = sources();
    private final MailboxPage page = new MailboxPage(sources, new Owners(sources));

    @Test
    void newMessagesComeFirstAndAPressCallsTheMailbox() {
        read(ANNA, JOERG);
        bind("1001");
        give(
                "1001",
                message(true, "0170111", "Wireless Caller", "2026-11-26T09:00:00Z", 65),
                message(false, "1002", "\"1002\"", "2026-11-26T14:05:00Z", 7),
                message(false, "", "", "2025-12-24T18:00:00Z", 3),
                message(true, "030555", "", "2026-07-01T12:00:00Z", 600));
        Element list = show(page, own("/voicemail"));
        assertThat(texts(list, "Title")).containsExactly("Voicemail");
        assertThat(texts(list, "Prompt")).containsExactly("2 new (*), 2 heard");
        assertThat(names(list))
                .as("the phonebook's name, then the call's, then the number; times of London, in summer an hour on")
                .containsExactly(
                        "* Jörg Müller 14:05 0:07",
                        "* Unknown 24/12/25 0:03",
                        "Wireless Caller 09:00 1:05",
                        "030555 1/7 13:00 10:00");
        assertThat(targets(list)).containsOnly("Dial:*97");
    }

    @Test
    void urgentOnesAreMarked() {
        read(ANNA);
        bind("1001");
        give("1001", new VoiceMessage(false, true, "5", "", Optional.empty(), Duration.ZERO));
        assertThat(names(show(page, own("/voicemail")))).containsExactly("!* 5 0:00");
    }

    @Test
    void aLongNameGivesWayToTheMoment() {
        read(ANNA);
        bind("1001");
        give("1001", message(false, "5", "Wolfgang Amadeus\nTheophilus Mozart", "2026-11-20T14:05:00Z", 7));
        assertThat(names(show(page, own("/voicemail")))).containsExactly("* Wolfgang Am 20/11 14:05 0:07");
    }

    @Test
    void countsAreShownWhereThePbxTellsNoMore() {
        read(ANNA);
        bind("1001");
        pbx.give(new MailboxQuestion("1001@default", USUAL), Mailboxes.counted("1001@default", 3, 1));
        Element list = show(page, own("/voicemail"));
        assertThat(texts(list, "Prompt")).containsExactly("3 new, 1 heard");
        assertThat(names(list)).containsExactly("1001: 3 new, 1 heard");
        assertThat(targets(list)).containsExactly("Dial:*97");
    }

    @Test
    void anotherLinesMailboxIsNotCalledFromTheFirstLine() {
        read(ANNA, JOERG);
        bind("1001", "1002");
        give("1001", message(false, "5", "", "2026-11-26T14:05:00Z", 7));
        give("1002", message(false, "6", "", "2026-11-26T14:06:00Z", 7));
        Element both = show(page, own("/voicemail"));
        assertThat(names(both)).containsExactly("1001 * 5 14:05 0:07", "1002 * 6 14:06 0:07");
        assertThat(targets(both))
                .containsExactly("Dial:*97", "http://192.0.2.5:8087/voicemail?line=1002&name=SEP001B54AABBCC");
        Element hint = show(page, own("/voicemail?line=1002"));
        assertThat(texts(hint, "Prompt")).containsExactly("1002 Jörg Müller");
        assertThat(text(hint)).contains("Press the key of this line, then Messages, or dial *97.");
    }

    @Test
    void aHundredMessagesAreTurnedPageByPage() {
        read(ANNA);
        bind("1001");
        give(
                "1001",
                IntStream.range(0, 100)
                        .mapToObj(i -> message(true, "n" + i, "", "2026-11-25T14:00:00Z", i))
                        .toArray(VoiceMessage[]::new));
        Element first = show(page, own("/voicemail"));
        assertThat(names(first)).hasSize(32);
        assertThat(texts(first, "Title")).containsExactly("Voicemail 1/4");
        assertThat(texts(first, "SoftKeyItem", "URL"))
                .contains("http://192.0.2.5:8087/voicemail?offset=32&name=SEP001B54AABBCC");
        assertThat(names(show(page, own("/voicemail?offset=96")))).hasSize(4);
    }

    @Test
    void anEmptyMailboxAndNoMailboxAreTold() {
        read(ANNA, Samples.sip("2002", "Ben", "pw"));
        bind("1001");
        give("1001");
        assertThat(text(show(page, own("/voicemail")))).isEqualTo("There are no messages.");
        bind("2002");
        assertThat(page.isOffered(own("/services"))).isFalse();
        assertThat(text(show(page, own("/voicemail")))).contains("No line of this phone has a mailbox");
    }

    @Test
    void whereNothingReachesTheMailboxTheListIsOnlyRead() {
        read(dialPlan(pattern("_1XXX", "Dial PJSIP/1001")), ANNA);
        bind("1001");
        give("1001", message(false, "5", "", "2026-11-26T14:05:00Z", 7));
        assertThat(text(show(page, own("/voicemail"))))
                .startsWith("* 5 14:05 0:07\n")
                .contains("VoiceMailMain");
    }

    @Test
    void aFolderOfThisMachineIsNotReadForAPbxElsewhere() {
        PageSources remote = new PageSources(
                Changed.settings(
                        Samples.SETTINGS,
                        new Settings.Ami(
                                "192.0.2.1",
                                5038,
                                "sidetone",
                                Samples.SETTINGS.ami().secret(),
                                Path.of("/etc/asterisk"),
                                Duration.ofMinutes(5))),
                view,
                pbx);
        read(ANNA);
        bind("1001");
        pbx.give(new MailboxQuestion("1001@default", Optional.empty()), Mailboxes.counted("1001@default", 1, 0));
        assertThat(names(show(new MailboxPage(remote, new Owners(remote)), own("/voicemail"))))
                .containsExactly("1001: 1 new, 0 heard");
    }

    @Test
    void aPbxThatDoesNotAnswerIsToldWithItsReason() {
        read(ANNA);
        bind("1001");
        assertThat(text(show(page, own("/voicemail")))).contains("nothing answers at 192.0.2.1:5038");
    }

    @Test
    void nobodyElseSeesItOrItsCount() {
        read(ANNA);
        bind("1001");
        give("1001", message(false, "0170111", "Secret Caller", "2026-11-26T14:05:00Z", 7));
        assertThat(page.isOffered(own("/services"))).isTrue();
        assertThat(page.isOffered(Askers.anybody("/services?name=SEP001B54AABBCC")))
                .isFalse();
        assertHidesFromStrangers(page, "/voicemail", "0170111", "Secret", "1 new", "1001");
    }

    private void give(String box, VoiceMessage... messages) {
        pbx.give(new MailboxQuestion(box + "@default", USUAL), Mailboxes.of(box + "@default", Arrays.asList(messages)));
    }

    private static VoiceMessage message(boolean heard, String caller, String name, String at, int seconds) {
        return new VoiceMessage(
                heard, false, caller, name, Optional.of(Instant.parse(at)), Duration.ofSeconds(seconds));
    }
}
