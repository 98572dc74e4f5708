package org.sidetone.lint.old;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Linter;
import org.sidetone.pbx.Extension;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Samples;
import org.sidetone.render.Document;
import org.sidetone.render.OwnFile;
import org.sidetone.render.SharedFiles;

class TextFilesTest {
    private static final String GOOD = "line1_name: 1001 ; me\r\n\r\nproxy1_address : \"192.0.2.1\" # it\r\n";

    private static List<String> lint(String name, String text) {
        return Codes.of(Linter.lint(name, text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(
            value = PhoneModel.class,
            names = {"CP_7940G", "CP_7960G"})
    void whatSidetoneRendersPasses(PhoneModel model) {
        String[] ids = Stream.iterate(1001, id -> id + 1)
                .limit(model.lineKeys())
                .map(String::valueOf)
                .toArray(String[]::new);
        Extension[] extensions = Stream.of(ids)
                .map(id -> Samples.pjsip(id, "Jörg \"" + id, "pw" + id))
                .toArray(Extension[]::new);
        PhonePlan plan = Samples.planner(Samples.snapshot(extensions)).plan(Samples.phone(model, ids), "192.168.1.5");

        for (Document file : Stream.concat(
                        Stream.of(OwnFile.render(plan)), SharedFiles.of(List.of(plan)).values().stream())
                .toList()) {
            assertThat(Codes.worse(Linter.lint(file.name(), file.bytes())))
                    .as(file.name())
                    .isEmpty();
        }
    }

    @Test
    void quotesCommentsAndWindowsLineEndsAreFine() {
        assertThat(lint("SIP000F8FAABBCC.cnf", GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line1_pasword: x             | 3 WARNING key-unknown",
                "Line2_name: x                | 3 WARNING key-unknown",
                "line7_name: x                | 3 WARNING key-unknown",
                "what is this                 | 3 ERROR line-unreadable",
                "line1_password: \"a\"b\"      | 3 ERROR line-unreadable",
                "proxy1_port: 70000           | 3 WARNING value-unusable",
                "preferred_codec: G711ulaw    | 3 WARNING value-unusable",
                "dial_template: dialplan.xml  | 3 WARNING value-unusable",
                "dst_start_month: april       | 3 WARNING value-unusable",
                "time_zone: Europe/Berlin     | 3 WARNING value-unusable",
                "line1_displayname: Jörg      | 3 WARNING value-unusable",
                "line1_name: 1002             | 3 WARNING key-twice",
                "proxy_register: 0            | 3 WARNING registers-nowhere"
            })
    void eachFaultHasItsLine(String line, String told) {
        assertThat(lint("SIP000F8FAABBCC.cnf", GOOD + line)).contains(told.replace("3 ", "4 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"line1_password: hunter2hunter2hunter2hunter2hunter2", "line1_password: \"hunter2\"\"", "hunter2"
            })
    void noPasswordIsTold(String line) {
        assertThat(Linter.lint("SIP000F8FAABBCC.cnf", (GOOD + line).getBytes(UTF_8)))
                .isNotEmpty()
                .extracting(Finding::toString)
                .noneMatch(text -> text.contains("hunter2"));
    }

    @Test
    void aFileWithoutALineIsNamedAndADefaultNeedsNone() {
        assertThat(lint("sip000f8faabbcc.cnf", "proxy_register: 1\n"))
                .containsExactlyInAnyOrder(
                        "1 WARNING file-name-case", "1 WARNING key-missing", "1 INFO server-elsewhere");
        assertThat(lint("SIPDefault.cnf", "proxy_register: 1\n")).isEmpty();
    }

    @Test
    void aRingIsANameATabAndAFile() {
        assertThat(lint("RINGLIST.DAT", "Old Style\tringer1.pcm\n\nBell bell.pcm\nChime\tchime.wav\n"))
                .containsExactly("3 WARNING ring-without-tab", "4 WARNING ring-not-pcm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line1_name: 1        | proxy1_address: 10.0.0.9 |",
                "line1_name: 1        | proxy1_address: UNPROVISIONED | 1 WARNING key-missing",
                "line1_name: 1        | sync: 1                  | 1 WARNING key-missing",
                "'line1_name: 1\nproxy1_address: \"\"' | proxy1_address: 10.0.0.9 | 2 WARNING key-missing"
            })
    void theServerMayBeThatOfTheDefaults(String own, String defaults, String told) {
        assertThat(Codes.of(
                        Linter.lint("SIP000F8FAABBCC.cnf", own.getBytes(UTF_8), Optional.of(defaults.getBytes(UTF_8)))))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void noDefaultIsOfferedForWhatALineNeeds() {
        assertThat(Linter.lint(
                        "SIP000F8FAABBCC.cnf",
                        "line1_name: 1\nproxy1_address: a b\nline1_password: hunter2hunter2hunter2hunter2hunter2\n"
                                .getBytes(UTF_8)))
                .extracting(Finding::hint)
                .containsExactly("correct it", "correct it");
    }

    @Test
    void blanksInThePlaceOfTabsAreToldOnce() {
        assertThat(lint("RINGLIST.DAT", "Old Style  ringer1.pcm\nBell bell.pcm\n"))
                .containsExactly("1 WARNING ring-without-tab");
    }

    @ParameterizedTest
    @CsvSource({
        "OS79XX.TXT, P0S3-8-12-00, ",
        "os79xx.txt, P0S3-8-12-00.bin, 1 WARNING image-with-ending",
        "OS79XX.TXT, two words, 1 ERROR image-unreadable",
        "syncinfo.xml, <SYNCINFO><IMAGE VERSION='*' SYNC='1'/></SYNCINFO>, ",
        "syncinfo.xml, <SYNCINFO><IMAGE VERSION='*'/></SYNCINFO>, 1 WARNING sync-incomplete",
        "syncinfo.xml, <SYNCINFO/>, 1 WARNING sync-incomplete",
        "syncinfo.xml, <device/>, 1 ERROR wrong-root"
    })
    void whatElseSuchAPhoneReadsIsKnown(String name, String text, String told) {
        if (told == null) {
            assertThat(lint(name, text)).isEmpty();
        } else {
            assertThat(lint(name, text)).contains(told);
        }
    }
}
