package org.sidetone.phone;

import com.google.common.base.Enums;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** From the rows of four tables to phones. */
final class PhoneRows {
    private record Owned(Optional<PhoneModel> model, Optional<String> label) {}

    private PhoneRows() {}

    static ImmutableSortedMap<MacAddress, Phone> read(Handle handle) {
        Map<String, Owned> owned = new HashMap<>();
        ListMultimap<String, String> lines = ArrayListMultimap.create();
        ListMultimap<String, Key> keys = ArrayListMultimap.create();
        Map<String, Phone.Seen> seen = new HashMap<>();
        handle.select("SELECT mac, model, label FROM phone")
                .map((row, context) -> owned.put(row.getString("mac"), owned(row)))
                .list();
        handle.select("SELECT mac, extension FROM phone_line ORDER BY mac, place")
                .map((row, context) -> lines.put(row.getString("mac"), row.getString("extension")))
                .list();
        handle.select("SELECT mac, button, kind, number, label FROM phone_key ORDER BY mac, button")
                .map((row, context) -> {
                    String mac = row.getString("mac");
                    return key(row).map(key -> keys.put(mac, key));
                })
                .list();
        handle.select("SELECT * FROM sighting")
                .map((row, context) -> seen.put(row.getString("mac"), seen(row)))
                .list();

        TreeSet<String> macs = new TreeSet<>(owned.keySet());
        macs.addAll(seen.keySet());
        ImmutableSortedMap.Builder<MacAddress, Phone> phones = ImmutableSortedMap.naturalOrder();
        for (String digits : macs) {
            MacAddress mac = new MacAddress(digits);
            Owned binding = owned.getOrDefault(digits, new Owned(Optional.empty(), Optional.empty()));
            phones.put(
                    mac,
                    new Phone(
                            mac,
                            binding.model(),
                            binding.label(),
                            ImmutableList.copyOf(lines.get(digits)),
                            ImmutableList.copyOf(keys.get(digits)),
                            Optional.ofNullable(seen.get(digits))));
        }
        return phones.build();
    }

    /** Lines and keys go with them. */
    static void remove(Handle handle, Collection<MacAddress> macs) {
        if (macs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("DELETE FROM phone WHERE mac = ?");
        macs.forEach(mac -> batch.add(mac.digits()));
        batch.execute();
    }

    static void insert(Handle handle, Collection<Phone> phones) {
        PreparedBatch owners = handle.prepareBatch("INSERT INTO phone (mac, model, label) VALUES (?, ?, ?)");
        PreparedBatch lines = handle.prepareBatch("INSERT INTO phone_line (mac, place, extension) VALUES (?, ?, ?)");
        PreparedBatch keys =
                handle.prepareBatch("INSERT INTO phone_key (mac, button, kind, number, label) VALUES (?, ?, ?, ?, ?)");
        for (Phone phone : phones) {
            String mac = phone.mac().digits();
            owners.add(
                    mac,
                    phone.model().map(PhoneModel::label).orElse(null),
                    phone.label().orElse(null));
            for (int place = 0; place < phone.lines().size(); place++) {
                lines.add(mac, place + 1, phone.lines().get(place));
            }
            for (Key key : phone.keys()) {
                keys.add(mac, key.button(), key.kind().name(), key.number(), key.label());
            }
        }
        for (PreparedBatch batch : List.of(owners, lines, keys)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                Optional.ofNullable(row.getString("model")).flatMap(PhoneModel::parse),
                Optional.ofNullable(row.getString("label")).filter(label -> !label.isEmpty()));
    }

    /** Empty for a kind that only a later version knows. */
    private static Optional<Key> key(ResultSet row) throws SQLException {
        int button = row.getInt("button");
        String number = row.getString("number");
        String label = row.getString("label");
        return Enums.getIfPresent(KeyKind.class, row.getString("kind"))
                .toJavaUtil()
                .map(kind -> new Key(button, kind, number, label));
    }

    private static Phone.Seen seen(ResultSet row) throws SQLException {
        long boot = row.getLong("boot_seen");
        return new Phone.Seen(
                Instant.ofEpochMilli(row.getLong("first_seen")),
                Instant.ofEpochMilli(row.getLong("last_seen")),
                row.getString("address"),
                boot == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(boot)),
                row.getString("last_file"),
                row.getInt("boot_served") != 0);
    }
}
