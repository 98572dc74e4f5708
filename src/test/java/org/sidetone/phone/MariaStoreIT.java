package org.sidetone.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.common.base.Throwables;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Settings;
import org.sidetone.lab.MariaDb;
import org.sidetone.lab.Ports;

/** Every store test on a real MariaDB, and what only a server can do. */
class MariaStoreIT extends StoreContract {
    @TempDir
    Path folder;

    private Settings.@Nullable Store settings;
    private Settings.@Nullable Store fresh;

    @Override
    Settings.Store settings() {
        if (settings == null) {
            settings = database();
        }
        return settings;
    }

    @Override
    Settings.Store fresh() {
        if (fresh == null) {
            fresh = database();
        }
        return fresh;
    }

    private static Settings.Store database() {
        try {
            return MariaDb.shared().database();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nodesOfTwoProcessesWriteTogetherAndSeeEachOthersRevision() throws Exception {
        long before = store.revision();
        List<Process> nodes = new ArrayList<>();
        for (String vendor : new String[] {"00AAAA", "00BBBB"}) {
            nodes.add(new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BindingProcess.class.getName(),
                            settings().url(),
                            vendor,
                            MariaDb.USER,
                            MariaDb.shared().passwordFile().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(vendor + ".log").toFile())
                    .start());
        }
        for (Process node : nodes) {
            assertThat(node.waitFor()).isZero();
        }
        assertThat(store.phones().byMac()).hasSize(2 * BindingProcess.BINDINGS);
        assertThat(store.revision()).isEqualTo(before + 2L * BindingProcess.BINDINGS);
    }

    /** As a Galera node may do with any COMMIT; the state and the number are the same. */
    @Test
    void aTransactionThatTheServerGivesUpIsDoneAgain() throws Exception {
        store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
        long before = store.revision();
        try (Connection other = raw(settings());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // More changes than the store's: of two that wait for each other InnoDB gives up the smaller.
            for (int i = 0; i < 20; i++) {
                statement.execute("INSERT INTO phone (mac) VALUES ('%012d')".formatted(i));
            }
            statement.execute("UPDATE phone SET label = 'mine' WHERE mac = '" + MAC + "'");
            CompletableFuture<Void> binding = CompletableFuture.runAsync(
                    () -> store.bind(MAC, List.of("1002"), Optional.empty(), Optional.empty()));
            await().until(() -> waiting(settings()));
            assertThat(binding).isNotDone();

            statement.execute("UPDATE revision SET number = number + 1");
            other.commit();
            binding.get(10, TimeUnit.SECONDS);
        }
        Phone phone = store.phones().get(MAC).orElseThrow();
        assertThat(phone.lines()).containsExactly("1002");
        assertThat(phone.label()).contains("mine");
        assertThat(store.revision()).isEqualTo(before + 2);
    }

    @Test
    void aServerThatWasKilledIsTakenUpAgain() throws Exception {
        try (MariaDb server = MariaDb.running();
                SqlStore mine = SqlStore.open(server.database())) {
            mine.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            server.kill9();
            assertThatThrownBy(mine::revision)
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .hasMessageStartingWith("the store jdbc:mariadb://127.0.0.1:")
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.hint()).contains("taken up again by itself"));
            server.start();

            await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> mine.revision() > 0);
            assertThat(mine.phones().get(MAC).orElseThrow().lines()).containsExactly("1001");
            mine.bind(MAC, List.of("1002"), Optional.empty(), Optional.empty());
            assertThat(mine.phones().get(MAC).orElseThrow().lines()).containsExactly("1002");
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() throws IOException {
        Path wrong = Files.writeString(folder.resolve("password"), "Hush-hush-42\n");

        assertThatThrownBy(() -> SqlStore.open(
                        new Settings.Store(settings().url(), Optional.of(MariaDb.USER), Optional.of(wrong))))
                .isInstanceOf(StoreException.class)
                .hasMessageEndingWith("refuses user sidetone")
                .satisfies(MariaStoreIT::hasNoSecret);
    }

    @Test
    void aPasswordInTheUrlIsRefusedBeforeTheDriverSeesIt() {
        for (String url : List.of(
                settings().url() + "?user=x&password=Hush-hush-42",
                "jdbc:mariadb://x:Hush-hush-42@127.0.0.1/sidetone")) {
            assertThatThrownBy(() -> SqlStore.open(new Settings.Store(url, Optional.empty(), Optional.empty())))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("do not belong into store.url")
                    .satisfies(MariaStoreIT::hasNoSecret);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() throws IOException {
        Settings.Store missing = MariaDb.shared().settings("nowhere");
        MariaDb.shared().sql("GRANT ALL ON nowhere.* TO sidetone@'127.0.0.1'");

        assertThatThrownBy(() -> SqlStore.open(missing))
                .isInstanceOf(StoreException.class)
                .hasMessageEndingWith("nowhere does not exist on that server");
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        Settings.Store nobody = new Settings.Store(
                "jdbc:mariadb://127.0.0.1:" + Ports.free() + "/sidetone",
                Optional.of(MariaDb.USER),
                Optional.of(MariaDb.shared().passwordFile()));

        assertThatThrownBy(() -> SqlStore.open(nobody))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(nobody.url() + " failed: ")
                .satisfies(failure -> assertThat(Throwables.getStackTraceAsString(failure))
                        .doesNotContain(MariaDb.shared().password()));
    }

    @Test
    void tablesThatCouldNotHoldEveryNameAreRefused() throws IOException {
        Settings.Store latin = MariaDb.shared().database("latin1");

        assertThatThrownBy(() -> SqlStore.open(latin))
                .isInstanceOf(StoreException.class)
                .hasMessageEndingWith("keeps texts in latin1")
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.hint()).contains("CHARACTER SET utf8mb4"));
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        Settings.Store others = MariaDb.shared().database();
        try (Connection connection = raw(others);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users (id INT)");
        }

        assertThatThrownBy(() -> SqlStore.open(others)).hasMessageContaining("another program's database");
    }

    private static void hasNoSecret(Throwable failure) {
        assertThat(Throwables.getStackTraceAsString(failure)).doesNotContain("Hush-hush");
    }

    private static Connection raw(Settings.Store settings) throws SQLException, IOException {
        return DriverManager.getConnection(
                settings.url(), MariaDb.USER, MariaDb.shared().password());
    }

    /** Whether a transaction waits for a lock; asked as the server's root, who may see it. */
    private static boolean waiting(Settings.Store settings) throws IOException {
        String name = settings.url().replaceFirst(".*/", "");
        return MariaDb.shared()
                .ask("SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p"
                        + " ON p.id = t.trx_mysql_thread_id WHERE t.trx_state = 'LOCK WAIT' AND p.db = '" + name + "'")
                .contains("1");
    }
}
