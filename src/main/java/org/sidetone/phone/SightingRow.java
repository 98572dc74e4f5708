package org.sidetone.phone;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a batch of sightings says of one phone: when first and last, and the newest boot among them. */
record SightingRow(Sighting newest, Instant first, Optional<Sighting> boot) {
    /** Phones without a line that are remembered: whoever walks through the MAC addresses must not fill the disk. */
    static final int MOST_WAITING = 1000;

    private static final int LONGEST_FILE = 255;

    // MariaDB assigns from left to right and reads what it has just assigned: so times come after what is compared with
    // them.
    private static final String UPDATE = """
            UPDATE sighting SET
              address = CASE WHEN last_seen <= :last THEN :address ELSE address END,
              last_file = CASE WHEN last_seen <= :last THEN :file ELSE last_file END,
              first_seen = CASE WHEN first_seen <= :first THEN first_seen ELSE :first END,
              last_seen = CASE WHEN last_seen <= :last THEN :last ELSE last_seen END,
              boot_served = CASE WHEN :boot >= COALESCE(boot_seen, 0) THEN :served ELSE boot_served END,
              boot_seen = CASE WHEN :boot >= COALESCE(boot_seen, 0) THEN :boot ELSE boot_seen END
            WHERE mac = :mac""";
    private static final String INSERT = """
            INSERT INTO sighting (mac, first_seen, last_seen, address, last_file, boot_seen, boot_served)
            VALUES (:mac, :first, :last, :address, :file, :boot, :served)""";
    private static final String TOO_MANY = """
            SELECT sighting.mac FROM sighting LEFT JOIN phone ON phone.mac = sighting.mac
            WHERE phone.mac IS NULL ORDER BY last_seen DESC, sighting.mac LIMIT 1000000 OFFSET\s""" + MOST_WAITING;

    static ImmutableList<SightingRow> merge(Collection<Sighting> sightings) {
        Map<MacAddress, SightingRow> rows = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            Optional<Sighting> boot = sighting.isBoot() ? Optional.of(sighting) : Optional.empty();
            rows.merge(sighting.mac(), new SightingRow(sighting, sighting.at(), boot), SightingRow::with);
        }
        return ImmutableList.copyOf(rows.values());
    }

    private SightingRow with(SightingRow other) {
        Optional<Sighting> newestBoot = other.boot
                .filter(boot -> this.boot.isEmpty()
                        || !boot.at().isBefore(this.boot.get().at()))
                .or(() -> this.boot);
        return new SightingRow(
                other.newest.at().isBefore(newest.at()) ? newest : other.newest,
                other.first.isBefore(first) ? other.first : first,
                newestBoot);
    }

    static void write(Handle handle, List<SightingRow> rows) {
        int[] known = batch(handle, UPDATE, rows);
        ImmutableList.Builder<SightingRow> fresh = ImmutableList.builder();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                fresh.add(rows.get(i));
            }
        }
        if (batch(handle, INSERT, fresh.build()).length > 0) {
            forgetOldest(handle);
        }
    }

    private static int[] batch(Handle handle, String sql, List<SightingRow> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (SightingRow row : rows) {
            batch.bind("mac", row.newest.mac().digits())
                    .bind("first", row.first.toEpochMilli())
                    .bind("last", row.newest.at().toEpochMilli())
                    .bind("address", row.newest.address().getHostAddress())
                    .bind("file", shortened(row.newest.file()))
                    .bind("boot", row.boot.map(boot -> boot.at().toEpochMilli()))
                    .bind("served", row.boot.map(Sighting::served).orElse(false) ? 1 : 0)
                    .add();
        }
        return batch.execute();
    }

    private static void forgetOldest(Handle handle) {
        List<String> tooMany = handle.select(TOO_MANY).mapTo(String.class).list();
        if (tooMany.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("DELETE FROM sighting WHERE mac = ?");
        tooMany.forEach(batch::add);
        batch.execute();
    }

    private static String shortened(String file) {
        String plain = file.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > LONGEST_FILE ? plain.substring(0, LONGEST_FILE) : plain;
    }
}
