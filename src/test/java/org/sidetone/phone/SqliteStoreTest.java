package org.sidetone.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.Settings;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    Settings.Store settings() {
        return at(folder.resolve("sidetone.db"));
    }

    @Override
    Settings.Store fresh() {
        return at(folder.resolve("fresh.db"));
    }

    private static Settings.Store at(Path file) {
        return new Settings.Store("jdbc:sqlite:" + file, Optional.empty(), Optional.empty());
    }

    private Settings.Store with(String pragma) {
        return new Settings.Store(settings().url() + "?" + pragma, Optional.empty(), Optional.empty());
    }

    @Test
    void writersOfTwoProcessesWaitForEachOther() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String vendor : new String[] {"00AAAA", "00BBBB"}) {
            processes.add(new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BindingProcess.class.getName(),
                            fresh().url(),
                            vendor)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(vendor + ".log").toFile())
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        try (SqlStore store = SqlStore.open(fresh())) {
            assertThat(store.phones().byMac()).hasSize(2 * BindingProcess.BINDINGS);
            assertThat(store.revision()).isEqualTo(1 + 2L * BindingProcess.BINDINGS);
        }
    }

    @Test
    void makesTheFolderForItsOwnerAndGroupOnly() throws Exception {
        Path file = folder.resolve("new/sub/sidetone.db");

        SqlStore.open(at(file)).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatRootMakesBelongsToTheOwnerOfTheFolder() throws Exception {
        assumeTrue(isRoot(), "needs root");
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setOwner(home, nobody);

        try (SqlStore store = SqlStore.open(at(home.resolve("sidetone.db")))) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            try (Stream<Path> files = Files.list(home)) {
                assertThat(files.toList())
                        .hasSize(3)
                        .allSatisfy(file -> assertThat(Files.getOwner(file)).isEqualTo(nobody));
            }
        }
    }

    @Test
    void rootDoesNotGiveAwayWhatALinkPointsTo() throws Exception {
        assumeTrue(isRoot(), "needs root");
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Path mine = Files.createFile(folder.resolve("mine"));
        UserPrincipal root = Files.getOwner(mine);
        Path model = Files.createFile(folder.resolve("model"));
        Files.setOwner(model, nobody);

        FileOwner.hand(Files.createSymbolicLink(folder.resolve("link"), mine), model);

        assertThat(Files.getOwner(mine)).isEqualTo(root);
    }

    @Test
    void aFullDiskIsToldAndTakesNothingBack() throws Exception {
        try (SqlStore store = SqlStore.open(with("max_page_count=30"))) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            store.bind(
                                    new MacAddress("%012X".formatted(i)),
                                    List.of("1001"),
                                    Optional.empty(),
                                    Optional.of("x".repeat(100)));
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .hasMessageContaining("the disk is full")
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.hint()).contains(folder.toString()));
            assertThat(store.phones().get(MAC).orElseThrow().lines()).containsExactly("1001");
        }
    }

    @Test
    void aDiskTooFullForTheTablesIsTold() {
        Settings.Store settings = new Settings.Store(
                "jdbc:sqlite:" + folder.resolve("tiny.db") + "?max_page_count=4", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> SqlStore.open(settings))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("tiny.db cannot be written: the disk is full");
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_READONLY_DBMOVED, must be readable and writable",
        "SQLITE_CANTOPEN_ISDIR, must be readable and writable",
        "SQLITE_IOERR_FSYNC, cannot be read or written: [SQLITE_IOERR_FSYNC]",
        "SQLITE_CORRUPT_INDEX, is damaged",
        "SQLITE_BUSY_SNAPSHOT, is held by another program",
        "SQLITE_FULL, the disk is full"
    })
    void everyKindOfFailureIsToldInPlainWords(SQLiteErrorCode code, String words) {
        SqliteDatabase database = new SqliteDatabase(settings().url());

        StoreException told = database.explain(new IOException(new SQLiteException("driver's words", code)));

        assertThat(told).hasMessageStartingWith("the store " + folder.resolve("sidetone.db") + " ");
        assertThat(told).hasMessageContaining(words);
        assertThat(told.hint()).isNotEmpty();
    }

    @Test
    void aPlaceWhereNobodyMayWriteIsTold() {
        Path file = Path.of("/proc/sidetone.db");

        assertThatThrownBy(() -> SqlStore.open(at(file)))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the store /proc/sidetone.db cannot be created");
    }

    @Test
    void aFileThatMayOnlyBeReadIsToldAtOnce() throws IOException {
        assumeFalse(isRoot(), "root may write everything");
        Files.setPosixFilePermissions(folder.resolve("sidetone.db"), PosixFilePermissions.fromString("r--r--r--"));

        assertThatThrownBy(() -> SqlStore.open(settings())).hasMessageContaining("must be readable and writable");
    }

    @Test
    void aFileThatIsNoDatabaseIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.db"), "not a database at all, but long enough ".repeat(9));

        assertThatThrownBy(() -> SqlStore.open(at(file)))
                .isInstanceOf(StoreException.class)
                .hasMessage("the store " + file + " is not a SQLite database");
        assertThat(Files.readString(file)).startsWith("not a database at all");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        Path file = folder.resolve("astdb.sqlite3");
        execute(file, "CREATE TABLE astdb (key VARCHAR(256), value VARCHAR(256))");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqlStore.open(at(file))).hasMessageContaining("another program's database");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws Exception {
        Path file = folder.resolve("newer.db");
        SqlStore.open(at(file)).close();
        execute(
                file,
                "INSERT INTO flyway_schema_history VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', '2030-01-01', 1, 1)");

        assertThatThrownBy(() -> SqlStore.open(at(file)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Sidetone (schema 99, this one knows " + Schema.CURRENT + ")")
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.hint()).contains("upgrade"));
    }

    @Test
    void aFolderInThePlaceOfTheFileIsTold() {
        assertThatThrownBy(() -> SqlStore.open(at(folder)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("plain"));

        assertThatThrownBy(() -> SqlStore.open(at(file.resolve("sidetone.db"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("plain/sidetone.db");
    }

    @Test
    void aStoreThatIsHeldTooLongIsTold() throws Exception {
        try (SqlStore store = SqlStore.open(settings());
                Connection holder = DriverManager.getConnection(settings().url());
                Statement statement = holder.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty()))
                    .cause()
                    .hasMessageContaining("held by another program");
            assertThat(store.phones().byMac()).isEmpty();
            statement.execute("ROLLBACK");
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            assertThat(store.phones().byMac()).hasSize(1);
        }
    }

    @Test
    void aDatabaseOfAnotherKindIsTold() {
        Settings.Store settings =
                new Settings.Store("jdbc:postgresql://localhost/x?password=hush", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> SqlStore.open(settings))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no database this version knows")
                .hasMessageNotContaining("hush");
    }

    @Test
    void theNewestMigrationIsTheVersionThatIsLookedFor() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Schema.CURRENT);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
