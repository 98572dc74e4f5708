package org.sidetone.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Severity;

class LinterTest {
    private static final Path SAMPLE = Path.of("src/test/resources/golden/sep/two-lines.cnf.xml");
    private static final String RINGS =
            "<CiscoIPPhoneRingList><Ring><DisplayName>%s</DisplayName><FileName>a.raw</FileName></Ring></CiscoIPPhoneRingList>";

    private static final String MARKUP = "<>/&\"'=!?-[] \n;#xa1\u00ff";

    private static List<String> lint(String name, byte[] content) {
        return Codes.of(Linter.lint(name, content));
    }

    private static List<String> lint(String name, String content) {
        return lint(name, content.getBytes(UTF_8));
    }

    static Stream<Arguments> encodings() {
        String rings = RINGS.formatted("Glöckchen");
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + rings;
        return Stream.of(
                arguments(rings, UTF_8, ""),
                arguments("\n" + rings, ISO_8859_1, "2 ERROR not-utf8"),
                arguments("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + rings, ISO_8859_1, "2 ERROR not-utf8"),
                arguments(latin, ISO_8859_1, ""),
                arguments(latin, UTF_8, "1 WARNING encoding-looks-utf8"),
                arguments("\uFEFF" + rings, UTF_8, "1 WARNING byte-order-mark"),
                arguments(rings, UTF_16LE, "1 ERROR utf-16"),
                arguments(rings, UTF_16BE, "1 ERROR utf-16"),
                arguments("\uFEFF" + rings, UTF_16LE, "1 ERROR utf-16"),
                arguments("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + rings, UTF_8, "1 ERROR encoding-false"),
                arguments(
                        "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\n" + rings,
                        ISO_8859_1,
                        "2 ERROR encoding-false"),
                arguments(
                        "<?xml version=\"1.0\" encoding=\"KOI8-R\"?>\n" + rings,
                        ISO_8859_1,
                        "1 WARNING encoding-unusual"),
                arguments(
                        "<?xml version=\"1.0\" encoding=\"latin-one\"?>\n" + rings, UTF_8, "1 ERROR encoding-unknown"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void bytesKeepToTheEncodingTheyDeclare(String text, Charset charset, String wanted) {
        List<String> codes = lint("ringlist.xml", text.getBytes(charset));

        assertThat(codes).isEqualTo(wanted.isEmpty() ? List.of() : List.of(wanted));
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                arguments("", "1 ERROR empty"),
                arguments(" \n\n", "1 ERROR empty"),
                arguments("<!DOCTYPE html>\n<html><body>404</body></html>", "1 ERROR web-page"),
                arguments("<?xml version='1.0'?><!-- x -->\n<HTML>", "1 ERROR web-page"),
                arguments("image_version: P0S3-8-12-00\nline1_name: 101 ; x\n", "1 ERROR text-config"),
                arguments("# SIP\nproxy1_address: \"192.0.2.1\"\n", "1 ERROR text-config"),
                arguments("Old phone\told.pcm\nNew\tnew.pcm\n", "1 ERROR text-ring-list"),
                arguments("hello\n", "1 ERROR not-xml"),
                arguments("PK\u0003\u0004\0\0", "1 ERROR binary"),
                arguments("<a>\0</a>", "1 ERROR binary"),
                arguments("\u0001\u0001\u0002\0", "1 ERROR binary"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatIsNoXmlIsSaidOnce(String content, String wanted) {
        assertThat(lint("SEP001B54AABBCC.cnf.xml", content.getBytes(ISO_8859_1)))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "SEP001B54AABBCC.cnf.xml, <Default/>, 1 ERROR wrong-root",
        "Ringlist.xml, <device/>, 1 ERROR wrong-root",
        "List.xml, <CiscoIPPhoneRingList/>, 1 ERROR wrong-root",
        "dialplan.xml, <device/>, 1 ERROR wrong-root",
        "x.xml, <CiscoIPPhoneRinglist/>, 1 ERROR root-case",
        "x.xml, <Device/>, 1 ERROR root-case",
        "x.xml, <Tones/>, 1 ERROR root-case",
        "x.xml, <project/>, 1 INFO kind-unknown"
    })
    void theOutermostElementSaysWhatItIs(String name, String content, String wanted) {
        assertThat(lint(name, content)).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<DIALTEMPLATE/>", "<dialtemplate/>", "<dialplan/>", "<tones/>", "<CiscoIPPhoneMenu/>"})
    void kindsOfWhichNothingMoreIsAskedAreKnown(String content) {
        assertThat(lint("x.xml", content))
                .noneMatch(code -> code.contains("kind-unknown") || code.contains("root-case"));
    }

    @Test
    void findingsComeByLine() {
        assertThat(lint(
                        "ringlist.xml",
                        "<CiscoIPPhoneRingList>\n<Ring>\n<Displayname/>\n&\n</Ring>\n&</CiscoIPPhoneRingList>"))
                .containsExactly(
                        "1 WARNING text-between-elements",
                        "2 ERROR ring-incomplete",
                        "2 ERROR ring-incomplete",
                        "3 ERROR element-case",
                        "4 ERROR stray-ampersand",
                        "6 ERROR stray-ampersand");
    }

    @Test
    void aHugeFileIsNotLookedAt() {
        assertThat(lint("x.xml", new byte[Linter.LARGEST + 1])).containsExactly("1 ERROR too-large");
    }

    @Test
    void nothingMakesItFail() throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLE);
        Random random = new Random(7941);
        for (int i = 0; i < 300; i++) {
            byte[] content = sample.clone();
            for (int n = random.nextInt(20); n >= 0; n--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            assertThat(Linter.lint("SEP001B54AABBCC.cnf.xml", content)).allMatch(LinterTest::isWhole);
        }
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(200)];
            random.nextBytes(content);
            if (i % 2 == 0) {
                for (int at = 0; at < content.length; at++) {
                    content[at] = (byte) MARKUP.charAt(random.nextInt(MARKUP.length()));
                }
            }
            assertThat(Linter.lint("x" + i, content)).allMatch(LinterTest::isWhole);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "<a>",
                "<a b='",
                "</a>",
                "<!--",
                "<a b=1 ",
                "]]>",
                "&a;",
                "\n",
                "<authPassword><",
                "1.",
                "[=",
                "<!"
            })
    void muchOfOneThingIsReadInReasonableTime(String bit) {
        String start = "<device><devicePool><processNodeName>";
        String content = start + bit.repeat(Linter.LARGEST / 16 / bit.length());

        assertThat(Linter.lint("x.xml", content.getBytes(UTF_8))).isNotEmpty().hasSizeLessThan(300);
    }

    private static boolean isWhole(Finding finding) {
        return finding.line() > 0
                && !finding.code().isEmpty()
                && !finding.what().isEmpty()
                && (finding.severity() == Severity.INFO || !finding.hint().isEmpty());
    }
}
