package org.sidetone.lint.sep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Linter;

/** Each rule is provoked by one change to a file of which nothing at all is said; the line is that of the change. */
class SepRulesTest {
    private static final String SERVER = "<processNodeName>192.168.1.5</processNodeName>";
    private static final String PASSWORD = "<authPassword>pw1001</authPassword>";

    @Test
    void nothingIsSaidOfTheFileThatIsChanged() {
        assertThat(SepSample.lint(SepSample.WHOLE)).isEmpty();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("<cnfJoinEnabled>true<", "<cnfJoinEnabled>True<", "WARNING truth-read-as-false"),
                arguments("<cnfJoinEnabled>true<", "<cnfJoinEnabled> true<", "WARNING truth-read-as-false"),
                arguments("<registerWithProxy>true<", "<registerWithProxy>1<", "WARNING truth-read-as-false"),
                arguments("<natEnabled>false<", "<natEnabled>0<", "INFO truth-unusual"),
                arguments("<timerT1>500<", "<timerT1>x<", "WARNING number-unreadable"),
                arguments("<timerT1>500<", "<timerT1>500ms<", "WARNING number-with-rest"),
                arguments("<kpml>3<", "<kpml>4<", "WARNING number-out-of-range"),
                arguments("<pcPort>0<", "<pcPort>true<", "WARNING number-unreadable"),
                arguments("<preferredCodec>g711ulaw<", "<preferredCodec>G711ulaw<", "WARNING word-case"),
                arguments("<preferredCodec>g711ulaw<", "<preferredCodec>g711a<", "WARNING word-unknown"),
                arguments("<dtmfOutofBand>avt<", "<dtmfOutofBand>rfc2833<", "WARNING word-unknown"),
                arguments("<ntpMode>Unicast<", "<ntpMode>UNICAST<", "WARNING word-case"),
                arguments("<dateTemplate>D/M/Y<", "<dateTemplate>DD/MM/YYYY<", "WARNING date-template"),
                arguments("<dateTemplate>D/M/Y<", "<dateTemplate>D/M-Y<", "WARNING date-template"),
                arguments("<dateTemplate>D/M/Y<", "<dateTemplate>Y/M/D<", "WARNING date-template"),
                arguments("<dateTemplate>D/M/Y<", "<dateTemplate>D.M.YY<", "INFO date-template-year"),
                arguments("GMT Standard/Daylight Time<", "GMT Standard Time<", "WARNING time-zone-unknown"),
                arguments("GMT Standard/Daylight Time<", "Europe/London<", "WARNING time-zone-unknown"),
                arguments("GMT Standard/Daylight Time<", "GMT Standard/Daylight Time <", "WARNING time-zone-unknown"),
                arguments(SERVER, "<processNodeName>192.168.1.5:5060</processNodeName>", "ERROR not-a-host"),
                arguments(SERVER, "<processNodeName>http://pbx</processNodeName>", "ERROR not-a-host"),
                arguments(SERVER, "<processNodeName>192.168.1.555</processNodeName>", "ERROR not-a-host"),
                arguments(SERVER, "<processNodeName>IP OF PBX</processNodeName>", "ERROR not-a-host"),
                arguments(SERVER, "<processNodeName>" + "a".repeat(51) + "</processNodeName>", "WARNING text-long"),
                arguments(SERVER, "<processNodeName>192.168.1.5 </processNodeName>", "WARNING blanks-around"),
                arguments(SERVER, "<processNodeName>{$domain}</processNodeName>", "ERROR placeholder"),
                arguments(SERVER, "<processNodeName>x.x.x.x</processNodeName>", "ERROR placeholder"),
                arguments(SERVER, "<processNodeName>PUT IP HERE</processNodeName>", "ERROR placeholder"),
                arguments(SERVER, "<processNodeName>$SERVER</processNodeName>", "ERROR placeholder"),
                arguments("<name>192.168.1.5<", "<name>###NTP_SERVER###<", "WARNING placeholder"),
                arguments(PASSWORD, "<authPassword>" + "a1".repeat(16) + "</authPassword>", "ERROR password-too-long"),
                arguments(PASSWORD, "<authPassword>abcdefgh1</authPassword>", "WARNING password-long"),
                arguments(PASSWORD, "<authPassword>pass-1</authPassword>", "WARNING password-characters"),
                arguments(PASSWORD, "<authPassword>{{PASSWORD}}</authPassword>", "ERROR placeholder"),
                arguments(PASSWORD, "<authPassword><b>pw1001</b></authPassword>", "ERROR element-in-value"),
                arguments("<name>1001<", "<name>" + "1".repeat(31) + "<", "WARNING text-long"),
                arguments("<name>1001<", "<name>" + "1".repeat(128) + "<", "ERROR text-too-long"),
                arguments("<authName>1001<", "<authName>" + "1".repeat(129) + "<", "ERROR text-too-long"),
                arguments("<contact>1001<", "<contact>" + "1".repeat(128) + "<", "ERROR text-too-long"),
                arguments("<featureLabel>1003<", "<featureLabel>" + "1".repeat(31) + "<", "WARNING text-long"),
                arguments("<name>1001<", "<name>1001\n<", "WARNING blanks-around"),
                arguments("<versionStamp>", "<versionStamp>" + "1".repeat(61), "ERROR text-too-long"),
                arguments("<loadInformation>", "<loadInformation>" + "1".repeat(65), "ERROR text-too-long"),
                arguments(
                        "<servicesURL>http://192.168.1.5:8087",
                        "<servicesURL>http://192.168.1.5",
                        "WARNING address-without-port"),
                arguments("<servicesURL>http://", "<servicesURL>", "WARNING address-scheme"),
                arguments("<servicesURL>http://", "<servicesURL>ftp://", "WARNING address-scheme"),
                arguments("<servicesURL>http://", "<servicesURL>https://", "INFO address-https"),
                arguments("8087/services<", "8087/a b<", "WARNING address-with-blank"),
                arguments("8087/services<", "8087/" + "a".repeat(255) + "<", "ERROR address-too-long"),
                arguments(
                        "<loadServer></loadServer>", "<displayOnTime>7.30</displayOnTime>", "WARNING clock-unreadable"),
                arguments("<phoneLabel>", "<phoneLabel>A ", "WARNING label-blank"),
                arguments("<phoneLabel>", "<phoneLabel>A", "WARNING label-long"),
                arguments("<loadInformation>", "<loadInformation>SIP41.9-4-2SR3-1S.loads", "WARNING load-with-suffix"),
                arguments("<loadInformation>", "<loadInformation>SCCP41.9-4-2SR3-1S", "WARNING load-of-other-phone"),
                arguments("<loadInformation>", "<loadInformation>P0S3-8-12-00", "WARNING load-of-other-phone"),
                arguments("<callPickupURI>*8<", "<callPickupURI>x--serviceuri-pickup<", "WARNING service-uri-misspelt"),
                arguments("<callPickupURI>*8<", "<callPickupURI>service-uri-pickup<", "WARNING service-uri-misspelt"));
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                arguments(
                        "<cnfJoinEnabled>true</cnfJoinEnabled>",
                        "<cnfjoinenabled>true</cnfjoinenabled>",
                        "WARNING element-case"),
                arguments("<sipPort>5170</sipPort>", "<SipPort>5170</SipPort>", "ERROR element-case"),
                arguments("<proxy>USECALLMANAGER</proxy>", "<Proxy>USECALLMANAGER</Proxy>", "ERROR element-case"),
                arguments("<timerT1>500</timerT1>", "<timersT1>500</timersT1>", "WARNING element-misspelt"),
                arguments("<sipPort>5170</sipPort>", "<sipPorts>5170</sipPorts>", "ERROR element-misspelt"),
                arguments("<kpml>3</kpml>", "<lineMode>0</lineMode>", "INFO element-unknown"),
                arguments("<kpml>3</kpml>", "<webAccess>1</webAccess>", "WARNING element-misplaced"),
                arguments("<sipLines>", "<sipLines><line button=\"9\"><sipLines/></line>", "ERROR element-misplaced"),
                arguments("<kpml>3</kpml>", "<kpml>3</kpml><kpml>3</kpml>", "WARNING element-twice"),
                arguments("<kpml>3</kpml>", "<kpml>3</kpml><kpml>1</kpml>", "WARNING element-twice"),
                arguments(
                        "<sipPort>5170</sipPort>",
                        "<sipPort>5170</sipPort><sipPort>5060</sipPort>",
                        "ERROR element-twice"),
                arguments("<sipLines>", "<sipLines/><sipLines>", "ERROR element-twice"),
                arguments("<sipStack>", "<sipStack>\u00A0x", "WARNING text-between-elements"),
                arguments("<sipPort>5170<", "<sipPort><b>5170</b><", "ERROR element-in-value"),
                arguments("<kpml>3<", "<kpml><b>3</b><", "WARNING element-in-value"));
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                arguments("<ports>", SERVER + "<ports>", "ERROR ports-after-name"),
                arguments(
                        "<ports>",
                        SERVER + "<ports><sipPort>5060</sipPort></ports><ports>",
                        "WARNING ports-after-name"),
                arguments("<member priority=\"0\">", "<member>", "INFO priority-missing"),
                arguments("<member priority=\"0\">", "<member priority=\"first\">", "WARNING priority-wrong"),
                arguments(
                        "<member priority=\"0\">",
                        "<member priority=\"0\"/><member priority=\"0\">",
                        "WARNING priority-twice"),
                arguments(
                        "<member priority=\"0\">",
                        "<member priority=\"1\"/><member priority=\"2\"/><member priority=\"3\"/><member priority=\"0\">",
                        "WARNING too-many-servers"));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("<line button=\"1\">", "<line>", "ERROR button-missing"),
                arguments("<line button=\"1\">", "<line Button=\"1\">", "ERROR button-missing"),
                arguments("<line button=\"1\">", "<line button=\"one\">", "ERROR button-missing"),
                arguments("<line button=\"2\">", "<line button=\"0\">", "ERROR button-missing"),
                arguments("<line button=\"2\">", "<line button=\"1\">", "ERROR button-twice"),
                arguments("<line button=\"6\">", "<line button=\"57\">", "ERROR button-too-high"),
                arguments("<featureID>21<", "<featureID>77<", "WARNING feature-unknown"),
                arguments("<featureID>21<", "<featureID>140<", "WARNING feature-other-model"),
                arguments(
                        "<line button=\"3\">\n        <featureID>2</featureID>",
                        "<line button=\"3\">",
                        "WARNING feature-missing"),
                arguments(
                        "<line button=\"3\">",
                        "<line button=\"7\"><featureID>2</featureID></line><line button=\"3\">",
                        "WARNING key-without-number"),
                arguments(
                        "<line button=\"3\">",
                        "<line button=\"7\"><featureID>20</featureID></line><line button=\"3\">",
                        "WARNING key-without-address"),
                arguments("<name>1001<", "<name><", "ERROR line-without-name"),
                arguments("<name>1001<", "<name>UNPROVISIONED<", "ERROR line-without-name"),
                arguments("<name>1002<", "<name><", "WARNING line-without-name"),
                arguments("<proxy>USECALLMANAGER<", "<proxy><", "ERROR line-without-proxy"),
                arguments("<port>5170<", "<port>0<", "ERROR line-without-port"),
                arguments("<port>5170<", "<port>sip<", "ERROR line-without-port"),
                arguments("<port>5170</port>", "<proxyPort>5170</proxyPort>", "WARNING line-proxy-port"),
                arguments("<proxy>USECALLMANAGER<", "<proxy>sip:192.0.2.1<", "ERROR not-a-host"),
                arguments("<proxy>USECALLMANAGER<", "<proxy>USE_CALLMANGER<", "ERROR proxy-misspelt"));
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                arguments("<transportLayerProtocol>2<", "<transportLayerProtocol>3<", "WARNING tls-without-security"),
                arguments("<transportLayerProtocol>2<", "<transportLayerProtocol>4<", "INFO transport-4"),
                arguments("<transportLayerProtocol>2<", "<transportLayerProtocol>UDP<", "WARNING transport-unknown"),
                arguments("<deviceSecurityMode>1<", "<deviceSecurityMode>3<", "WARNING security-mode"),
                arguments("<deviceSecurityMode>1<", "<deviceSecurityMode>0<", "WARNING security-mode-unknown"),
                arguments("<stopMediaPort>16482<", "<stopMediaPort>16384<", "WARNING media-ports"),
                arguments(
                        "<kpml>3</kpml>",
                        "<natReceivedProcessing>true</natReceivedProcessing>",
                        "WARNING nat-received-spelling"),
                arguments("<natEnabled>false<", "<natEnabled>true<", "WARNING nat-without-address"),
                arguments(
                        "<registerWithProxy>",
                        "<outboundProxy>192.0.2.1</outboundProxy><registerWithProxy>",
                        "INFO outbound-proxy-ignored"),
                arguments("<webAccess>1<", "<webAccess>0<", "INFO web-access-on"),
                arguments("<sshAccess>1<", "<sshAccess>0<", "INFO ssh-access-on"),
                arguments("<messagesURL>", "<messagesURL>http://192.0.2.1:80/", "INFO messages-number-overridden"),
                arguments("<messagesURL>", "<idleURL>http://192.0.2.1:80/</idleURL><messagesURL>", "INFO idle-never"),
                arguments(
                        "<certHash>",
                        "<userLocale><langCode>de</langCode></userLocale><certHash>",
                        "INFO locale-without-name"),
                arguments("<deviceProtocol>SIP<", "<deviceProtocol>SCCP<", "INFO sccp"));
    }

    @ParameterizedTest
    @MethodSource({"values", "structure", "servers", "keys", "wholes"})
    void aChangeIsTold(String old, String fresh, String wanted) {
        assertThat(SepSample.lint(SepSample.with(old, fresh))).contains(SepSample.lineOf(old) + " " + wanted);
    }

    @Test
    void aFileThatOnlyNamesALoadNeedsNoLine() {
        String text = "<device>\n<deviceProtocol>SIP</deviceProtocol>\n"
                + "<loadInformation model=\"IP Phone 7960\">P0S3-8-12-00</loadInformation></device>";

        assertThat(Codes.of(Linter.lint("SEP001B54AABBCC.cnf.xml", text.getBytes(StandardCharsets.UTF_8))))
                .contains("3 INFO load-only")
                .noneMatch(code -> code.contains("ERROR"));
    }
}
