package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A real IMAP server: the dovecot that {@code scripts/dovecot install} unpacked, with one user, and ports of its own. */
public final class Dovecot implements AutoCloseable {
    public static final String USER = "ann";
    public static final String PASSWORD = "p&ss \"wörd";

    private final OutsideServer server;
    private final Path folder;
    private final int tls;
    private final int plain;
    private final AtomicInteger delivered = new AtomicInteger();

    private Dovecot(OutsideServer server, Path folder, int tls, int plain) {
        this.server = server;
        this.folder = folder;
        this.tls = tls;
        this.plain = plain;
    }

    /** @throws TestAbortedException where it is not there, or this is not root */
    public static Dovecot start(Path folder, TestCertificate certificate) throws IOException {
        Path program = unpacked();
        int tls = Ports.free();
        int plain = Ports.free();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String open : List.of("home", "raw", "mail", "mail/cur", "mail/new", "mail/tmp")) {
            Files.setPosixFilePermissions(
                    Files.createDirectories(folder.resolve(open)), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.writeString(folder.resolve("users"), USER + ":{PLAIN}" + PASSWORD + "\n", UTF_8);
        Path settings = Files.writeString(folder.resolve("dovecot.conf"), """
                base_dir = {0}/run
                state_dir = {0}/run
                protocols = imap
                default_internal_user = nobody
                default_internal_group = nogroup
                default_login_user = nobody
                service anvil {
                  chroot =
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    address = 127.0.0.1
                    port = {1}
                  }
                  inet_listener imaps {
                    address = 127.0.0.1
                    port = {2}
                  }
                }
                protocol imap {
                  rawlog_dir = {0}/raw
                }
                log_path = /dev/stderr
                auth_failure_delay = 0
                ssl = required
                ssl_cert = <{3}
                ssl_key = <{4}
                mail_location = maildir:{0}/mail
                passdb {
                  driver = passwd-file
                  args = username_format=%u {0}/users
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home={0}/home
                }
                first_valid_uid = 1
                """.replace("{0}", folder.toString())
                .replace("{1}", Integer.toString(plain))
                .replace("{2}", Integer.toString(tls))
                .replace("{3}", certificate.certificate().toString())
                .replace("{4}", certificate.key().toString()));
        OutsideServer server = OutsideServer.start(
                List.of(program.toString(), "-F", "-c", settings.toString()), folder.resolve("dovecot.log"), tls);
        return new Dovecot(server, folder, tls, plain);
    }

    /** TLS from the first byte. */
    public int tlsPort() {
        return tls;
    }

    /** STARTTLS. */
    public int plainPort() {
        return plain;
    }

    /** A message that nobody has read. */
    public void deliver(String message) throws IOException {
        Path file = folder.resolve("mail/cur/%06d.sample:2,".formatted(delivered.incrementAndGet()));
        Files.writeString(file, message, UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    /** The marks of every message, as its file's name has them; of one that was read there is an S. */
    public String marks() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mail/cur"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst(".*:2,", ""))
                    .collect(Collectors.joining());
        }
    }

    /** Everything that its users said after they had logged in. */
    public String commands() throws IOException {
        StringBuilder commands = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("raw"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".in")).toList()) {
                commands.append(Files.readString(file));
            }
        }
        return commands.toString();
    }

    private static Path unpacked() throws IOException {
        String line = "mailboxes of a real IMAP server: dovecot is not unpacked, or this is not root";
        try {
            if (System.getProperty("user.name").equals("root")) {
                return Path.of(new OutsideProgram("scripts/dovecot").run("path").strip(), "dovecot");
            }
        } catch (IOException e) {
            line += ": " + e.getMessage();
        }
        Files.writeString(Files.createDirectories(Path.of("target/not-tested")).resolve("dovecot"), line + "\n");
        throw new TestAbortedException(line);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
