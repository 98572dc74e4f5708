package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A real CardDAV server (Debian's radicale) with users, folders and a port of its own; the system's service is not touched. */
public final class Radicale implements AutoCloseable {
    public static final String USER = "jörg";
    public static final String PASSWORD = "p&ss wörd";

    private final OutsideServer server;
    private final URI address;

    private Radicale(OutsideServer server, URI address) {
        this.server = server;
        this.address = address;
    }

    /** @throws org.opentest4j.TestAbortedException where it is not installed */
    public static Radicale start(Path folder, Optional<TestCertificate> tls) throws IOException {
        OutsideProgram program = OutsideProgram.of("radicale", "address books of a real CardDAV server");
        int port = Ports.free();
        Path users = Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        String certificate = tls.map(
                        made -> "ssl = True\ncertificate = " + made.certificate() + "\nkey = " + made.key())
                .orElse("");
        Path settings = Files.writeString(
                folder.resolve("radicale.conf"),
                """
                [server]
                hosts = 127.0.0.1:%d
                max_content_length = 1000000000
                %s
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                """.formatted(port, certificate, users, folder.resolve("collections")),
                UTF_8);
        OutsideServer server = OutsideServer.start(
                List.of(program.name(), "--config", settings.toString()), folder.resolve("radicale.log"), port);
        return new Radicale(server, URI.create((tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + port + "/"));
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
