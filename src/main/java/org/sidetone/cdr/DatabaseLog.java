package org.sidetone.cdr;

import com.google.common.base.Joiner;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sidetone.config.CallDatabase;
import org.sidetone.fetch.ReadOnlyDatabase;

/**
 * The table that FreePBX and guides for Asterisk have calls written to (cdr_adaptive_odbc). Only columns that all of them have are
 * asked for, and only the last two months: {@code calldate} has an index there, channels have none.
 *
 * @param zone in which {@code calldate} is: the PBX's, taken for this machine's
 */
record DatabaseLog(CallDatabase settings, ZoneId zone, InstantSource clock) implements CallLog {
    private static final ImmutableSet<Integer> NOT_THERE = ImmutableSet.of(1049, 1054, 1146);
    private static final int SECONDS = 3;
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final Duration BACK = Duration.ofDays(62);

    @Override
    public List<CallRecord> read(ImmutableSet<CallLine> lines) throws CallLogException {
        List<String> channels = lines.stream()
                .flatMap(line -> line.channels().stream())
                .map(begin -> begin.replace("!", "!!").replace("_", "!_").replace("%", "!%") + "%")
                .toList();
        List<String> numbers = lines.stream().map(CallLine::number).toList();
        try (Connection connection = database().connect();
                PreparedStatement select = connection.prepareStatement(sql(channels.size(), numbers.size()))) {
            select.setQueryTimeout(SECONDS);
            int place = 1;
            select.setObject(place++, LocalDateTime.ofInstant(clock.instant().minus(BACK), zone));
            for (String channel : channels) {
                select.setString(place++, channel);
                select.setString(place++, channel);
            }
            for (String number : numbers) {
                select.setString(place++, number);
            }
            return records(select);
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private String sql(int channels, int numbers) {
        String likes = Joiner.on(" OR ")
                .join(Collections.nCopies(channels, "channel LIKE ? ESCAPE '!' OR dstchannel LIKE ? ESCAPE '!'"));
        return "SELECT calldate, clid, src, dst, channel, dstchannel, lastapp, billsec, disposition FROM `"
                + settings.table() + "` WHERE calldate >= ? AND (" + likes + " OR dst IN ("
                + Joiner.on(", ").join(Collections.nCopies(numbers, "?")) + ")) ORDER BY calldate DESC LIMIT " + MOST;
    }

    private List<CallRecord> records(PreparedStatement select) throws SQLException {
        List<CallRecord> records = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                records.add(new CallRecord(
                        row.getObject("calldate", LocalDateTime.class)
                                .atZone(zone)
                                .toInstant(),
                        ReadOnlyDatabase.text(row, "clid"),
                        ReadOnlyDatabase.text(row, "src"),
                        ReadOnlyDatabase.text(row, "dst"),
                        ReadOnlyDatabase.text(row, "channel"),
                        ReadOnlyDatabase.text(row, "dstchannel"),
                        ReadOnlyDatabase.text(row, "lastapp"),
                        ReadOnlyDatabase.text(row, "disposition").equals("ANSWERED"),
                        Duration.ofSeconds(Math.max(0, row.getLong("billsec")))));
            }
        }
        return ImmutableList.copyOf(records);
    }

    private ReadOnlyDatabase database() {
        return new ReadOnlyDatabase(settings.url(), settings.user(), settings.password(), CONNECTING, SILENCE);
    }

    private CallLogException explained(SQLException e) {
        String database = database().name();
        if (ReadOnlyDatabase.isDenied(e)) {
            return new CallLogException(
                    database + " refuses user " + settings.user()
                            + "; it needs the right password, and GRANT SELECT ON "
                            + database.replaceFirst(".*/", "") + "." + settings.table() + " TO " + settings.user()
                            + "@HOST",
                    e);
        }
        if (NOT_THERE.contains(e.getErrorCode())) {
            return new CallLogException(
                    database + " has no such table of calls (" + settings.table()
                            + "); FreePBX's is cdr of the database asteriskcdrdb",
                    e);
        }
        return new CallLogException(
                database + " cannot be read: "
                        + String.valueOf(Throwables.getRootCause(e).getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""),
                e);
    }
}
