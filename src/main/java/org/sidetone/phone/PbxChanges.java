package org.sidetone.phone;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Secret;

/**
 * What we changed on the PBX and how to take it back, in the store. Every action throws {@link java.io.UncheckedIOException} with
 * a {@link StoreException} when the disk or the server fails.
 */
public final class PbxChanges {
    private static final BaseEncoding BASE64 = BaseEncoding.base64();

    private final SqlStore store;

    PbxChanges(SqlStore store) {
        this.store = store;
    }

    /**
     * A file that we wrote. Its bytes may hold secrets.
     *
     * @param path with links followed
     * @param before what it held before our first writing; empty if it was not there
     * @param written what we left in it last
     */
    public record WrittenFile(String path, Optional<Secret> before, Secret written, Instant at, String by) {}

    /**
     * A setting of an extension that we gave another value.
     *
     * @param place the file, or {@code FreePBX}
     * @param before empty if it was unset, or stands in a file that we left alone
     * @param written empty if we unset it
     */
    public record WrittenSetting(
            String extension,
            String place,
            String name,
            Optional<Secret> before,
            Optional<Secret> written,
            Instant at,
            String by) {}

    /** In the order of their paths. */
    public ImmutableList<WrittenFile> files() {
        return store.transact(handle -> ImmutableList.copyOf(handle.select("SELECT * FROM ready_file ORDER BY path")
                .map((row, context) -> file(row))
                .list()));
    }

    /** Instead of what was known of this path. */
    public void put(WrittenFile file) {
        store.run(handle -> {
            handle.execute("DELETE FROM ready_file WHERE path = ?", file.path());
            handle.execute(
                    "INSERT INTO ready_file (path, content_before, content_written, written_at, written_by)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    file.path(),
                    file.before().map(PbxChanges::encoded).orElse(null),
                    encoded(file.written()),
                    file.at().toEpochMilli(),
                    file.by());
        });
    }

    public void forgetFile(String path) {
        store.run(handle -> handle.execute("DELETE FROM ready_file WHERE path = ?", path));
    }

    /** In the order of extension, place and name. */
    public ImmutableList<WrittenSetting> settings() {
        return store.transact(handle ->
                ImmutableList.copyOf(handle.select("SELECT * FROM ready_setting ORDER BY extension, place, name")
                        .map((row, context) -> setting(row))
                        .list()));
    }

    /** What was before our first writing stays known when a setting is written again. */
    public void put(Iterable<WrittenSetting> settings) {
        store.run(handle -> settings.forEach(setting -> put(handle, setting)));
    }

    public void forgetSettings(String extension, String place) {
        store.run(handle ->
                handle.execute("DELETE FROM ready_setting WHERE extension = ? AND place = ?", extension, place));
    }

    private static void put(Handle handle, WrittenSetting setting) {
        int known = handle.execute(
                "UPDATE ready_setting SET value_written = ?, written_at = ?, written_by = ?"
                        + " WHERE extension = ? AND place = ? AND name = ?",
                setting.written().map(Secret::reveal).orElse(null),
                setting.at().toEpochMilli(),
                setting.by(),
                setting.extension(),
                setting.place(),
                setting.name());
        if (known == 0) {
            handle.execute(
                    "INSERT INTO ready_setting (extension, place, name, value_before, value_written, written_at,"
                            + " written_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    setting.extension(),
                    setting.place(),
                    setting.name(),
                    setting.before().map(Secret::reveal).orElse(null),
                    setting.written().map(Secret::reveal).orElse(null),
                    setting.at().toEpochMilli(),
                    setting.by());
        }
    }

    private static WrittenFile file(ResultSet row) throws SQLException {
        return new WrittenFile(
                row.getString("path"),
                Optional.ofNullable(row.getString("content_before")).map(PbxChanges::decoded),
                decoded(row.getString("content_written")),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getString("written_by"));
    }

    private static WrittenSetting setting(ResultSet row) throws SQLException {
        return new WrittenSetting(
                row.getString("extension"),
                row.getString("place"),
                row.getString("name"),
                secret(row.getString("value_before")),
                secret(row.getString("value_written")),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getString("written_by"));
    }

    private static Optional<Secret> secret(@Nullable String text) {
        return Optional.ofNullable(text).map(Secret::of);
    }

    /** A Secret of bytes holds one character for each byte. */
    private static String encoded(Secret bytes) {
        return BASE64.encode(bytes.reveal().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static Secret decoded(String text) {
        return Secret.of(new String(BASE64.decode(text), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
