package standin.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.ExampleFiles;
import standin.Model;
import standin.Refusal;

class SepFileTest {
    private static final String GOOD = ExampleFiles.sep("1001", "x8k2q7ma", 5060, 2);

    @Test
    void aGoodFileGivesLinesAndServers() throws Refusal {
        SepFile sep = read(GOOD);

        assertThat(sep.usesCallManager()).isTrue();
        assertThat(sep.usesTcp()).isFalse();
        assertThat(sep.servers()).containsExactly(new Server("127.0.0.1", 5060));
        assertThat(sep.lines()).hasSize(1);
        assertThat(sep.lines().get(0).displayName()).isEqualTo("Anna & Jörg");
        assertThat(sep.lines().get(0).password()).isEqualTo("x8k2q7ma");
        assertThat(sep.networkLocale()).contains("Germany");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    </vendorConfig>|</vendorconfig>|not well-formed
                    <phoneLabel>Workshop|<phonelabel>Workshop</phonelabel><phoneLabel>|is no element that a phone knows
                    <versionStamp>1</versionStamp>|<versionStamp>1</versionStamp><webAccess>0</webAccess>|does not belong here, but at device/vendorConfig/webAccess
                    <callWaiting>3</callWaiting>|<callWaiting>3</callWaiting><callWaiting>3</callWaiting>|stands twice in line
                    <callWaiting>3</callWaiting>|<callWaiting>on</callWaiting>|callWaiting: is "on", not a number
                    <sharedLine>false</sharedLine>|<sharedLine>False</sharedLine>|not exactly true or false
                    <preferredCodec>g711alaw|<preferredCodec>G722|preferredCodec: is "G722"
                    <dtmfOutofBand>avt|<dtmfOutofBand>rfc2833|dtmfOutofBand: is "rfc2833"
                    <dndControl>2|<dndControl>4|dndControl: is 4, not 0 to 3
                    <phoneLabel>Workshop|<phoneLabel>The Workshop|at most 12 characters and no blank
                    <phoneLabel>Workshop|<phoneLabel>WorkshopUpstairs|at most 12 characters and no blank
                    <versionStamp>1|<versionStamp>123456789012345678901234567890123456789012345678901234567890123456789012345678901|has 81 characters; a phone takes at most 80
                    <authPassword>x8k2q7ma|<authPassword>4b8e0d6f2a9c1375e8d40b6fa2c95713|authPassword: has 32 characters; a phone takes at most 31
                    <dateTemplate>D.M.YY|<dateTemplate>YYYY-MM-DD|no date template
                    <timeZone>W. Europe Standard/Daylight Time|<timeZone>Europe/Berlin|no time zone of Cisco's list
                    <featureID>2<|<featureID>142<|no feature this series knows
                    <line button="2">|<line button="3">|button 3: a CP-7941G has 2
                    <line button="2">|<line button="1">|button 1 is given twice
                    <proxy>USECALLMANAGER</proxy>|<proxy></proxy>|line 1 has no proxy
                    <name>1001</name>|<name>UNPROVISIONED</name>|line 1 has no name
                    <port>5060</port>|<port>0</port>|line 1 has no port
                    <featureID>9<|<featureID>2<|button 1 is no line
                    <deviceSecurityMode>1|<deviceSecurityMode>3|deviceSecurityMode: is "3"
                    <transportLayerProtocol>2|<transportLayerProtocol>udp|transportLayerProtocol: is "udp", not a number
                    <startMediaPort>16384|<startMediaPort>20000|is not below stopMediaPort
                    http://127.0.0.1:8087/services|/services|servicesURL: is no web address
                    <member priority="0">|<member priority="0" name="a">|no attribute name is known
                    </sipStack>|5060</sipStack>|text stands between its elements
                    """)
    void aDamagedFileIsRefusedWithTheReason(String from, String to, String reason) {
        assertThat(GOOD).contains(from);

        assertThatThrownBy(() -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(from), to)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theServersNameBeforeItsPortsIsRefused() {
        String node = "<processNodeName>127.0.0.1</processNodeName>";
        String swapped = GOOD.replace(node, "").replace("<ports>", node + "<ports>");

        assertThatThrownBy(() -> read(swapped)).hasMessageContaining("stands before ports");
    }

    @Test
    void aLineMayHaveAServerOfItsOwnIfEachHas() throws Refusal {
        String plain = GOOD.replace("<proxy>USECALLMANAGER</proxy>", "<proxy>pbx.example</proxy>");

        assertThat(read(plain).usesTcp()).isFalse();
        assertThat(read(plain).lines().get(0).proxy()).isEqualTo(new Server("pbx.example", 5060));
        String second = "<featureID>9</featureID><name>1002</name><authPassword>x8k2q7ma</authPassword>";
        assertThatThrownBy(() -> read(plain.replace("<featureID>2</featureID>", second)))
                .hasMessageContaining("has no proxy and port of its own");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, true", "USECALLMANAGER, false", "'', false"})
    void anOutboundProxyIsOneThatNamesAServer(String proxy, boolean there) throws Refusal {
        String text =
                GOOD.replace("<registerWithProxy>", "<outboundProxy>" + proxy + "</outboundProxy><registerWithProxy>");

        assertThat(read(text).outboundProxy())
                .isEqualTo(there ? Optional.of(new Server("10.0.0.1", 5060)) : Optional.empty());
    }

    @Test
    void aLongUrlIsRefused() {
        String url = "http://127.0.0.1:8087/services";

        assertThatThrownBy(() -> read(GOOD.replace(url, url + "x".repeat(256 - url.length()))))
                .hasMessageContaining("servicesURL: has 256 characters");
    }

    @Test
    void noRefusalTellsThePassword() {
        assertThatThrownBy(() -> read(GOOD.replace("x8k2q7ma", "x8k2q7ma".repeat(5))))
                .hasMessageContaining("authPassword")
                .hasMessageNotContaining("x8k2q7ma");
    }

    private static SepFile read(String text) throws Refusal {
        return SepFile.read("SEP001122334455.cnf.xml", text.getBytes(UTF_8), Model.CP_7941G);
    }
}
