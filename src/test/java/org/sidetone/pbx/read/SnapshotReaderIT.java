package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings.Ports;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Account.ReplyPort;
import org.sidetone.pbx.Credential.State;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Snapshot;

class SnapshotReaderIT {
    @Test
    void readsChanSip() throws IOException {
        try (Asterisk asterisk = Asterisk.running(Site.CHAN_SIP)) {
            Reading reading = read(asterisk);
            Snapshot snapshot = reading.snapshot();

            assertThat(snapshot.version()).startsWith("16.");
            assertThat(snapshot.extensions().values())
                    .extracting(Extension::id, Extension::number, Extension::name, Extension::context)
                    .containsExactly(
                            tuple("2001", "2001", "Anna Gruber", "internal"),
                            tuple("2002", "2002", "Jörg Müller", "internal"),
                            tuple("2003", "2003", "Workshop", "internal"));
            Account account = account(snapshot, "2001");
            assertThat(account.driver()).isEqualTo(Driver.SIP);
            assertThat(secret(account)).isEqualTo("k3v9q2xa");
            assertThat(account.reply()).isEqualTo(new ReplyPort(true, "nat=no"));
            assertThat(account.codecs()).containsExactly("ulaw", "alaw");
            assertThat(account.transports()).containsExactly(Protocol.UDP);
            assertThat(account.callCounter()).isTrue();
            assertThat(snapshot.extensions().get("2001").mailbox()).contains("2001@default");
            assertThat(snapshot.extensions().get("2002").mailbox())
                    .as("no such mailbox")
                    .isEmpty();
            assertThat(snapshot.sipVoicemailNumber()).contains("*97");
            assertThat(snapshot.rtp()).contains(new Ports(16384, 16482));
            assertThat(snapshot.transports().get(Driver.SIP))
                    .singleElement()
                    .satisfies(transport -> assertThat(transport.port()).isEqualTo(asterisk.sipPort()));
            assertThat(snapshot.hints()).contains(new Hint("2001", "internal", "SIP/2001"));
            assertThat(reading.lamps().states()).containsEntry("2001@internal", LampState.UNAVAILABLE);
            assertThat(snapshot.names()).containsEntry("5551234", "Speaking Clock");
            assertThat(snapshot.registrations().values()).isEmpty();
        }
    }

    @Test
    void chanSipShowsHowItAnswersAndHidesNothingBehindTrunks() throws IOException {
        try (Asterisk asterisk = Asterisk.prepare(Site.CHAN_SIP)) {
            asterisk.append("sip.conf", """

                    [3001](phone)
                    nat=force_rport,comedia
                    secret=one
                    secret=a\\;b#c
                    setvar=MACADDRESS=001B54AABBCC
                    description=SEP001B54AABBCC desk
                    [3002](phone)
                    nat=auto_force_rport
                    md5secret=0123456789abcdef0123456789abcdef
                    callcounter=no
                    [provider]
                    type=peer
                    host=127.0.0.1
                    secret=trunk
                    """);
            asterisk.start();

            Snapshot snapshot = read(asterisk).snapshot();

            Account first = account(snapshot, "3001");
            assertThat(first.reply()).isEqualTo(new ReplyPort(false, "nat=force_rport,comedia"));
            assertThat(secret(first)).isEqualTo("a;b#c");
            assertThat(first.variables()).containsEntry("MACADDRESS", "001B54AABBCC");
            assertThat(first.description()).isEqualTo("SEP001B54AABBCC desk");
            Account second = account(snapshot, "3002");
            assertThat(second.reply()).isEqualTo(new ReplyPort(true, "nat=auto_force_rport"));
            assertThat(second.credential().state()).isEqualTo(State.HASHED);
            assertThat(second.callCounter()).isFalse();
            assertThat(snapshot.extensions()).doesNotContainKey("provider");
            assertThat(snapshot.problems()).extracting(Problem::where).contains("peer provider");
        }
    }

    @Test
    void readsPjsip() throws IOException {
        try (Asterisk asterisk = Asterisk.running(Site.PJSIP)) {
            Reading reading = read(asterisk);
            Snapshot snapshot = reading.snapshot();

            assertThat(snapshot.extensions().values())
                    .extracting(Extension::id, Extension::number, Extension::name)
                    .containsExactly(
                            tuple("1001", "1001", "Anna Gruber"),
                            tuple("1002", "1002", "Jörg Müller"),
                            tuple("1003", "1003", "Workshop"));
            Account account = account(snapshot, "1001");
            assertThat(account.driver()).isEqualTo(Driver.PJSIP);
            assertThat(secret(account)).isEqualTo("x8k2q7ma");
            assertThat(account.reply()).isEqualTo(new ReplyPort(true, "force_rport=no, rewrite_contact=no"));
            assertThat(account.maxContacts()).contains(1);
            assertThat(snapshot.transports().get(Driver.PJSIP))
                    .extracting(transport -> transport.protocol(), transport -> transport.port())
                    .containsExactlyInAnyOrder(
                            tuple(Protocol.UDP, asterisk.pjsipPort()), tuple(Protocol.TCP, asterisk.pjsipPort()));
            assertThat(snapshot.transports().get(Driver.SIP)).isEmpty();
            assertThat(snapshot.extensions().get("1001").mailbox()).contains("1001@default");
            assertThat(snapshot.dialPlan().reachableFrom("internal"))
                    .anyMatch(context -> context.patterns().stream()
                            .anyMatch(pattern -> pattern.text().equals("*97") && pattern.runs("VoiceMailMain")));
            assertThat(reading.lamps().states()).containsEntry("1001@internal", LampState.UNAVAILABLE);
            assertThat(snapshot.names()).containsEntry("004989123", "Jörg Müller & Söhne");
        }
    }

    @Test
    void readsFreePbxWithItsTraps() throws IOException {
        try (Asterisk asterisk = Asterisk.running(Site.FREEPBX)) {
            asterisk.append("sip_custom_post.conf", "\n[1002](+)\nsecret=short\n");
            asterisk.cli("database put DEVICE/1999 tech sip");
            asterisk.cli("database put DEVICE/1999 user 1999");
            asterisk.reload();

            Snapshot snapshot = read(asterisk).snapshot();
            Snapshot blind = new SnapshotReader(Lab.settings(asterisk, Path.of("/nonexistent")))
                    .read()
                    .snapshot();

            assertThat(snapshot.transports().keySet()).containsExactlyInAnyOrder(Driver.SIP, Driver.PJSIP);
            assertThat(account(snapshot, "1001").credential().where()).isEqualTo("sip_additional.conf");
            assertThat(secret(account(snapshot, "1002"))).as("the override").isEqualTo("short");
            assertThat(secret(account(blind, "1002"))).as("without its file").isEqualTo("d07a3f91c5e82b64");
            assertThat(account(snapshot, "1003").credential().state()).isEqualTo(State.EMPTY);
            assertThat(account(snapshot, "2002").credential().state()).isEqualTo(State.EMPTY);
            assertThat(account(snapshot, "2004").credential().state()).isEqualTo(State.HASHED);
            assertThat(secret(account(snapshot, "2005")))
                    .as("cut at the semicolon")
                    .isEqualTo("x");
            assertThat(snapshot.extensions().values())
                    .extracting(Extension::id, Extension::number, Extension::name)
                    .contains(
                            tuple("1003", "1003", "Lobby, phone & \"door\" <1>"),
                            tuple("1005", "1005", "Semi;colon #1"),
                            tuple("91001", "1001", "Alice Müller"));
            assertThat(snapshot.extensions()).containsKey("9001");
            assertThat(snapshot.extensions().get("1001").mailbox()).contains("1001@default");
            assertThat(snapshot.extensions().get("1003").mailbox()).isEmpty();
            assertThat(account(snapshot, "2001").reply())
                    .isEqualTo(new ReplyPort(false, "force_rport=yes, rewrite_contact=yes"));
            assertThat(snapshot.names()).containsEntry("+4315880199", "Stadtwerke Wien");
            assertThat(snapshot.problems())
                    .filteredOn(problem -> problem.code().equals("not-applied"))
                    .extracting(Problem::where)
                    .containsExactly("extension 1999");
            assertThat(snapshot.problems()).noneMatch(problem -> problem.code().startsWith("ami"));
        }
    }

    @Test
    void readsFiveThousandExtensions() throws IOException {
        try (Asterisk asterisk = Asterisk.prepare(Site.PJSIP)) {
            StringBuilder many = new StringBuilder("\n");
            for (int id = 20000; id < 25000; id++) {
                many.append(
                        "[%1$d](phone)%nauth=%1$d%naors=%1$d%n[%1$d](login)%nusername=%1$d%npassword=pw%1$d%n[%1$d](place)%n"
                                .formatted(id));
            }
            asterisk.append("pjsip.conf", many.toString());
            asterisk.start();

            long started = System.nanoTime();
            Snapshot snapshot = read(asterisk).snapshot();
            Duration took = Duration.ofNanos(System.nanoTime() - started);

            assertThat(snapshot.extensions()).hasSize(5003);
            assertThat(secret(account(snapshot, "24999"))).isEqualTo("pw24999");
            // One to two seconds on an idle machine; only a step in the wrong direction is to be seen here.
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Reading read(Asterisk asterisk) throws PbxException {
        return new SnapshotReader(Lab.settings(asterisk)).read();
    }

    private static Account account(Snapshot snapshot, String id) {
        return snapshot.extension(id).orElseThrow().account();
    }

    private static String secret(Account account) {
        return account.credential().secret().orElseThrow().reveal();
    }
}
