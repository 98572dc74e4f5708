package org.sidetone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import org.sidetone.Sidetone;
import org.sidetone.config.Settings;
import org.sidetone.config.SettingsFile;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Ports;
import org.sidetone.phone.Key;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.SqlStore;
import standin.Phone;
import standin.Setup;

/** Sidetone beside a real Asterisk, in this process, with settings, a store and a root of its own. */
final class Running implements AutoCloseable {
    private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger(101);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Path config;
    final Path root;
    private final Settings settings;
    private Sidetone sidetone;
    private final SqlStore store;

    private Running(Path config, Path root) throws IOException {
        this.config = config;
        this.root = root;
        this.settings = settings(config);
        this.sidetone = Sidetone.start(settings);
        this.store = SqlStore.open(settings.store());
    }

    static Running beside(Asterisk asterisk, Path folder) throws IOException {
        Path config = write(asterisk, folder);
        return new Running(config, folder.resolve("tftp"));
    }

    /** The same with its store in this database; the URL alone and what the driver needs beside it. */
    static Running beside(Asterisk asterisk, Path folder, Settings.Store store) throws IOException {
        Path config = write(asterisk, folder);
        Files.writeString(
                config,
                Files.readString(config)
                        .replaceFirst(
                                "(?m)^url = .*$",
                                Matcher.quoteReplacement("url = \"" + store.url() + "\"\nuser = \""
                                        + store.user().orElseThrow() + "\"\npassword_file = \""
                                        + store.passwordFile().orElseThrow() + "\"")));
        return new Running(config, folder.resolve("tftp"));
    }

    /** With settings that {@link #write} made in this folder. */
    static Running start(Path config, Path folder) throws IOException {
        return new Running(config, folder.resolve("tftp"));
    }

    /** Settings for this Asterisk in a file, for a service or a command. */
    static Path write(Asterisk asterisk, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tftp"));
        Path config = folder.resolve("sidetone.toml");
        Files.writeString(config, """
                [ami]
                port = %d
                user = "%s"
                secret = "%s"
                [tftp]
                listen = "127.0.0.1:%d"
                root = "%s"
                [http]
                listen = "127.0.0.1:%d"
                provisioning = ""
                [store]
                url = "jdbc:sqlite:%s"
                """.formatted(
                        asterisk.amiPort(),
                        asterisk.amiUser(),
                        asterisk.amiSecret(),
                        Ports.free(),
                        folder.resolve("tftp"),
                        Ports.free(),
                        folder.resolve("sidetone.db")));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        return config;
    }

    static Settings settings(Path config) {
        SettingsFile.Reading reading = SettingsFile.read(config);
        assertThat(reading.problems()).isEmpty();
        return reading.settings().orElseThrow();
    }

    /** Stops the service and starts it again, as an upgrade or a reboot does. */
    void restart() throws IOException {
        sidetone.close();
        sidetone = Sidetone.start(settings);
    }

    /** Binds as the command does: through a store of its own, beside the service. */
    void bind(String mac, String... extensions) {
        store.bind(MacAddress.parse(mac), List.of(extensions), Optional.empty(), Optional.empty());
    }

    void bind(String mac, PhoneModel model, String... extensions) {
        store.bind(MacAddress.parse(mac), List.of(extensions), Optional.of(model), Optional.empty());
    }

    void key(String mac, Key key) {
        store.setKey(MacAddress.parse(mac), key);
    }

    void unbind(String mac) {
        store.unbind(MacAddress.parse(mac));
    }

    /** A stand-in with an address of its own, switched off. */
    Phone phone(String mac) {
        return new Phone(setup(mac));
    }

    Setup setup(String mac) {
        return Setup.of(mac, new InetSocketAddress(InetAddress.getLoopbackAddress(), sidetone.tftpPort()))
                .address("127.0.0." + NEXT_ADDRESS.getAndIncrement());
    }

    /** The phone's file as it would get it now; empty where there is none. */
    Optional<String> file(String mac) throws IOException {
        return fileNamed("SEP" + mac + ".cnf.xml");
    }

    Optional<String> fileNamed(String name) throws IOException {
        Process curl = new ProcessBuilder(
                        "curl", "-s", "--max-time", "5", "tftp://127.0.0.1:" + sidetone.tftpPort() + "/" + name)
                .start();
        byte[] bytes = curl.getInputStream().readAllBytes();
        try {
            return curl.waitFor() == 0 ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    String address(String page) {
        return "http://127.0.0.1:" + sidetone.httpPort() + page;
    }

    String page(String path) throws IOException {
        URI address = URI.create(address(path));
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        sidetone.close();
        store.close();
    }
}
