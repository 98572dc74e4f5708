package org.sidetone.pbx.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ask.OpenCalls.Partner;

class OpenCallsTest {
    private ScriptedAmi ami;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
    }

    @AfterEach
    void stop() throws IOException {
        ami.close();
    }

    @Test
    void tellsTheOtherEndOfEachDevicesCalls() throws IOException {
        ami.onList(
                "CoreShowChannels",
                channel("PJSIP/1001-0000002a", "Up", "0401234", "Ada Byron"),
                channel("PJSIP/1001-0000002c", "Ringing", "1003", "<unknown>"),
                channel("SIP/trunk-a-00000001", "Ring", "1001", "Alice"),
                channel("Local/1001@x-00000003;1", "Up", "<unknown>", "<unknown>"));
        try (AmiSession session = AmiSession.open(ami.settings())) {
            assertThat(OpenCalls.NOW.ask(session).asMap())
                    .containsOnlyKeys("pjsip/1001", "sip/trunk-a")
                    .satisfies(calls -> assertThat(calls.get("pjsip/1001"))
                            .containsExactly(
                                    new Partner("0401234", "Ada Byron", false), new Partner("1003", "", true)));
        }
    }

    private static String channel(String name, String state, String number, String connected) {
        return "Event: CoreShowChannel\nChannel: " + name + "\nChannelStateDesc: " + state + "\nConnectedLineNum: "
                + number + "\nConnectedLineName: " + connected + "\n";
    }

    @Test
    void saysWhatIsMissingWhereThePbxWillNotTell() throws IOException {
        ami.onError("CoreShowChannels", "Permission denied");
        try (AmiSession session = AmiSession.open(ami.settings())) {
            assertThatThrownBy(() -> OpenCalls.NOW.ask(session))
                    .isInstanceOf(PbxException.class)
                    .hasMessageContaining("system or reporting");
        }
    }
}
