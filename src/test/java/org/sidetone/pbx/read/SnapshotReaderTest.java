package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sidetone.pbx.read.PbxTexts.aor;
import static org.sidetone.pbx.read.PbxTexts.password;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings.Ports;
import org.sidetone.config.Severity;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ami.AmiSession;

@Timeout(20)
class SnapshotReaderTest {
    private ScriptedAmi ami;
    private PbxTexts pbx;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
        pbx = new PbxTexts(ami);
    }

    @AfterEach
    void stop() throws IOException {
        ami.close();
    }

    @Test
    void usersOwnDevicesAndGiveThemNumberAndName() throws PbxException {
        endpoint("101", "Callerid: Cut\n");
        endpoint("9101", "Callerid: \"Other\" <101>\n");
        endpoint("77", "Callerid: \"Nobody's\" <77>\n");
        pbx.astDb(ordered(
                "/DEVICE/101/tech",
                "pjsip",
                "/DEVICE/101/user",
                "101",
                "/DEVICE/9101/tech",
                "pjsip",
                "/DEVICE/9101/user",
                "101",
                "/DEVICE/77/tech",
                "pjsip",
                "/DEVICE/77/user",
                "none",
                "/DEVICE/102/tech",
                "sip",
                "/DEVICE/102/user",
                "102",
                "/DEVICE/900/tech",
                "dahdi",
                "/DEVICE/900/user",
                "900",
                "/AMPUSER/101/cidname",
                "Cut;off #1",
                "/AMPUSER/101/vmx/cidname/x",
                "no"));

        Snapshot snapshot = read();

        assertThat(snapshot.extensions().values())
                .extracting(Extension::id, Extension::number, Extension::name)
                .containsExactly(
                        tuple("101", "101", "Cut;off #1"),
                        tuple("77", "77", "Nobody's"),
                        tuple("9101", "101", "Cut;off #1"));
        assertThat(snapshot.problems())
                .extracting(Problem::severity, Problem::code, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple(Severity.INFO, "not-applied", "extension 102"),
                        tuple(Severity.WARNING, "device-without-user", "extension 77"));
    }

    @Test
    void withoutFreePbxTheNumberIsWhatIsDialled() throws PbxException {
        endpoint("alice", "Callerid: \"Alice\" <300>\n");
        endpoint("bob", "Callerid: \"Bob\" <+498912345>\n");
        endpoint("400", "Callerid: \"Shop\" <+498912345>\n");
        endpoint("carol", "");
        endpoint("dave", "");
        ami.onList(
                "ExtensionStateList",
                hint("301", "internal", "PJSIP/bob&Custom:DND301,CustomPresence:bob", "0"),
                hint("600", "internal", "PJSIP/alice&PJSIP/400", "0"),
                hint("dave", "internal", "PJSIP/dave", "0"));

        assertThat(read().extensions().values())
                .extracting(Extension::id, Extension::number, Extension::name)
                .containsExactly(
                        tuple("400", "400", "Shop"),
                        tuple("alice", "300", "Alice"),
                        tuple("bob", "301", "Bob"),
                        tuple("carol", "carol", "carol"),
                        tuple("dave", "dave", "dave"));
    }

    @Test
    void phonebookNumbersLoseTheSlashesThatWereBlanks() throws PbxException {
        pbx.astDb(ordered(
                "/cidname/+43/1/5880199",
                "Wien; Büro",
                "/cidname/(089)/123-45",
                "München",
                "/cidname/anna.b",
                "Anna",
                "/cidname/5551234",
                "Zeit"));

        assertThat(read().names())
                .containsExactly(
                        Map.entry("+4315880199", "Wien; Büro"),
                        Map.entry("08912345", "München"),
                        Map.entry("anna.b", "Anna"),
                        Map.entry("5551234", "Zeit"));
    }

    @Test
    void whatOwnersWroteForUsIsTakenAsAstDbHasIt() throws PbxException {
        pbx.astDb(ordered("/sidetone/phone/00/1b/54/aa/bb/cc", "1001,1002 model=7961G", "/cidname/1", "x"));

        assertThat(read().sidetone()).containsExactly(Map.entry("phone/00/1b/54/aa/bb/cc", "1001,1002 model=7961G"));
    }

    @Test
    void anEmptyAstDbIsNotAnUnreadOne() throws PbxException {
        pbx.astDb(ordered());

        assertThat(read().astDbUnread()).isFalse();
    }

    @Test
    void readsTheDialPlanInItsOrder() throws PbxException {
        ami.onList(
                "ShowDialPlan",
                plan("internal", "*97", "1", "Answer", ""),
                plan("internal", "*97", "2", "VoiceMailMain", "x@default"),
                plan("internal", "_1XXX", "1", "Dial", "a,b:c"),
                "Event: ListDialplan\nContext: internal\nIncludeContext: night,17:00-9:00,*,*,*\n",
                "Event: ListDialplan\nContext: internal\nIncludeContext: out\n",
                "Event: ListDialplan\nContext: internal\nSwitch: Loopback/x@y\n",
                plan("out", "112", "1", "NoOp", ""));

        Snapshot snapshot = read();

        Context internal = snapshot.dialPlan().contexts().get("internal");
        assertThat(internal.includes()).containsExactly("night", "out");
        assertThat(internal.asksElsewhere()).isTrue();
        assertThat(internal.patterns()).extracting(pattern -> pattern.text()).containsExactly("*97", "_1XXX");
        assertThat(internal.patterns().get(0).runs("voicemailmain")).isTrue();
        assertThat(internal.patterns().get(1).steps().get(0).data()).isEqualTo("a,b:c");
        assertThat(snapshot.dialPlan().contexts()).containsOnlyKeys("internal", "out");
    }

    @Test
    void hintsComeOncePerExtensionFromTheContextThatPhonesReach() throws PbxException {
        endpoint("1", "");
        ami.onList(
                "ShowDialPlan",
                plan("demo", "1", "hint", "SIP/1", ""),
                plan("internal", "2", "hint", "PJSIP/2", ""),
                plan("internal", "1", "hint", "PJSIP/1", ""),
                plan("internal", "_3X", "hint", "PJSIP/x", ""));
        ami.onList(
                "ExtensionStateList",
                hint("1", "internal", "PJSIP/1", "8"),
                hint("2", "internal", "PJSIP/2", "4"),
                hint("1", "demo", "SIP/1", "0"),
                hint("_3X", "internal", "PJSIP/x", "0"),
                hint("9", "late", "X/9", "nonsense"));

        Reading reading = new SnapshotReader(ami.settings()).read();

        assertThat(reading.snapshot().hints())
                .containsExactly(
                        new Hint("1", "internal", "PJSIP/1"),
                        new Hint("2", "internal", "PJSIP/2"),
                        new Hint("9", "late", "X/9"));
        assertThat(reading.lamps().states())
                .containsOnly(
                        Map.entry("1@demo", LampState.IDLE),
                        Map.entry("1@internal", LampState.RINGING),
                        Map.entry("2@internal", LampState.UNAVAILABLE),
                        Map.entry("9@late", LampState.UNKNOWN));
    }

    @Test
    void onlyMailboxesThatExistCount() throws PbxException {
        endpoint("1", "Mailboxes: 1@device\n");
        endpoint("2", "Mailboxes: 2@device\n");
        endpoint("3", "Mailboxes: 33,3@default\n");
        ami.onList(
                "VoicemailUsersList",
                "Event: VoicemailUserEntry\nVMContext: default\nVoiceMailbox: 1\n",
                "Event: VoicemailUserEntry\nVMContext: default\nVoiceMailbox: 3\n");
        pbx.files(Map.of(
                "voicemail.conf",
                List.of(
                        "Category-000000: general",
                        "Line-000000-000000: aliasescontext=aliases",
                        "Category-000001: default",
                        "Line-000001-000000: 2=1234,Not running",
                        "Category-000002: aliases",
                        "Line-000002-000000: 1@device=1@default",
                        "Line-000002-000001: 2@device=2@default")));

        Snapshot snapshot = read();

        assertThat(mailbox(snapshot, "1")).isEqualTo("1@default");
        assertThat(mailbox(snapshot, "2")).isEmpty();
        assertThat(mailbox(snapshot, "3")).isEqualTo("3@default");
    }

    @Test
    void withoutTheVoicemailApplicationTheFileTellsAndAProblemSaysSo() throws PbxException {
        endpoint("1", "Mailboxes: 1\n");
        endpoint("2", "Mailboxes: 2\n");
        ami.onError("VoicemailUsersList", "Invalid/unknown command: VoicemailUsersList.");
        pbx.files(Map.of("voicemail.conf", List.of("Category-000000: default", "Line-000000-000000: 1=1234,One")));

        Snapshot snapshot = read();

        assertThat(mailbox(snapshot, "1")).isEqualTo("1@default");
        assertThat(mailbox(snapshot, "2")).isEmpty();
        assertThat(snapshot.problems()).extracting(Problem::code).containsExactly("voicemail-not-running");
    }

    @Test
    void rtpPortsComeFromTheFilesWhereTheCommandIsRefused() throws PbxException {
        ami.onError("Command", "Permission denied");
        pbx.files(Map.of(
                "rtp_additional.conf",
                List.of(
                        "Category-000000: general",
                        "Line-000000-000000: rtpstart=10000",
                        "Line-000000-000001: rtpend=20000")));

        Snapshot snapshot = read();

        assertThat(snapshot.rtp()).contains(new Ports(10000, 20000));
        assertThat(snapshot.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ami-privilege");
            assertThat(problem.what()).contains("command").contains("ports");
        });
    }

    @Test
    void nonsenseForAnRtpRangeIsAProblem() throws PbxException {
        ami.onCommand("rtp show settings", "  Port start:      20000", "  Port end:        10000");

        Snapshot snapshot = read();

        assertThat(snapshot.rtp()).isEmpty();
        assertThat(snapshot.problems()).extracting(Problem::code).containsExactly("rtp-range");
    }

    @Test
    void eachMissingPrivilegeIsOneProblemAndTheRestIsRead() throws PbxException {
        endpoint("1", "");
        for (String action :
                List.of("ShowDialPlan", "ExtensionStateList", "VoicemailUsersList", "DBGetTree", "CoreSettings")) {
            ami.onError(action, "Permission denied");
        }

        Snapshot snapshot = read();

        assertThat(snapshot.extensions()).containsOnlyKeys("1");
        assertThat(snapshot.astDbUnread()).isTrue();
        assertThat(snapshot.problems())
                .filteredOn(problem -> !problem.code().equals(Snapshot.ASTDB_UNREAD))
                .hasSize(3)
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("ami-privilege");
                    assertThat(problem.hint()).contains("[sidetone]").contains("write=");
                });
        assertThat(snapshot.problems())
                .extracting(Problem::source)
                .contains("refused: ExtensionStateList, VoicemailUsersList");
    }

    @Test
    void anErrorThatNobodyKnowsIsAProblem() throws PbxException {
        ami.onError("ExtensionStateList", "The moon is in the wrong house");

        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("ExtensionStateList");
            assertThat(problem.what()).contains("wrong house");
        });
    }

    @Test
    void oneIdOnBothDriversIsAProblem() throws PbxException {
        endpoint("1", "");
        pbx.peer("1", "");

        assertThat(read().problems()).extracting(Problem::code).containsExactly("two-drivers");
    }

    @Test
    void newsAreReadWithoutTheDetailsOfWhatIsKnown() throws PbxException {
        for (String id : List.of("1", "2", "3")) {
            endpoint(id, "Callerid: \"old\" <1>\n");
        }
        pbx.peer("20", "Address-IP: 192.0.2.20\n");
        SnapshotReader reader = new SnapshotReader(ami.settings());
        Snapshot before = reader.read().snapshot();
        for (String id : List.of("1", "2", "4")) {
            endpoint(id, "Callerid: \"new\" <1>\n");
        }
        ami.onList(
                "PJSIPShowEndpoints",
                "Event: EndpointList\nObjectName: 1\n",
                "Event: EndpointList\nObjectName: 2\n",
                "Event: EndpointList\nObjectName: 4\n");
        int asked = ami.requests("PJSIPShowEndpoint").size();

        Snapshot news;
        try (AmiSession session = AmiSession.open(ami.settings())) {
            news = reader.readNews(session, before, Set.of("2")).snapshot();
        }

        assertThat(news.extensions().values())
                .extracting(Extension::id, Extension::name)
                .containsExactly(tuple("1", "old"), tuple("2", "new"), tuple("20", "20"), tuple("4", "new"));
        assertThat(ami.requests("PJSIPShowEndpoint")).hasSize(asked + 2);
        assertThat(news.registrations().keySet()).containsExactly("20");
    }

    @Test
    void registrationsAreReadAloneForTheAccountsThatChanged() throws PbxException {
        endpoint("1", "");
        pbx.peer("20", "Address-IP: 192.0.2.20\n").peer("21", "Address-IP: 192.0.2.21\n");
        SnapshotReader reader = new SnapshotReader(ami.settings());
        Snapshot before = reader.read().snapshot();
        pbx.peer("20", "Address-IP: (null)\n").peer("21", "Address-IP: (null)\n");
        ami.onList("PJSIPShowContacts", "Event: ContactList\nEndpoint: 1\nViaAddr: 192.0.2.1\nCallId: c\n");

        Snapshot after;
        try (AmiSession session = AmiSession.open(ami.settings())) {
            after = reader.readRegistrations(session, before, Set.of("SIP/20", "PJSIP/1", "SIP/nosuch"));
        }

        assertThat(before.registrations().keySet()).containsExactlyInAnyOrder("20", "21");
        assertThat(after.registrations().keySet()).containsExactlyInAnyOrder("21", "1");
        assertThat(after.extensions()).isSameAs(before.extensions());
    }

    private void endpoint(String id, String differing) {
        pbx.endpoint(id, "Auth: " + id + "\n" + differing, password(id, "x"), aor(id, 1));
    }

    private Snapshot read() throws PbxException {
        return new SnapshotReader(ami.settings()).read().snapshot();
    }

    private static String mailbox(Snapshot snapshot, String id) {
        return snapshot.extension(id).flatMap(Extension::mailbox).orElse("");
    }

    private static String plan(String context, String extension, String priority, String application, String data) {
        return "Event: ListDialplan\nContext: " + context + "\nExtension: " + extension + "\nPriority: " + priority
                + "\nApplication: " + application + "\nAppData: " + data + "\n";
    }

    private static String hint(String extension, String context, String devices, String status) {
        return "Event: ExtensionStatus\nExten: " + extension + "\nContext: " + context + "\nHint: " + devices
                + "\nStatus: " + status + "\n";
    }

    private static Map<String, String> ordered(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
