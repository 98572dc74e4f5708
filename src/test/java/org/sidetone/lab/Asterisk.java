package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Asterisk of a test's own: configuration, database, folder and loopback ports are nobody else's, so any number run side by
 * side. It keeps its ports and its data over {@link #stop} and {@link #start}. Needs no root once {@code scripts/asterisk} has
 * installed it; where it is not installed, {@link #prepare} fails with the command to run.
 */
public final class Asterisk implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(60);

    private final InstalledAsterisk installed;
    private final Path home;
    private final int amiPort;
    private final int sipPort;
    private final int pjsipPort;
    private final String amiSecret;
    private final Thread atExit = new Thread(this::kill9);

    private @Nullable Process process;
    private List<String> runner = List.of();

    private Asterisk(Site site) throws IOException {
        installed = InstalledAsterisk.find(site.version());
        home = Files.createTempDirectory("asterisk" + site.version() + "-");
        amiPort = Ports.free();
        sipPort = Ports.free();
        pjsipPort = Ports.free();
        amiSecret = "ami-" + UUID.randomUUID();
        Map<String, String> values = Map.of(
                "AMI_PORT", String.valueOf(amiPort),
                "AMI_SECRET", amiSecret,
                "SIP_PORT", String.valueOf(sipPort),
                "PJSIP_PORT", String.valueOf(pjsipPort));
        new EtcFolder(home, values).write(site, installed);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Writes its folder and chooses its ports; {@link #start} is still to be called. */
    public static Asterisk prepare(Site site) throws IOException {
        return new Asterisk(site);
    }

    /**
     * Moves it off loopback before it is started: it listens on another address for SIP and AMI, and is started by these words.
     *
     * @param address of the machine or network namespace that it will run in
     * @param sidetone from where the AMI user may log in
     * @param words what stands before its own command line, as {@code ip netns exec NAME}
     */
    public void moveTo(String address, String sidetone, List<String> words) throws IOException {
        runner = List.copyOf(words);
        try (Stream<Path> files = Files.list(configDir())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                edit(
                        String.valueOf(file.getFileName()),
                        text -> text.replaceAll(
                                "(?m)^((?:udp|tcp|tls)?bind(?:addr)?\\s*=\\s*)127\\.0\\.0\\.1", "$1" + address));
            }
        }
        append("manager.d/sidetone.conf", "permit = " + sidetone + "/255.255.255.255\n");
    }

    /** One that is fully booted. */
    public static Asterisk running(Site site) throws IOException {
        Asterisk asterisk = new Asterisk(site);
        try {
            asterisk.start();
        } catch (IOException e) {
            asterisk.close();
            throw e;
        }
        return asterisk;
    }

    /**
     * Starts it, again if need be, on the same ports, and waits until it is fully booted.
     *
     * @throws IOException with the end of its log, when it did not come up
     */
    public synchronized void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        List<String> command = new ArrayList<>(runner);
        command.addAll(program("-f"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log/console").toFile())
                .start();
        long deadline = System.nanoTime() + BOOT.toNanos();
        while (!run("core waitfullybooted").contains("fully booted")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("Asterisk in " + home + " did not start: " + logTail());
            }
        }
        // scripts/test tells at its end which versions really ran.
        Path ran = Files.createDirectories(Path.of("target/asterisk-ran"));
        Files.writeString(ran.resolve(version()), "");
    }

    /** What a command of its console prints, without the last line end. */
    public String cli(String command) throws IOException {
        if (!isRunning()) {
            throw new IOException("Asterisk in " + home + " is not running");
        }
        return run(command);
    }

    /** Rings an extension as a call from outside would, until {@link #hangUpAll} or half a minute have passed. */
    public void ring(String extension) throws IOException {
        cli("channel originate Local/" + extension + "@" + context() + " application Wait 30");
    }

    public void hangUpAll() throws IOException {
        cli("channel request hangup all");
    }

    /** {@code core reload}, as a FreePBX "Apply Config" does; returns when it is carried out. */
    public void reload() throws IOException {
        cli("core reload");
    }

    /** Replaces a file of its configuration; takes effect at the next {@link #reload} or {@link #start}. */
    public void write(String file, String text) throws IOException {
        Files.writeString(configDir().resolve(file), text);
    }

    public void append(String file, String text) throws IOException {
        Files.writeString(configDir().resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public String read(String file) throws IOException {
        return Files.readString(configDir().resolve(file));
    }

    /** A configuration file as Debian's package installs it. */
    public String installedSample(String file) throws IOException {
        return Files.readString(
                installed.program().resolveSibling("etc/asterisk").resolve(file));
    }

    public void edit(String file, UnaryOperator<String> change) throws IOException {
        write(file, change.apply(read(file)));
    }

    /** Ends it at once, as a crash or a power cut does. */
    public synchronized void kill9() {
        if (process != null) {
            process.destroyForcibly();
            await(process);
        }
    }

    /** Ends it in good order; its ports and its data stay for the next {@link #start}. */
    public synchronized void stop() {
        if (process != null) {
            process.destroy();
            if (!await(process)) {
                kill9();
            }
        }
    }

    /** Ends it and removes its folder. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The machine is shutting down: the hook runs by itself.
            return;
        }
        try (Stream<Path> below = Files.walk(home)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("never started");
        }
        return process.pid();
    }

    public int amiPort() {
        return amiPort;
    }

    /** The user of {@code asterisk-conf/sidetone.conf}, with that file's rights. */
    public String amiUser() {
        return "sidetone";
    }

    /** Different in each instance and found in nothing else, so that a test can look for it where it must not be. */
    public String amiSecret() {
        return amiSecret;
    }

    /** chan_sip's, UDP. */
    public int sipPort() {
        return sipPort;
    }

    /** PJSIP's, UDP; with {@link Site#PJSIP} TCP too. */
    public int pjsipPort() {
        return pjsipPort;
    }

    /** Its {@code /etc/asterisk}. */
    public Path configDir() {
        return home.resolve("etc");
    }

    /** {@code 16.28.0~dfsg-0+deb11u4}. */
    public String version() throws IOException {
        return cli("core show version").split(" ", 3)[1];
    }

    private String context() {
        return Files.isDirectory(home.resolve("linked")) ? "from-internal" : "internal";
    }

    private static boolean await(Process process) {
        try {
            return process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a command in the console of the running Asterisk; prints a complaint while there is none. */
    private String run(String command) throws IOException {
        List<String> remote = new ArrayList<>(program("-rx"));
        remote.add(command);
        Process console = new ProcessBuilder(remote).redirectErrorStream(true).start();
        console.getOutputStream().close();
        String printed = new String(console.getInputStream().readAllBytes(), UTF_8);
        await(console);
        return printed.stripTrailing();
    }

    private List<String> program(String what) {
        return List.of(
                installed.program().toString(),
                "-C",
                configDir().resolve("asterisk.conf").toString(),
                what);
    }

    private String logTail() throws IOException {
        StringBuilder tail = new StringBuilder();
        for (String name : List.of("log/console", "log/messages")) {
            Path log = home.resolve(name);
            if (Files.exists(log)) {
                List<String> lines = Files.readAllLines(log);
                lines.subList(Math.max(0, lines.size() - 5), lines.size())
                        .forEach(line -> tail.append('\n').append(line));
            }
        }
        return tail.toString();
    }
}
