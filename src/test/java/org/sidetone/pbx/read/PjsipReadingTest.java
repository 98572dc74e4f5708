package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.sidetone.pbx.read.PbxTexts.aor;
import static org.sidetone.pbx.read.PbxTexts.auth;
import static org.sidetone.pbx.read.PbxTexts.password;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Account.ReplyPort;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Credential.State;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;

@Timeout(20)
class PjsipReadingTest {
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
    void readsAnEndpointWithItsAuthAndAor() throws PbxException {
        pbx.endpoint(
                "100",
                "Auth: 100-auth\nCallerid: \"Zoë\" <100>\nSetVar: MACADDRESS=001B54AABBCC,TEXT=a,b\nTransport: tcp-one\n",
                auth("100-auth", "Username: zoe\nAuthType: userpass\nPassword: a;b:c d\n"),
                aor("100", 2));

        Snapshot snapshot = read();

        assertThat(snapshot.problems()).isEmpty();
        assertThat(snapshot.extensions().get("100").name()).isEqualTo("Zoë");
        Account account = account(snapshot, "100");
        assertThat(account.driver()).isEqualTo(Driver.PJSIP);
        assertThat(account.authName()).isEqualTo("zoe");
        assertThat(account.credential().secret().orElseThrow().reveal()).isEqualTo("a;b:c d");
        assertThat(account.credential().where()).isEqualTo("auth 100-auth");
        assertThat(account.reply()).isEqualTo(new ReplyPort(true, "force_rport=no, rewrite_contact=no"));
        assertThat(account.transports()).containsExactly(Protocol.TCP);
        assertThat(account.codecs()).containsExactly("alaw", "ulaw");
        assertThat(account.maxContacts()).contains(2);
        assertThat(account.variables())
                .containsEntry("MACADDRESS", "001B54AABBCC")
                .containsEntry("TEXT", "a,b");
        assertThat(snapshot.transports().get(Driver.PJSIP))
                .containsExactly(
                        new Transport("udp-one", Protocol.UDP, "0.0.0.0", 5060),
                        new Transport("tcp-one", Protocol.TCP, "::", 5061));
    }

    @Test
    void answersGoToTheViaPortOnlyIfNeitherSettingForbidsIt() throws PbxException {
        pbx.endpoint("1", "Auth: 1\nForceRport: true\nRewriteContact: true\n", password("1", "x"), aor("1", 1));
        pbx.endpoint("2", "Auth: 2\nForceRport: true\n", password("2", "x"), aor("2", 1));
        pbx.endpoint("3", "Auth: 3\nRewriteContact: true\n", password("3", "x"), aor("3", 1));

        Snapshot snapshot = read();

        assertThat(account(snapshot, "1").reply())
                .isEqualTo(new ReplyPort(false, "force_rport=yes, rewrite_contact=yes"));
        assertThat(account(snapshot, "2").reply()).isEqualTo(new ReplyPort(false, "force_rport=yes"));
        assertThat(account(snapshot, "3").reply()).isEqualTo(new ReplyPort(false, "rewrite_contact=yes"));
    }

    @Test
    void aPasswordThatAPhoneCannotUseIsNamedForWhatItIs() throws PbxException {
        pbx.endpoint("empty", "Auth: empty\n", password("empty", ""), aor("empty", 1));
        pbx.endpoint("md5", "Auth: md5\n", auth("md5", "AuthType: md5\nMd5Cred: abc\nPassword: \n"), aor("md5", 1));
        pbx.endpoint(
                "digest",
                "Auth: digest\n",
                auth("digest", "AuthType: digest\nPasswordDigest: MD5:abc\nPassword: \n"),
                aor("digest", 1));
        pbx.endpoint("none", "Auth: \n", aor("none", 1));
        pbx.endpoint("gone", "Auth: gone-auth\n", aor("gone", 1));

        Snapshot snapshot = read();

        assertThat(credential(snapshot, "empty").state()).isEqualTo(State.EMPTY);
        assertThat(credential(snapshot, "md5").state()).isEqualTo(State.HASHED);
        assertThat(credential(snapshot, "digest").state()).isEqualTo(State.HASHED);
        assertThat(credential(snapshot, "none").state()).isEqualTo(State.NONE);
        assertThat(credential(snapshot, "gone").state()).isEqualTo(State.NONE);
        assertThat(snapshot.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("auth-missing"))
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("extension gone"));
    }

    @Test
    void ofSeveralAuthsTheFirstReadableOneCountsAndOutboundOnesDoNot() throws PbxException {
        pbx.endpoint(
                "1",
                "Auth: hashed,clear,later\nOutboundAuth: out\n",
                password("out", "outside"),
                auth("hashed", "AuthType: md5\nMd5Cred: abc\nPassword: \n"),
                password("later", "third"),
                password("clear", "second"),
                aor("1", 1));

        Account account = account(read(), "1");

        assertThat(account.authName()).isEqualTo("clear");
        assertThat(account.credential().secret().orElseThrow().reveal()).isEqualTo("second");
    }

    @Test
    void anAuthThatAsksForNewerDigestsOnlyIsAProblem() throws PbxException {
        pbx.endpoint(
                "1",
                "Auth: 1\n",
                auth("1", "Username: 1\nPassword: x\nSupportedAlgorithmsUas: SHA-256, SHA-512-256\n"),
                aor("1", 1));
        pbx.endpoint(
                "2",
                "Auth: 2\n",
                auth("2", "Username: 2\nPassword: x\nSupportedAlgorithmsUas: SHA-256,MD5\n"),
                aor("2", 1));

        assertThat(read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("auth-without-md5"))
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("extension 1"));
    }

    @Test
    void trunksAreLeftOutAndForgottenAorsAreNot() throws PbxException {
        pbx.endpoint("trunk-in", "Auth: \n", aor("trunk-in", 0));
        pbx.endpoint("trunk-out", "Auth: a\nOutboundAuth: a\n", password("a", "x"), aor("trunk-out", 0));
        pbx.endpoint(
                "trunk-fixed",
                "Auth: a\n",
                password("a", "x"),
                aor("trunk-fixed", 0).replace("Contacts: ", "Contacts: trunk-fixed/sip:192.0.2.1"));
        pbx.endpoint("forgotten", "Auth: a\n", password("a", "x"), aor("forgotten", 0));
        pbx.endpoint("aorless", "Auth: a\n", password("a", "x"));
        pbx.endpoint("renamed", "Auth: a\n", password("a", "x"), aor("other", 1));

        Snapshot snapshot = read();

        assertThat(snapshot.extensions()).containsOnlyKeys("forgotten", "aorless", "renamed");
        assertThat(snapshot.problems())
                .extracting(Problem::code, Problem::where, Problem::severity)
                .containsExactlyInAnyOrder(
                        tuple("trunk", "endpoint trunk-in", Severity.INFO),
                        tuple("trunk", "endpoint trunk-out", Severity.INFO),
                        tuple("trunk", "endpoint trunk-fixed", Severity.INFO),
                        tuple("aor-takes-no-contact", "extension forgotten", Severity.ERROR),
                        tuple("aor-takes-no-contact", "extension aorless", Severity.ERROR),
                        tuple("aor-name", "extension renamed", Severity.ERROR));
    }

    @Test
    void anEndpointThatCannotBeReadHidesNoOther() throws PbxException {
        pbx.endpoint("1", "Auth: 1\n", password("1", "x"), aor("1", 1));
        pbx.brokenEndpoint("2", "Response: Error\n@ID\nMessage: Unable to retrieve endpoint 2\n");
        pbx.brokenEndpoint("3", ScriptedAmi.list("Event: Odd\n"));
        pbx.endpoint("4", "Auth: 4\nTransport: nosuch\n", password("4", "x"), aor("4", 1));

        Snapshot snapshot = read();

        assertThat(snapshot.extensions()).containsOnlyKeys("1", "4");
        assertThat(snapshot.problems())
                .extracting(Problem::where, Problem::code)
                .containsExactly(
                        tuple("extension 2", "extension-unreadable"),
                        tuple("extension 3", "extension-unreadable"),
                        tuple("extension 4", "transport-missing"));
    }

    @Test
    void neitherDriverLoadedIsAnEmptyPbx() throws PbxException {
        ami.onCommand("pjsip show transports");

        Snapshot snapshot = read();

        assertThat(snapshot.extensions()).isEmpty();
        assertThat(snapshot.transports().values()).isEmpty();
        assertThat(snapshot.problems()).isEmpty();
    }

    @Test
    void aListThatIsRefusedIsNotAnEmptyPbx() {
        ami.onError("PJSIPShowEndpoints", "Permission denied");
        PbxException denied = catchThrowableOfType(PbxException.class, this::read);
        ami.onError("PJSIPShowEndpoints", "Failed to retrieve endpoints");
        PbxException failed = catchThrowableOfType(PbxException.class, this::read);

        assertThat(denied).hasMessageContaining("system").hasMessageContaining("write=");
        assertThat(denied.isRefused()).isTrue();
        assertThat(failed).hasMessageContaining("PJSIPShowEndpoints").hasMessageContaining("Failed to retrieve");
    }

    @Test
    void registrationsComeFromContactsThatRegistered() throws PbxException {
        pbx.endpoint("1", "Auth: 1\n", password("1", "x"), aor("1", 1));
        ami.onList(
                "PJSIPShowContacts",
                "Event: ContactList\nEndpoint: 1\nViaAddr: 192.0.2.7\nUserAgent: Cisco-CP7941G/9.4.2\nCallId: c1\nUri: sip:1@10.0.0.1\n",
                "Event: ContactList\nEndpoint: 1\nUserAgent: \nCallId: c2\nUri: sip:1@[2001:db8::1]:5060;transport=tcp\n",
                "Event: ContactList\nEndpoint: trunk\nCallId: \nUri: sip:192.0.2.9\n");

        assertThat(read().registrations().values())
                .containsExactly(
                        new Registration("1", "192.0.2.7", Optional.of("Cisco-CP7941G/9.4.2"), Optional.of("c1")),
                        new Registration("1", "2001:db8::1", Optional.empty(), Optional.of("c2")));
    }

    private Snapshot read() throws PbxException {
        return new SnapshotReader(ami.settings()).read().snapshot();
    }

    private static Account account(Snapshot snapshot, String id) {
        return snapshot.extension(id).orElseThrow().account();
    }

    private static Credential credential(Snapshot snapshot, String id) {
        return account(snapshot, id).credential();
    }
}
