package org.sidetone.phone;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The tables behind {@link RestartBook}. */
final class RestartRows {
    private static final int SALT_BYTES = 16;

    private RestartRows() {}

    static String salt(Handle handle) {
        byte[] fresh = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(fresh);
        handle.execute(
                "UPDATE stamp_salt SET salt = ? WHERE salt = ''",
                BaseEncoding.base16().encode(fresh));
        return handle.select("SELECT salt FROM stamp_salt").mapTo(String.class).one();
    }

    /** Keeps the newest of each phone. */
    static void served(Handle handle, Collection<Sighting> sightings) {
        Map<MacAddress, Sighting> newest = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            if (sighting.stamps().isPresent()) {
                newest.merge(
                        sighting.mac(), sighting, (one, other) -> other.at().isBefore(one.at()) ? one : other);
            }
        }
        newest.values().forEach(sighting -> served(handle, sighting));
    }

    private static void served(Handle handle, Sighting sighting) {
        Stamps stamps = sighting.stamps().orElseThrow();
        handle.createUpdate("DELETE FROM served_file WHERE mac = :mac AND served_at <= :at")
                .bind("mac", sighting.mac().digits())
                .bind("at", sighting.at().toEpochMilli())
                .execute();
        handle.createUpdate("INSERT INTO served_file (mac, account_stamp, version_stamp, address, served_at)"
                        + " SELECT :mac, :account, :version, :address, :at FROM revision"
                        + " WHERE NOT EXISTS (SELECT 1 FROM served_file WHERE mac = :mac)")
                .bind("mac", sighting.mac().digits())
                .bind("account", stamps.account())
                .bind("version", stamps.version())
                .bind("address", sighting.address().getHostAddress())
                .bind("at", sighting.at().toEpochMilli())
                .execute();
    }

    static ImmutableMap<MacAddress, ServedFile> servedFiles(Handle handle) {
        return handle
                .select("SELECT * FROM served_file")
                .map((row, context) -> Map.entry(
                        new MacAddress(row.getString("mac")),
                        new ServedFile(
                                new Stamps(row.getString("account_stamp"), row.getString("version_stamp")),
                                row.getString("address"),
                                Instant.ofEpochMilli(row.getLong("served_at")))))
                .list()
                .stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static ImmutableMap<MacAddress, RestartOrder> orders(Handle handle) {
        return handle
                .select("SELECT * FROM restart_order")
                .map((row, context) -> Map.entry(
                        new MacAddress(row.getString("mac")),
                        new RestartOrder(
                                row.getString("account_stamp"),
                                Instant.ofEpochMilli(row.getLong("ordered_at")),
                                row.getInt("recent"))))
                .list()
                .stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void ordered(Handle handle, MacAddress mac, RestartOrder order) {
        handle.execute("DELETE FROM restart_order WHERE mac = ?", mac.digits());
        handle.execute(
                "INSERT INTO restart_order (mac, account_stamp, ordered_at, recent) VALUES (?, ?, ?, ?)",
                mac.digits(),
                order.account(),
                order.at().toEpochMilli(),
                order.recent());
    }

    static boolean lease(Handle handle, String owner, Instant now, Instant until) {
        return handle.createUpdate("UPDATE lease SET owner = :owner, until_at = :until"
                                + " WHERE name = 'restarts' AND (owner = :owner OR until_at < :now)")
                        .bind("owner", owner)
                        .bind("until", until.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }
}
