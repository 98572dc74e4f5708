package org.sidetone.lint.sep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Severity;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Linter;

/** Rules that hang on several elements, what is allowed beside what is usual, and files that are damaged. */
class SepWholeTest {
    private static List<String> without(String element) {
        return SepSample.lint(SepSample.WHOLE.replaceAll("(?s)\\s*<" + element + "\\b[^>]*>.*?</" + element + ">", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "deviceSecurityMode, 2 WARNING security-mode-missing",
        "transportLayerProtocol, 2 WARNING transport-missing",
        "deviceProtocol, 2 WARNING protocol-missing",
        "versionStamp, 2 INFO version-stamp-missing",
        "sipLines, 2 ERROR no-line",
        "authName, 83 INFO auth-name-missing",
        "ports, 20 INFO ports-missing"
    })
    void whatIsMissingIsTold(String element, String wanted) {
        assertThat(without(element)).contains(wanted);
    }

    @Test
    void withoutAServerTheFirstLineLeadsNowhere() {
        assertThat(without("callManagerGroup")).contains(SepSample.lineOf("<proxy>") - 13 + " ERROR no-server");
        assertThat(SepSample.lint(SepSample.WHOLE
                        .replaceAll("(?s)<callManagerGroup>.*</callManagerGroup>", "")
                        .replace("USECALLMANAGER", "192.0.2.1")))
                .noneMatch(code -> code.contains("no-server"));
    }

    @Test
    void theFirstLineIsOnTheFirstButton() {
        String text = SepSample.WHOLE
                .replace("<line button=\"1\">", "<line button=\"7\">")
                .replace("<line button=\"2\">", "<line button=\"8\">");

        assertThat(SepSample.lint(text))
                .containsExactly(SepSample.lineOf("<line button=\"1\">") + " WARNING line-not-on-button-1");
        assertThat(SepSample.lint(SepSample.with("<name>1001</name>", "")))
                .containsExactly(SepSample.lineOf("<line button=\"1\">") + " ERROR line-without-name");
    }

    @Test
    void anEmptyAuthenticationAddressMattersWhileTheWebServerIsOn() {
        String empty = SepSample.WHOLE.replaceAll("<authenticationURL>.*<", "<authenticationURL><");
        assertThat(SepSample.lint(empty)).isEmpty();
        assertThat(SepSample.lint(empty.replace("<webAccess>1<", "<webAccess><")))
                .containsExactly(SepSample.lineOf("<authenticationURL>") + " WARNING authentication-empty");
    }

    @Test
    void aLineWithAnotherProxyThanTheFirstIsTold() {
        String second = SepSample.WHOLE.replaceFirst("(?s)(.*)<proxy>USECALLMANAGER<", "$1<proxy>192.0.2.1<");
        assertThat(SepSample.lint(second)).containsExactly(lineOfSecond("<proxy>") + " WARNING proxy-mixed");

        String first = SepSample.with("<proxy>USECALLMANAGER<", "<proxy>192.0.2.1<");
        assertThat(SepSample.lint(first)).containsExactly(lineOfSecond("<proxy>") + " WARNING proxy-mixed");

        String both = SepSample.WHOLE.replace("USECALLMANAGER", "192.0.2.1");
        assertThat(SepSample.lint(both)).isEmpty();
        assertThat(SepSample.lint(both.replace("<transportLayerProtocol>2", "<transportLayerProtocol>1")))
                .containsExactly(SepSample.lineOf("<transportLayerProtocol>") + " WARNING transport-ignored");
    }

    private static int lineOfSecond(String text) {
        int at = SepSample.WHOLE.indexOf(text, SepSample.WHOLE.indexOf(text) + 1);
        return (int) SepSample.WHOLE.substring(0, at).lines().count();
    }

    @Test
    void theFirmwareTellsHowManyKeysThereAre() {
        String small = SepSample.with("<loadInformation>", "<loadInformation>SIP45.9-4-2SR3-1S");
        assertThat(SepSample.lint(small)).isEmpty();
        assertThat(SepSample.lint(small.replace("button=\"6\"", "button=\"7\"")))
                .containsExactly(SepSample.lineOf("<line button=\"6\">") + " WARNING button-beyond-model");
        assertThat(SepSample.lint(small.replace("button=\"6\"", "button=\"7\"")
                        .replace(
                                "<vendorConfig>",
                                "<addOnModules><addOnModule idx=\"1\"/></addOnModules>\n<vendorConfig>")))
                .isEmpty();
    }

    @Test
    void aListOfServices() {
        String services = """
                <phoneServices useHTTPS="false"><provisioning>2</provisioning>
                <phoneService type="1" category="0"><name>a</name><url>Application:Cisco/MissedCalls</url></phoneService>
                <phoneService type="1" category="0"><name>b</name><url>Application:Cisco/ReceivedCalls</url></phoneService>
                <phoneService type="1" category="0"><name>c</name><url>Application:Cisco/PlacedCalls</url></phoneService>
                </phoneServices>""";
        int line = SepSample.lineOf("<certHash>");
        assertThat(lintWith(services)).isEmpty();
        assertThat(lintWith(services.replace(">2<", ">1<"))).containsExactly(line + " WARNING services-ignored");
        assertThat(lintWith(services.replace(">2<", ">0<")))
                .containsExactly(
                        SepSample.lineOf("<directoryURL>") + " WARNING service-address-ignored",
                        SepSample.lineOf("<servicesURL>") + " WARNING service-address-ignored");
        assertThat(lintWith(services.replaceFirst("type=\"1\"", "type=\"7\"")))
                .containsExactly(line + 1 + " WARNING service-type");
        assertThat(lintWith(services.replaceFirst("<url>.*</url>", "")))
                .containsExactlyInAnyOrder(line + 1 + " WARNING service-without-address", line + " INFO built-in-lost");
    }

    private static List<String> lintWith(String services) {
        return SepSample.lint(SepSample.with("<certHash>", services + "<certHash>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<remoteCcEnable>true<|<remoteCcEnable>TRUE<",
                "<timerT1>500<|<timerT1><",
                "<timerT1>500<|<timerT1> 500<",
                "<dateTemplate>D/M/Y<|<dateTemplate>M-D-YA<",
                "<dateTemplate>D/M/Y<|<dateTemplate>D.M.Ya<",
                "GMT Standard/Daylight Time<|South Africa Standard Time <",
                "<proxy>USECALLMANAGER<|<proxy>useCallManager<",
                "<processNodeName>192.168.1.5<|<processNodeName>2001:db8::1<",
                "<processNodeName>192.168.1.5<|<processNodeName>pbx.example.com<",
                "<serviceURI>http://192.168.1.5:8087/lamps<|<serviceURI>Application:Cisco/MissedCalls<",
                "<serviceURI>http://192.168.1.5:8087/lamps<|<serviceURI>http://[2001:db8::1]:8087/lamps?a=1&amp;b=2<",
                "<authPassword>pw1001<|<authPassword>abcdEF12<",
                "<loadInformation>|<loadInformation>term41.default",
                "<device>|<device  xsi:type=\"axl:XIPPhone\" ctiid=\"94\">",
                "<dscpForAudio>184<|<dscpForAudio  tcl=\"conversational.audio.aq:admitted\">184<",
                "<line button=\"1\">|<line\n button=\"1\" lineIndex=\"1\">",
                "<callPickupURI>*8<|<callPickupURI>x-cisco-serviceuri-pickup<",
                "<callHoldRingback>2<|<callHoldRingback>1<"
            })
    void whatIsAllowedIsNotTold(String change) {
        String[] words = change.split("\\|", -1);
        assertThat(SepSample.lint(SepSample.with(words[0], words[1]))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "</timeZone>||ERROR element-unclosed|",
                "</callManager>||ERROR element-unclosed|<callManager>",
                "</sipProfile>||ERROR element-unclosed|<sipProfile>",
                "</device>||ERROR element-unclosed|<device>",
                "</timeZone>|</timezone>|ERROR closing-tag-case|",
                "</timeZone>|<timeZone>|ERROR closing-tag-without-slash|",
                "<line button=\"2\">|<line button=“2”>|ERROR typographic-quotes|",
                "<line button=\"2\">|<line button=\"2>|ERROR quote-unclosed|",
                "<line button=\"2\">|<line button=2>|ERROR attribute-unquoted|",
                "<kpml>|<kpml|ERROR tag-unfinished|",
                "Ltd<|Ltd & Co<|ERROR stray-ampersand|",
                "/lamps<|/lamps?a=1&b=2<|ERROR stray-ampersand|",
                "Speaking Clock|Speaking <Clock|ERROR tag-unfinished|",
                "Speaking Clock|1 < 2|ERROR stray-less-than|",
                "<sipProfile>|<SipProfile>|ERROR element-case|",
            })
    void aDamagedFileIsRefusedForItsDamage(String old, String fresh, String wanted, String where) {
        String damaged = SepSample.with(old, fresh == null ? "" : fresh);
        String both = wanted.contains("element-case") ? damaged.replace("</sipProfile>", "</SipProfile>") : damaged;

        List<Finding> findings = Linter.lint(SepSample.NAME, both.getBytes(StandardCharsets.UTF_8));

        assertThat(Codes.of(findings)).contains(SepSample.lineOf(where == null ? old : where) + " " + wanted);
    }

    @Test
    void oneLostClosingTagIsOneError() {
        for (String tag : List.of("</timeZone>", "</callManager>", "</sipStack>", "</line>", "</device>")) {
            assertThat(Codes.of(
                            Linter.lint(SepSample.NAME, SepSample.with(tag, "").getBytes(StandardCharsets.UTF_8))
                                    .stream()
                                    .filter(finding -> finding.severity() != Severity.INFO)
                                    .toList()))
                    .as(tag)
                    .hasSize(1);
        }
    }

    @Test
    void valuesAreStillReadWhereAClosingTagIsLost() {
        String text = SepSample.with("</timeZone>", "").replace("<preferredCodec>g711ulaw<", "<preferredCodec>G722<");

        assertThat(SepSample.lint(text))
                .containsExactly(
                        SepSample.lineOf("<timeZone>") + " ERROR element-unclosed",
                        SepSample.lineOf("<preferredCodec>") + " WARNING word-case");
    }

    @ParameterizedTest
    @CsvSource({
        "sep001b54aabbcc.cnf.xml, 1 WARNING file-name-case",
        "SEP001b54AABBCC.cnf.xml, 1 WARNING file-name-case",
        "SEP00-1B-54-AA-BB-CC.cnf.xml, 1 WARNING file-name",
        "SEP001B54AABBCC.xml, 1 WARNING file-name",
        "SEP001B54AABBCC.cnf.xml.txt, 1 WARNING file-name",
        "SEP001B54AABB.cnf.xml, 1 WARNING file-name",
        "SEPMAC.cnf.xml, 1 WARNING file-name",
        "template.xml, 1 INFO file-name-other"
    })
    void theNameIsTheOneThatPhonesAskFor(String name, String wanted) {
        byte[] content = SepSample.WHOLE.getBytes(StandardCharsets.UTF_8);

        assertThat(Codes.of(Linter.lint(name, content))).containsExactly(wanted);
        assertThat(Linter.lint("/srv/tftp/" + SepSample.NAME, content)).isEmpty();
    }

    @Test
    void noPasswordIsEverShown() {
        String secret = "pw1001";
        for (String bad : List.of(
                "x<pw1001>y",
                "x&pw1001;",
                "pw1001<b>pw1001</b>",
                "x</pw1001>",
                "pw1001 ",
                "#pw1001#",
                "<pw1001",
                "<pw1001/>",
                "pw1001&#0;",
                "x<!--pw1001",
                "pw1001".repeat(9),
                "\u0001pw1001",
                "<![CDATA[pw1001",
                "<pw1001 a=\"pw1001\">")) {
            String text = SepSample.with("<authPassword>pw1001<", "<authPassword>" + bad + "<");
            assertThat(Linter.lint(SepSample.NAME, text.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isNotEmpty()
                    .noneMatch(finding -> (finding.what() + finding.hint()).contains(secret));
        }
    }

    @Test
    void whatIsNotForSipIsNotMissed() {
        String sccp = "<device><loadInformation>P00308010200</loadInformation></device>";
        assertThat(SepSample.lint(sccp)).contains("1 INFO sccp").noneMatch(code -> code.contains("ERROR"));
        assertThat(SepSample.lint("<device><vendorConfig/></device>")).noneMatch(code -> code.contains("no-line"));
        assertThat(SepSample.lint("<device><sipProfile><sipLines/></sipProfile></device>"))
                .anyMatch(code -> code.contains("ERROR no-line"));
    }

    @Test
    void aProxyPortIsToldOnce() {
        assertThat(SepSample.lint(SepSample.with("<port>5170</port>", "<proxyPort>5170</proxyPort>")))
                .containsExactly(SepSample.lineOf("<port>5170</port>") + " WARNING line-proxy-port");
    }
}
