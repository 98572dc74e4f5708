package org.sidetone.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;

@Timeout(20)
class AmiSessionTest {
    private ScriptedAmi pbx;

    @BeforeEach
    void start() throws IOException {
        pbx = new ScriptedAmi();
    }

    @AfterEach
    void stop() throws IOException {
        pbx.close();
    }

    @Test
    @SuppressWarnings("deprecation")
    void logsInWithoutSendingTheSecret() throws PbxException {
        AmiSession.open(pbx.settings()).close();

        Map<String, String> login = pbx.requests("Login").get(0);
        assertThat(login)
                .containsEntry("Username", "sidetone")
                .containsEntry("Events", "off")
                .containsEntry(
                        "Key",
                        Hashing.md5()
                                .hashString("123456789" + ScriptedAmi.SECRET, StandardCharsets.UTF_8)
                                .toString());
        assertThat(login.values()).doesNotContain(ScriptedAmi.SECRET);
    }

    @Test
    void keepsRepeatedHeadersAndUmlautsAndTheBlanksOfOutput() throws PbxException {
        pbx.on(
                "SIPshowpeer",
                "Response: Success\n@ID\nCallerid: \"Jörg\" <1>\nChanVariable: A=1\nChanVariable: B=2\nVal:\n");
        pbx.onCommand("x", "", "  two blanks: and a colon", "last");
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            AmiMessage peer = session.ask(AmiRequest.of("SIPshowpeer")).response();

            assertThat(peer.first("Callerid")).isEqualTo("\"Jörg\" <1>");
            assertThat(peer.all("ChanVariable")).containsExactly("A=1", "B=2");
            assertThat(peer.first("Val")).isEmpty();
            assertThat(session.ask(AmiRequest.command("x")).output())
                    .containsExactly("", "  two blanks: and a colon", "last");
        }
    }

    @Test
    void takesAListUntilItsLastEvent() throws PbxException {
        pbx.onList(
                "PJSIPShowEndpoints", "Event: EndpointList\nObjectName: a\n", "Event: EndpointList\nObjectName: b\n");
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            AmiAnswer answer = session.ask(AmiRequest.of("PJSIPShowEndpoints"));

            assertThat(answer.events())
                    .extracting(event -> event.first("ObjectName"))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void skipsLinesWithoutColonJunkAndWhatNobodyAskedFor() throws PbxException {
        pbx.on("GetConfig", """

                junk \u0001

                Event: Stray
                ObjectName: x

                Response: Success
                @ID
                No categories found
                : nameless
                """);
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            AmiAnswer answer = session.ask(AmiRequest.of("GetConfig", "Filename", "pjsip.conf"));

            assertThat(answer.isSuccess()).isTrue();
            assertThat(answer.events()).isEmpty();
        }
    }

    @Test
    void tellsAnEmptyListFromARefusalAndFromAModuleThatIsNotLoaded() throws PbxException {
        // Real PJSIP actions end such an answer with a blank line too many.
        pbx.on("PJSIPShowContacts", "Response: Error\n@ID\nMessage: No Contacts found\n\n");
        pbx.onError("GetConfig", "Permission denied");
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            AmiAnswer empty = session.ask(AmiRequest.of("PJSIPShowContacts"));
            AmiAnswer denied = session.ask(AmiRequest.of("GetConfig"));
            AmiAnswer unknown = session.ask(AmiRequest.of("SIPpeers"));
            AmiAnswer noSuchCommand = session.ask(AmiRequest.command("sip show settings"));

            assertThat(empty.isEmptyList()).isTrue();
            assertThat(empty.isDenied() || empty.isUnknown()).isFalse();
            assertThat(denied.isDenied()).isTrue();
            assertThat(denied.isEmptyList() || denied.isUnknown()).isFalse();
            assertThat(unknown.isUnknown()).isTrue();
            assertThat(unknown.isEmptyList()).isFalse();
            assertThat(noSuchCommand.isUnknown()).isTrue();
        }
    }

    @Test
    void sendsThousandsAheadThoughNobodyReadsMeanwhile() throws PbxException {
        String filler = "ObjectName: x\n" + "Unread: 0123456789\n".repeat(300);
        pbx.on(
                "PJSIPShowEndpoint",
                request -> ScriptedAmi.list("Event: EndpointDetail\nAuth: " + request.get("Endpoint") + "\n" + filler));
        ImmutableList<AmiRequest> requests = IntStream.range(0, 3000)
                .mapToObj(i -> AmiRequest.of("PJSIPShowEndpoint", "Endpoint", "e" + i))
                .collect(ImmutableList.toImmutableList());
        List<String> answered = new ArrayList<>();
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            session.askAll(
                    requests, answer -> answered.add(answer.events().get(0).first("Auth")));
        }
        assertThat(answered).hasSize(3000).startsWith("e0", "e1").endsWith("e2998", "e2999");
    }

    @Test
    void aStreamCutInTheMiddleOfAnEventNamesHostAndAction() throws PbxException {
        pbx.on(
                "ShowDialPlan",
                "Response: Success\n@ID\nEventList: start\n\nEvent: ListDialplan\n@ID\nContext: int"
                        + ScriptedAmi.HANG_UP);
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            PbxException failure =
                    catchThrowableOfType(PbxException.class, () -> session.ask(AmiRequest.of("ShowDialPlan")));

            assertThat(failure)
                    .hasMessageContaining("127.0.0.1:" + pbx.port())
                    .hasMessageContaining("ShowDialPlan")
                    .hasMessageContaining("writetimeout")
                    .message()
                    .doesNotContain(ScriptedAmi.SECRET);
            assertThat(failure.isRefused()).isFalse();
        }
    }

    @Test
    void aHalfSentEventIsNotWaitedFor() throws PbxException {
        pbx.on("SIPpeers", "Response: Success\n@ID\nEventList: start\n\nEvent: PeerEntry\n@ID\nObjectName: 2001");
        try (AmiSession session = AmiSession.open(pbx.settings(), Duration.ofMillis(200))) {
            assertThat(catchThrowableOfType(PbxException.class, () -> session.ask(AmiRequest.of("SIPpeers"))))
                    .hasMessageContaining("silent")
                    .hasMessageContaining("SIPpeers");
        }
    }

    @Test
    void aLineWithoutEndIsGivenUp() throws PbxException {
        pbx.on("SIPpeers", "Response: " + "x".repeat(3 << 20));
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            assertThat(catchThrowableOfType(PbxException.class, () -> session.ask(AmiRequest.of("SIPpeers"))))
                    .hasMessageContaining("SIPpeers");
        }
    }

    @Test
    void aRefusedLoginNamesUserAndHostAndNotTheSecret() {
        pbx.onError("Login", "Authentication failed");

        PbxException failure = catchThrowableOfType(PbxException.class, () -> AmiSession.open(pbx.settings()));

        assertThat(failure.isRefused()).isTrue();
        assertThat(failure)
                .hasMessageContaining("sidetone")
                .hasMessageContaining("127.0.0.1:" + pbx.port())
                .message()
                .doesNotContain(ScriptedAmi.SECRET);
    }

    @Test
    void aSecondLoginThatIsNotAllowedIsExplained() {
        pbx.onError("Login", "Login Already In Use");

        assertThat(catchThrowableOfType(PbxException.class, () -> AmiSession.open(pbx.settings())))
                .hasMessageContaining("allowmultiplelogin");
    }

    @Test
    void whatIsNotAnAsteriskIsSaidSo() {
        pbx.banner("SSH-2.0-OpenSSH_9.2\r\n");

        assertThat(catchThrowableOfType(PbxException.class, () -> AmiSession.open(pbx.settings())))
                .hasMessageContaining("not Asterisk's manager interface")
                .hasMessageContaining("ami.port");
    }

    @Test
    void nobodyThereIsSaidSo() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Settings.Ami ami =
                new Settings.Ami("127.0.0.1", free, "u", Secret.of("s"), Path.of("/x"), Duration.ofMinutes(1));

        assertThat(catchThrowableOfType(PbxException.class, () -> AmiSession.open(ami)))
                .hasMessageContaining("127.0.0.1:" + free)
                .hasMessageContaining("manager.conf");
    }

    @Test
    void aSilentServerIsNotWaitedFor() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            Settings.Ami ami = new Settings.Ami(
                    "127.0.0.1", socket.getLocalPort(), "u", Secret.of("s"), Path.of("/x"), Duration.ofMinutes(1));

            assertThat(catchThrowableOfType(PbxException.class, () -> AmiSession.open(ami, Duration.ofMillis(200))))
                    .hasMessageContaining("no answer in time");
        }
    }
}
