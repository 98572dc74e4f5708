package org.sidetone.phone;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A store in one file of this machine. */
final class SqliteDatabase implements Database {
    static final String PREFIX = "jdbc:sqlite:";

    /** How long a writer waits for another process; a write of ours takes milliseconds, so a longer wait is somebody's fault. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String url;
    private final Path file;

    SqliteDatabase(String url) {
        this.url = url;
        String path =
                url.substring(PREFIX.length()).replaceFirst("^file:(//)?", "").replaceFirst("[?].*$", "");
        this.file = Path.of(path).toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void prepare() throws StoreException {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw trouble("is a folder", "name a file in store.url: jdbc:sqlite:" + file + "/sidetone.db", null);
        }
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
            }
            createFile(folder);
        } catch (IOException e) {
            throw trouble(
                    "cannot be created: " + reason(e),
                    "run the command as root, or name a file in store.url" + " that user " + user() + " may write",
                    e);
        }
        if (!Files.isReadable(file) || !Files.isWritable(file) || !Files.isWritable(folder)) {
            throw notWritable(null);
        }
    }

    /** SQLite gives its -wal and -shm the owner of the file; so the file must have the right one from the beginning. */
    private void createFile(Path folder) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            FileOwner.hand(file, folder);
        } catch (FileAlreadyExistsException e) {
            // Another process opens the same new store: the file is there, which is all we want.
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /**
     * Writes its log beside the file from now on (readers never wait for writers then), and tries for the right to write, so that a
     * file system mounted read-only is told now and not at the first change.
     */
    @Override
    public void takeUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
        }
        for (String suffix : new String[] {"-wal", "-shm"}) {
            try {
                FileOwner.hand(Path.of(file + suffix), file);
            } catch (IOException e) {
                throw new SQLException("the owner of " + file + suffix + " cannot be set: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public FluentConfiguration configure(FluentConfiguration flyway) {
        return flyway.dataSource(dataSource());
    }

    private SQLiteDataSource dataSource() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    @Override
    public StoreException explain(Throwable failure) {
        SQLiteErrorCode code = Throwables.getCausalChain(failure).stream()
                .filter(SQLiteException.class::isInstance)
                .map(cause -> ((SQLiteException) cause).getResultCode())
                .findFirst()
                .orElse(SQLiteErrorCode.UNKNOWN_ERROR);
        // The low byte is the kind of error, the rest its variety (sqlite.org/rescode.html).
        SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return switch (kind) {
            case SQLITE_FULL ->
                trouble(
                        "cannot be written: the disk is full",
                        "make room in " + file.getParent() + "; what was stored before is intact",
                        failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> notWritable(failure);
            case SQLITE_NOTADB ->
                trouble("is not a SQLite database", "move it away, or name another file in store.url", failure);
            case SQLITE_CORRUPT ->
                trouble(
                        "is damaged",
                        "stop the service, move it away with its -wal file and put a backup there",
                        failure);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                trouble(
                        "is held by another program for longer than " + PATIENCE.toSeconds() + " s",
                        "find it with: fuser -v " + file,
                        failure);
            case SQLITE_IOERR ->
                trouble("cannot be read or written: " + code, "look at the disk and at the kernel's log", failure);
            default -> trouble("failed: " + firstLine(failure), "", failure);
        };
    }

    private StoreException notWritable(@Nullable Throwable cause) {
        return trouble(
                "and its folder must be readable and writable, and are not for user " + user(),
                "run the command as root or as the service's user; look whether the disk is mounted read-only",
                cause);
    }

    private StoreException trouble(String what, String hint, @Nullable Throwable cause) {
        return new StoreException("the store " + file + " " + what, hint, cause);
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    /** Flyway's messages go over many lines. */
    private static String firstLine(Throwable failure) {
        String message = String.valueOf(Throwables.getRootCause(failure).getMessage());
        return message.lines().findFirst().orElse("");
    }

    private static String user() {
        return System.getProperty("user.name");
    }
}
