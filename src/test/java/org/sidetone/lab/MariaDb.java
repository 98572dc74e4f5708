package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;

/**
 * A real MariaDB of a test's own, in a temporary folder and on a loopback port; the system's service, where there is one, is not
 * touched. Keeps its data and its port over {@link #kill9} and {@link #start}. Needs Debian's mariadb-server-core and
 * mariadb-client-core, and no root.
 */
public final class MariaDb implements AutoCloseable {
    public static final String USER = "sidetone";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable MariaDb shared;

    private final Path home;
    private final int port;
    private final String password = "db-" + UUID.randomUUID();
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread atExit = new Thread(this::close);
    private @Nullable Process process;

    private MariaDb() throws IOException {
        home = Files.createTempDirectory("mariadb-");
        port = Ports.free();
        Files.writeString(passwordFile(), password + "\n");
        Files.setPosixFilePermissions(passwordFile(), PosixFilePermissions.fromString("rw-------"));
        List<String> install = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--datadir=" + data()));
        install.addAll(asWho());
        Result made = run(install);
        if (made.code() != 0) {
            throw new IOException("mariadb-install-db failed: " + made.text());
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** One for all tests of this virtual machine that do not stop it. */
    public static synchronized MariaDb shared() throws IOException {
        if (shared == null) {
            shared = running();
        }
        return shared;
    }

    /** @throws IOException that names the package where the program is not installed */
    public static MariaDb running() throws IOException {
        MariaDb server = new MariaDb();
        server.start();
        server.sql("CREATE USER " + USER + "@'127.0.0.1' IDENTIFIED BY '" + server.password + "'");
        return server;
    }

    /** Starts it, again if need be, and waits until it answers. */
    public synchronized void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/usr/sbin/mariadbd",
                "--no-defaults",
                "--datadir=" + data(),
                "--socket=" + socket(),
                "--pid-file=" + home.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=16M",
                "--innodb-flush-log-at-trx-commit=2"));
        command.addAll(asWho());
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (client("SELECT 1").code() != 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("mariadbd did not start: " + Files.readString(home.resolve("log")));
            }
        }
    }

    /** A new empty database that {@link #USER} owns. */
    public Settings.Store database() throws IOException {
        return database("utf8mb4");
    }

    public Settings.Store database(String characterSet) throws IOException {
        String name = "sidetone" + databases.incrementAndGet();
        sql("CREATE DATABASE " + name + " CHARACTER SET " + characterSet);
        sql("GRANT ALL ON " + name + ".* TO " + USER + "@'127.0.0.1'");
        return settings(name);
    }

    /** Settings for a database that may not be there. */
    public Settings.Store settings(String name) {
        return new Settings.Store(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + name, Optional.of(USER), Optional.of(passwordFile()));
    }

    /** Does it as the server's root. */
    public void sql(String statement) throws IOException {
        ask(statement);
    }

    /** The rows without their headings, columns apart by tabs. */
    public String ask(String query) throws IOException {
        Result done = client(query);
        if (done.code() != 0) {
            throw new IOException(done.text());
        }
        return done.text();
    }

    /** Different in each instance, so that a test can look for it where it must not be. */
    public String password() {
        return password;
    }

    public Path passwordFile() {
        return home.resolve("password");
    }

    /** As a power cut does. */
    public synchronized void kill9() {
        if (process != null) {
            process.destroyForcibly();
            await(process);
        }
    }

    @Override
    public synchronized void close() {
        kill9();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The machine is shutting down, by this very hook.
        }
        try (Stream<Path> below = Files.walk(home)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result client(String statement) throws IOException {
        return run(List.of(
                "mariadb",
                "--no-defaults",
                "--socket=" + socket(),
                "--user=root",
                "--batch",
                "--skip-column-names",
                "--execute=" + statement));
    }

    private record Result(int code, String text) {}

    private static Result run(List<String> command) throws IOException {
        Process program;
        try {
            program = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException(
                    command.get(0) + " is missing: apt-get install mariadb-server-core mariadb-client-core"
                            + " (scripts/test does it)",
                    e);
        }
        String text = new String(program.getInputStream().readAllBytes(), UTF_8);
        await(program);
        return new Result(program.exitValue(), text);
    }

    private static void await(Process program) {
        try {
            if (!program.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a program of MariaDB does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** It does not run as root unless told so. */
    private static List<String> asWho() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path socket() {
        return home.resolve("socket");
    }
}
