package org.sidetone.phone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * The admin's orders about firmware, and what was seen of it, in the store. Every action throws
 * {@link java.io.UncheckedIOException} with a {@link StoreException} when the disk or the server fails.
 */
public final class FirmwareBook {
    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();
    private static final int LONGEST = 255;
    private static final int LONGEST_SENT = 2000;

    private final SqlStore store;

    FirmwareBook(SqlStore store) {
        this.store = store;
    }

    public ImmutableSortedMap<MacAddress, FirmwareOrder> orders() {
        return store.transact(handle -> handle
                .select("SELECT * FROM firmware_order")
                .map((row, context) -> Map.entry(
                        new MacAddress(row.getString("mac")),
                        new FirmwareOrder(
                                row.getString("target"),
                                row.getInt("restart_each") != 0,
                                Instant.ofEpochMilli(row.getLong("ordered_at")),
                                row.getString("stopped"))))
                .list()
                .stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        MacAddress::compareTo, Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Orders a load for a phone in the place of what was ordered before. What it asked for until now does not count any more.
     *
     * @param running what it runs now, with the reason
     */
    public void order(MacAddress mac, FirmwareOrder order, String running, String why) {
        store.run(handle -> {
            SqlStore.countUp(handle);
            handle.execute("DELETE FROM firmware_order WHERE mac = ?", mac.digits());
            handle.execute(
                    "INSERT INTO firmware_order (mac, target, restart_each, ordered_at, stopped) VALUES (?, ?, ?, ?, ?)",
                    mac.digits(),
                    order.target(),
                    order.restart() ? 1 : 0,
                    order.at().toEpochMilli(),
                    shortened(order.stopped()));
            FirmwareSeen seen = read(handle, mac)
                    .asking("", 0, 0, ImmutableSortedSet.of(), order.at())
                    .running(running, why);
            write(handle, mac, seen);
        });
    }

    /** Ends an order for good. Returns whether there was one. */
    public boolean cancel(MacAddress mac) {
        return store.transact(handle -> {
            SqlStore.countUp(handle);
            return handle.execute("DELETE FROM firmware_order WHERE mac = ?", mac.digits()) > 0;
        });
    }

    /** Says why an order is not followed any more; it stays for its owner to see. */
    public void stop(MacAddress mac, String why) {
        store.run(handle -> {
            SqlStore.countUp(handle);
            handle.execute("UPDATE firmware_order SET stopped = ? WHERE mac = ?", shortened(why), mac.digits());
        });
    }

    public ImmutableMap<MacAddress, FirmwareSeen> seen() {
        return store.transact(handle -> handle
                .select("SELECT * FROM firmware_seen")
                .map((row, context) -> Map.entry(new MacAddress(row.getString("mac")), seen(row)))
                .list()
                .stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Adds to what was seen of a phone, as several nodes may at the same time. Returns what is known then. */
    public FirmwareSeen saw(MacAddress mac, UnaryOperator<FirmwareSeen> addition) {
        return store.transact(handle -> {
            // A write first: see SqlStore.
            handle.execute("UPDATE firmware_seen SET asks = asks WHERE mac = ?", mac.digits());
            FirmwareSeen before = read(handle, mac);
            FirmwareSeen after = addition.apply(before);
            if (!after.equals(before)) {
                write(handle, mac, after);
                if (!after.running().equals(before.running()) || !after.model().equals(before.model())) {
                    SqlStore.countUp(handle);
                }
            }
            return after;
        });
    }

    /** What phones that were reset shall load, by family. */
    public ImmutableSortedMap<String, String> defaults() {
        return store.transact(handle -> handle
                .select("SELECT family, load_name FROM firmware_default")
                .map((row, context) -> Map.entry(row.getString("family"), row.getString("load_name")))
                .list()
                .stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, Map.Entry::getKey, Map.Entry::getValue)));
    }

    public void setDefault(String family, String load) {
        store.run(handle -> {
            SqlStore.countUp(handle);
            handle.execute("DELETE FROM firmware_default WHERE family = ?", family);
            handle.execute("INSERT INTO firmware_default (family, load_name) VALUES (?, ?)", family, load);
        });
    }

    /** Returns whether there was one. */
    public boolean clearDefault(String family) {
        return store.transact(handle -> {
            SqlStore.countUp(handle);
            return handle.execute("DELETE FROM firmware_default WHERE family = ?", family) > 0;
        });
    }

    private static FirmwareSeen read(Handle handle, MacAddress mac) {
        return handle.select("SELECT * FROM firmware_seen WHERE mac = ?", mac.digits())
                .map((row, context) -> seen(row))
                .findOne()
                .orElse(FirmwareSeen.NOTHING);
    }

    private static FirmwareSeen seen(ResultSet row) throws SQLException {
        return new FirmwareSeen(
                row.getString("model"),
                row.getString("model_why"),
                row.getString("running"),
                row.getString("running_why"),
                row.getString("ran_before"),
                row.getString("asked"),
                row.getInt("asks"),
                row.getInt("boots"),
                ImmutableSortedSet.copyOf(NAMES.split(row.getString("sent"))),
                Instant.ofEpochMilli(row.getLong("seen_at")));
    }

    private static void write(Handle handle, MacAddress mac, FirmwareSeen seen) {
        handle.execute("DELETE FROM firmware_seen WHERE mac = ?", mac.digits());
        handle.execute(
                "INSERT INTO firmware_seen (mac, model, model_why, running, running_why, ran_before, asked, asks, boots,"
                        + " sent, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                mac.digits(),
                shortened(seen.model()),
                shortened(seen.modelWhy()),
                shortened(seen.running()),
                shortened(seen.runningWhy()),
                shortened(seen.before()),
                shortened(seen.asked()),
                seen.asks(),
                seen.boots(),
                sent(seen),
                seen.at().toEpochMilli());
    }

    private static String sent(FirmwareSeen seen) {
        StringBuilder names = new StringBuilder();
        for (String name : seen.sent()) {
            if (names.length() + name.length() < LONGEST_SENT) {
                names.append(name).append(' ');
            }
        }
        return names.toString();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
