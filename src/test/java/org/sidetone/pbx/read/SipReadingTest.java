package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Account.RegistrationLimits;
import org.sidetone.pbx.Account.ReplyPort;
import org.sidetone.pbx.Credential.State;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;

@Timeout(20)
class SipReadingTest {
    private static final String[] UDP_ONLY = {
        "  UDP Bindaddress:        0.0.0.0:5160", "  TCP SIP Bindaddress:    Disabled",
                "  TLS SIP Bindaddress:    Disabled",
        "  Reg. min duration       30 secs", "  Reg. max duration:      1800 secs",
                "  Reg. default duration:  600 secs",
        "  Allowed transports:     UDP", "  Voice Mail Extension:   *97"
    };

    @TempDir
    private Path etc;

    private ScriptedAmi ami;
    private PbxTexts pbx;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
        pbx = new PbxTexts(ami).sipSettings(UDP_ONLY);
    }

    @AfterEach
    void stop() throws IOException {
        ami.close();
    }

    @Test
    void readsAPeerAsItRuns() throws PbxException {
        pbx.peer("2001", """
                        Callerid: "Zoë" <2001>
                        Description: SEP001B54AABBCC desk
                        ChanVariable: A=1
                        ChanVariable: B=x=y
                        Address-IP: 192.0.2.8
                        SIP-Useragent: Cisco-CP7960G/8.0
                        """)
                .files(Map.of(
                        "sip.conf",
                        List.of(
                                "Category-000000: 2001",
                                "Line-000000-000000: secret=first",
                                "Line-000000-000001: SECRET=a;b#c\\d\"e=f[g]",
                                "Line-000000-000002: transport=tcp")));

        Snapshot snapshot = read();

        assertThat(snapshot.problems()).isEmpty();
        assertThat(snapshot.sipVoicemailNumber()).contains("*97");
        assertThat(snapshot.transports().get(Driver.SIP))
                .containsExactly(new Transport("udp", Protocol.UDP, "0.0.0.0", 5160));
        Account account = account(snapshot, "2001");
        assertThat(account.credential().secret().orElseThrow().reveal()).isEqualTo("a;b#c\\d\"e=f[g]");
        assertThat(account.credential().where()).isEqualTo("sip.conf");
        assertThat(account.reply()).isEqualTo(new ReplyPort(true, "nat=no"));
        assertThat(account.transports())
                .as("tcp is ignored while chan_sip does not listen on it")
                .containsExactly(Protocol.UDP);
        assertThat(account.registrationSeconds()).isEqualTo(new RegistrationLimits(30, 600, 1800));
        assertThat(account.variables()).containsEntry("A", "1").containsEntry("B", "x=y");
        assertThat(account.description()).isEqualTo("SEP001B54AABBCC desk");
        assertThat(account.callCounter()).isTrue();
        assertThat(snapshot.registrations().get("2001"))
                .singleElement()
                .satisfies(registration -> assertThat(registration.address()).isEqualTo("192.0.2.8"));
    }

    @Test
    void natIsToldAsTheOwnerWouldWriteIt() throws PbxException {
        pbx.peer("1", "SIP-Forcerport: Y\nSIP-Comedia: Y\n")
                .peer("2", "SIP-Forcerport: Y\n")
                .peer("3", "SIP-Comedia: Y\n")
                .peer("4", "SIP-Forcerport: a\nSIP-Comedia: a\nCall-limit: 0\n");

        Snapshot snapshot = read();

        assertThat(account(snapshot, "1").reply()).isEqualTo(new ReplyPort(false, "nat=force_rport,comedia"));
        assertThat(account(snapshot, "2").reply()).isEqualTo(new ReplyPort(false, "nat=force_rport"));
        assertThat(account(snapshot, "3").reply()).isEqualTo(new ReplyPort(true, "nat=comedia"));
        assertThat(account(snapshot, "4").reply()).isEqualTo(new ReplyPort(true, "nat=auto_force_rport,auto_comedia"));
        assertThat(account(snapshot, "4").callCounter()).isFalse();
    }

    @Test
    void whereSipConfIsRefusedItsIncludesAndTheOverridesBesideUsTell() throws IOException {
        pbx.peer("1", "")
                .peer("2", "")
                .peer("3", "")
                .files(Map.of(
                        "sip_additional.conf",
                        List.of(
                                "Category-000000: 1",
                                "Line-000000-000000: secret=generated",
                                "Category-000001: 2",
                                "Line-000001-000000: secret=generated")));
        Files.writeString(etc.resolve("sip_custom_post.conf"), "[2](+)\nsecret=short\n");

        Snapshot snapshot = new SnapshotReader(ami.settings(etc)).read().snapshot();

        assertThat(account(snapshot, "1").credential().where()).isEqualTo("sip_additional.conf");
        assertThat(account(snapshot, "2").credential().secret().orElseThrow().reveal())
                .isEqualTo("short");
        assertThat(account(snapshot, "2").credential().where()).isEqualTo("sip_custom_post.conf");
        assertThat(account(snapshot, "3").credential().state()).isEqualTo(State.UNREADABLE);
        assertThat(snapshot.problems()).isEmpty();
    }

    @Test
    void secretsThatNoPhoneCanUseAreNamedForWhatTheyAre() throws PbxException {
        pbx.peer("hashed", "SecretExist: N\nMD5SecretExist: Y\n")
                .peer("both", "MD5SecretExist: Y\n")
                .peer("empty", "SecretExist: N\n")
                .peer("none", "SecretExist: N\n")
                .files(Map.of(
                        "sip.conf",
                        List.of(
                                "Category-000000: both",
                                "Line-000000-000000: secret=x",
                                "Category-000001: empty",
                                "Line-000001-000000: secret=")));

        Snapshot snapshot = read();

        assertThat(state(snapshot, "hashed")).isEqualTo(State.HASHED);
        assertThat(state(snapshot, "both"))
                .as("chan_sip compares the hash if there is one")
                .isEqualTo(State.HASHED);
        assertThat(state(snapshot, "empty")).isEqualTo(State.EMPTY);
        assertThat(state(snapshot, "none")).isEqualTo(State.NONE);
    }

    @Test
    void transportsCountWhereChanSipListensOnMore() throws PbxException {
        String[] more = UDP_ONLY.clone();
        more[1] = "  TCP SIP Bindaddress:    0.0.0.0:5160";
        pbx.sipSettings(more)
                .peer("1", "")
                .peer("2", "")
                .peer("3", "")
                .files(Map.of(
                        "sip.conf",
                        List.of(
                                "Category-000000: 1",
                                "Line-000000-000000: transport=tcp,udp",
                                "Category-000001: 2",
                                "Line-000001-000000: transport=tls")));

        Snapshot byFile = read();
        ami.onError("GetConfig", "File requires escalated priveledges");
        ami.onCommand("sip show peer 1", "  Prim.Transp. : TCP", "  Allowed.Trsp : TCP");
        Snapshot byCommand = read();

        assertThat(account(byFile, "1").transports()).containsExactly(Protocol.TCP, Protocol.UDP);
        assertThat(account(byFile, "2").transports()).containsExactly(Protocol.UDP);
        assertThat(account(byFile, "3").transports()).containsExactly(Protocol.UDP);
        assertThat(account(byCommand, "1").transports()).containsExactly(Protocol.TCP);
        assertThat(account(byCommand, "2").transports()).containsExactly(Protocol.UDP);
    }

    @Test
    void peersOfFixedAddressAreTrunksAndOneThatVanishesHidesNoOther() throws PbxException {
        pbx.peer("1", "");
        ami.onList(
                "SIPpeers",
                "Event: PeerEntry\nObjectName: 1\nDynamic: yes\n",
                "Event: PeerEntry\nObjectName: gone\nDynamic: yes\n",
                "Event: PeerEntry\nObjectName: provider\nDynamic: no\n");

        Snapshot snapshot = read();

        assertThat(snapshot.extensions()).containsOnlyKeys("1");
        assertThat(snapshot.problems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("trunk", "peer provider"), tuple("extension-unreadable", "extension gone"));
    }

    @Test
    void anUnsetVoicemailNumberIsNone() throws PbxException {
        pbx.sipSettings("  Voice Mail Extension:   asterisk");

        assertThat(read().sipVoicemailNumber()).isEmpty();
    }

    private Snapshot read() throws PbxException {
        return new SnapshotReader(ami.settings()).read().snapshot();
    }

    private static State state(Snapshot snapshot, String id) {
        return account(snapshot, id).credential().state();
    }

    private static Account account(Snapshot snapshot, String id) {
        return snapshot.extension(id).orElseThrow().account();
    }
}
