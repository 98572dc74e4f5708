package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * A real LDAP server: the slapd that {@code scripts/slapd install} unpacked, with a database and ports of its own. It gives 500
 * entries at once; all of them, page by page, to {@link #READER} alone.
 */
public final class Slapd implements AutoCloseable {
    public static final String BASE = "dc=example,dc=org";
    public static final String READER = "cn=reader," + BASE;
    public static final String PASSWORD = "pässword";

    private final OutsideServer server;
    private final int plain;
    private final int tls;

    private Slapd(OutsideServer server, int plain, int tls) {
        this.server = server;
        this.plain = plain;
        this.tls = tls;
    }

    /**
     * @param entries LDIF of what is below the base
     * @throws TestAbortedException where it is not there
     */
    public static Slapd start(Path folder, TestCertificate certificate, String entries) throws IOException {
        Path program = unpacked();
        Path data = Files.createDirectories(folder.resolve("data"));
        Path settings = Files.writeString(folder.resolve("slapd.conf"), """
                include {0}/etc/ldap/schema/core.schema
                include {0}/etc/ldap/schema/cosine.schema
                include {0}/etc/ldap/schema/inetorgperson.schema
                modulepath {0}/usr/lib/ldap
                moduleload back_mdb
                pidfile {1}/pid
                TLSCertificateFile {2}
                TLSCertificateKeyFile {3}
                sizelimit 500
                database mdb
                maxsize 104857600
                suffix "{4}"
                directory {1}
                limits dn.exact="{5}" size.soft=500 size.hard=500 size.prtotal=unlimited
                access to attrs=userPassword by anonymous auth
                access to dn.subtree="ou=hidden,{4}" by * none
                access to * by * read
                """.replace(
                        "{0}", program.getParent().toString())
                .replace("{1}", data.toString())
                .replace("{2}", certificate.certificate().toString())
                .replace("{3}", certificate.key().toString())
                .replace("{4}", BASE)
                .replace("{5}", READER));
        Path ldif = Files.writeString(
                folder.resolve("entries.ldif"), """
                dn: %s
                objectClass: dcObject
                objectClass: organization
                o: Example
                dc: example

                dn: %s
                objectClass: organizationalRole
                objectClass: simpleSecurityObject
                cn: reader
                userPassword: %s

                """.formatted(BASE, READER, PASSWORD) + entries, UTF_8);
        new OutsideProgram(program.toString()).run("-T", "add", "-q", "-f", settings, "-l", ldif);
        int plain = Ports.free();
        int tls = Ports.free();
        String urls = "ldap://127.0.0.1:" + plain + " ldaps://127.0.0.1:" + tls;
        return new Slapd(
                OutsideServer.start(
                        List.of(program.toString(), "-f", settings.toString(), "-h", urls, "-d", "none"),
                        folder.resolve("slapd.log"),
                        tls),
                plain,
                tls);
    }

    public URI ldap() {
        return URI.create("ldap://127.0.0.1:" + plain);
    }

    public URI ldaps() {
        return URI.create("ldaps://127.0.0.1:" + tls);
    }

    private static Path unpacked() throws IOException {
        try {
            return Path.of(new OutsideProgram("scripts/slapd").run("path").strip(), "slapd");
        } catch (IOException e) {
            String line = "people of a real LDAP server: slapd is not unpacked";
            Files.writeString(
                    Files.createDirectories(Path.of("target/not-tested")).resolve("slapd"), line + "\n");
            TestAbortedException absent = new TestAbortedException(line);
            absent.initCause(e);
            throw absent;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
