package org.sidetone.serve.page.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.CallSettings;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.PageSources;
import org.w3c.dom.Element;

class CallsPageTest extends OwnPageTest {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @TempDir
    private Path folder;

    private final StringBuilder rows = new StringBuilder();

    @BeforeEach
    void haveALine() {
        read(ANNA, JOERG);
        bind("1001");
    }

    @Test
    void eachCallSaysWhoAndWhenAndAPressCallsBack() throws IOException {
        row("0170111", "Some Body", "1001", "PJSIP/trunk-1", "PJSIP/1001-2", "2026-11-25T09:00:00Z", "ANSWERED");
        row("1001", "", "1002", "PJSIP/1001-3", "PJSIP/1002-4", "2026-11-26T09:00:00Z", "ANSWERED");
        row("1002", "", "1001", "PJSIP/1002-5", "PJSIP/1001-6", "2026-11-26T14:05:00Z", "NO ANSWER");
        row("", "", "1001", "PJSIP/trunk-7", "PJSIP/1001-8", "2026-11-26T15:00:00Z", "NO ANSWER");
        Element list = show(page(), own("/calls"));
        assertThat(texts(list, "Title")).containsExactly("Recent calls");
        assertThat(names(list))
                .containsExactly(
                        "! Unknown 15:00", "! Jörg Müller 14:05", "> Jörg Müller 09:00", "< Some Body 25/11 09:00");
        assertThat(targets(list))
                .containsExactly(
                        "http://192.0.2.5:8087/calls?name=SEP001B54AABBCC", "Dial:1002", "Dial:1002", "Dial:0170111");
    }

    @Test
    void manyCallsAreTurnedPageByPage() throws IOException {
        for (int i = 0; i < 80; i++) {
            row(
                    "10" + i,
                    "",
                    "1001",
                    "PJSIP/9-1",
                    "PJSIP/1001-2",
                    NOW.minusSeconds(10_000 - i * 60).toString(),
                    "BUSY");
        }
        Element first = show(page(), own("/calls"));
        assertThat(texts(first, "Title")).containsExactly("Recent calls 1/3");
        assertThat(names(first)).hasSize(32).first().asString().startsWith("! 1079 ");
        assertThat(names(show(page(), own("/calls?offset=64")))).hasSize(16);
    }

    @Test
    void aFileThatIsNotThereIsToldInsteadOfWaiting() {
        Element told = show(page(), own("/calls"));
        assertThat(text(told)).contains("there is no " + folder.resolve("Master.csv"));
    }

    @Test
    void itIsOffUnlessTheSettingsSayWhereCallsAre() {
        PageSources sources = sources();
        CallsPage off = new CallsPage(sources, new Owners(sources));
        assertThat(off.isOffered(own("/services"))).isFalse();
        assertThat(text(show(off, own("/calls")))).contains("[calls]");
    }

    @Test
    void nobodyElseSeesThem() throws IOException {
        row("0170111", "Some Body", "1001", "PJSIP/trunk-1", "PJSIP/1001-2", "2026-11-25T09:00:00Z", "ANSWERED");
        row("1002", "", "1003", "PJSIP/1002-1", "PJSIP/1003-2", "2026-11-25T09:00:00Z", "ANSWERED");
        CallsPage page = page();
        assertThat(names(show(page, own("/calls")))).hasSize(1);
        assertThat(page.isOffered(own("/services"))).isTrue();
        assertThat(page.isOffered(Askers.anybody("/services?name=SEP001B54AABBCC")))
                .isFalse();
        assertHidesFromStrangers(page, "/calls", "0170111", "Body");
    }

    private CallsPage page() {
        PageSources sources = sources(new CallSettings(Optional.of(folder.resolve("Master.csv")), Optional.empty()));
        return new CallsPage(sources, new Owners(sources));
    }

    private void row(
            String source, String name, String dialled, String channel, String to, String at, String disposition)
            throws IOException {
        String time = LOCAL.format(Instant.parse(at));
        rows.append("\"\",\"%s\",\"%s\",\"internal\",\"\"\"%s\"\" <%s>\",\"%s\",\"%s\",\"Dial\",\"\","
                .formatted(source, dialled, name, source, channel, to));
        rows.append("\"%s\",\"\",\"%s\",9,5,\"%s\",\"DOCUMENTATION\"\n".formatted(time, time, disposition));
        Files.writeString(folder.resolve("Master.csv"), rows);
    }
}
