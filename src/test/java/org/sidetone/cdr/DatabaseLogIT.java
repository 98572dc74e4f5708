package org.sidetone.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.CallDatabase;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.lab.MariaDb;

/** Calls in a real MariaDB, in the columns of FreePBX's {@code asteriskcdrdb.cdr}. */
class DatabaseLogIT {
    private static final ImmutableSet<CallLine> OWN = ImmutableSet.of(new CallLine("10_1", "1001"));
    private static final Instant NOW = Instant.parse("2026-11-26T15:30:00Z");

    private MariaDb server;
    private Settings.Store place;

    @BeforeEach
    void makeTheTable() throws IOException {
        server = MariaDb.shared();
        place = server.database();
        server.sql("CREATE TABLE " + database() + """
                .cdr (
                 calldate datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
                 clid varchar(80) NOT NULL DEFAULT '', src varchar(80) NOT NULL DEFAULT '',
                 dst varchar(80) NOT NULL DEFAULT '', dcontext varchar(80) NOT NULL DEFAULT '',
                 channel varchar(80) NOT NULL DEFAULT '', dstchannel varchar(80) NOT NULL DEFAULT '',
                 lastapp varchar(80) NOT NULL DEFAULT '', lastdata varchar(80) NOT NULL DEFAULT '',
                 duration int(11) NOT NULL DEFAULT 0, billsec int(11) NOT NULL DEFAULT 0,
                 disposition varchar(45) NOT NULL DEFAULT '', amaflags int(11) NOT NULL DEFAULT 0,
                 accountcode varchar(20) NOT NULL DEFAULT '', uniqueid varchar(32) NOT NULL DEFAULT '',
                 userfield varchar(255) NOT NULL DEFAULT '', did varchar(50) NOT NULL DEFAULT '',
                 recordingfile varchar(255) NOT NULL DEFAULT '', cnum varchar(80) NOT NULL DEFAULT '',
                 cnam varchar(80) NOT NULL DEFAULT '', outbound_cnum varchar(80) NOT NULL DEFAULT '',
                 outbound_cnam varchar(80) NOT NULL DEFAULT '', dst_cnam varchar(80) NOT NULL DEFAULT '',
                 linkedid varchar(32) NOT NULL DEFAULT '', peeraccount varchar(80) NOT NULL DEFAULT '',
                 sequence int(11) NOT NULL DEFAULT 0, KEY calldate (calldate), KEY dst (dst))""");
    }

    @Test
    void readsTheNewestFirstInThePbxsOwnZone() throws IOException {
        call("2026-11-26 10:00:00", "1002", "1001", "PJSIP/1002-01", "PJSIP/10_1-02", "ANSWERED");
        call("2026-11-26 11:00:00", "0301234", "1002", "PJSIP/10_1-03", "PJSIP/trunk-04", "NO ANSWER");
        call("2026-11-26 12:00:00", "1003", "1001", "PJSIP/1003-05", "", "BUSY");
        call("2026-11-26 13:00:00", "1003", "1002", "PJSIP/1003-05", "PJSIP/1001-06", "ANSWERED");
        call("2026-11-26 14:00:00", "1003", "1002", "PJSIP/10x1-05", "PJSIP/1002-06", "ANSWERED");
        call("2026-01-01 10:00:00", "1002", "1001", "PJSIP/1002-01", "PJSIP/10_1-02", "ANSWERED");
        assertThat(log("Europe/Berlin", "cdr").read(OWN))
                .containsExactly(
                        record("2026-11-26T11:00:00Z", "1003", "1001", "PJSIP/1003-05", "", false),
                        record("2026-11-26T10:00:00Z", "0301234", "1002", "PJSIP/10_1-03", "PJSIP/trunk-04", false),
                        record("2026-11-26T09:00:00Z", "1002", "1001", "PJSIP/1002-01", "PJSIP/10_1-02", true));
    }

    @Test
    void oneThatHasTheRightToReadAndNoOtherIsEnough() throws IOException {
        server.sql("CREATE OR REPLACE USER cdrreader@'127.0.0.1' IDENTIFIED BY 'read-only'");
        server.sql("GRANT SELECT ON " + database() + ".cdr TO cdrreader@'127.0.0.1'");
        call("2026-11-26 10:00:00", "1002", "1001", "PJSIP/1002-01", "PJSIP/10_1-02", "ANSWERED");
        CallDatabase reader = new CallDatabase(place.url(), "cdr", "cdrreader", Secret.of("read-only"));
        assertThat(new DatabaseLog(reader, ZoneId.of("UTC"), InstantSource.fixed(NOW)).read(OWN))
                .hasSize(1);
        CallDatabase wrong = new CallDatabase(place.url(), "cdr", "cdrreader", Secret.of("wr0ng-pw"));
        assertThatThrownBy(() -> new DatabaseLog(wrong, ZoneId.of("UTC"), InstantSource.fixed(NOW)).read(OWN))
                .isInstanceOf(CallLogException.class)
                .hasMessageContaining("refuses user cdrreader")
                .hasMessageContaining("GRANT SELECT ON " + database() + ".cdr")
                .hasMessageNotContaining("wr0ng-pw");
    }

    @Test
    void anotherTableIsNamed() {
        assertThatThrownBy(() -> log("UTC", "calls").read(OWN))
                .isInstanceOf(CallLogException.class)
                .hasMessageContaining("no such table of calls (calls)");
    }

    private DatabaseLog log(String zone, String table) throws IOException {
        return new DatabaseLog(
                new CallDatabase(
                        place.url(),
                        table,
                        place.user().orElseThrow(),
                        Secret.of(Files.readString(place.passwordFile().orElseThrow())
                                .strip())),
                ZoneId.of(zone),
                InstantSource.fixed(NOW));
    }

    private String database() {
        return place.url().replaceFirst(".*/", "");
    }

    private void call(String at, String source, String destination, String channel, String to, String disposition)
            throws IOException {
        server.sql("INSERT INTO " + database()
                + ".cdr (calldate, clid, src, dst, channel, dstchannel, lastapp, billsec, disposition) VALUES ('" + at
                + "', '\"Käthe\" <" + source + ">', '" + source + "', '" + destination + "', '" + channel + "', '" + to
                + "', 'Dial', 9, '" + disposition + "')");
    }

    private static CallRecord record(
            String at, String source, String destination, String channel, String to, boolean answered) {
        return new CallRecord(
                Instant.parse(at),
                "\"Käthe\" <" + source + ">",
                source,
                destination,
                channel,
                to,
                "Dial",
                answered,
                Duration.ofSeconds(9));
    }
}
