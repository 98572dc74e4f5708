package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays out everything one Asterisk needs: its configuration, its database and the folders it writes to. */
final class EtcFolder {
    private static final List<String> WRITTEN_BY_ASTERISK =
            List.of("cache", "var", "var/agi-bin", "var/keys", "spool", "run", "log");

    private final Path home;
    private final Map<String, String> values;

    /** @param values what stands for {@code @NAME@} in the files */
    EtcFolder(Path home, Map<String, String> values) {
        this.home = home;
        this.values = values;
    }

    void write(Site site, InstalledAsterisk asterisk) throws IOException {
        for (String folder : WRITTEN_BY_ASTERISK) {
            Files.createDirectories(home.resolve(folder));
        }
        Path etc = Files.createDirectories(home.resolve("etc"));
        Path own = resource(site.folder());
        copy(resource("common").resolve("etc"), etc);
        copy(own.resolve("etc"), etc);
        Path linked = own.resolve("linked");
        if (Files.isDirectory(linked)) {
            copy(linked, Files.createDirectories(home.resolve("linked")));
            link(etc);
        }
        Files.writeString(etc.resolve("asterisk.conf"), directories(asterisk));
        addSidetone(site, etc);
        fillAstDb(own.resolve("astdb.txt"));
    }

    /** The very file that an owner drops in, so that its rights are what the tests run with. */
    private void addSidetone(Site site, Path etc) throws IOException {
        String dropIn = Files.readString(Path.of("asterisk-conf/sidetone.conf"));
        String own = dropIn.replace("CHANGE-ME", values.get("AMI_SECRET"));
        if (site == Site.FREEPBX) {
            Files.writeString(etc.resolve("manager_custom.conf"), own);
        } else {
            Files.createDirectories(etc.resolve("manager.d"));
            Files.writeString(etc.resolve("manager.d/sidetone.conf"), own);
        }
    }

    /** FreePBX keeps files outside and links them in, which makes GetConfig refuse them. */
    private void link(Path etc) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("linked"))) {
            for (Path file : files.toList()) {
                Path link = etc.resolve(file.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, file);
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.writeString(to.resolve(file.getFileName().toString()), filled(Files.readString(file)));
            }
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("@" + value.getKey() + "@", value.getValue());
        }
        return filled;
    }

    private String directories(InstalledAsterisk asterisk) {
        return """
                [directories]
                astetcdir => %1$s/etc
                astcachedir => %1$s/cache
                astvarlibdir => %1$s/var
                astdbdir => %1$s/var
                astkeydir => %1$s/var
                astagidir => %1$s/var/agi-bin
                astspooldir => %1$s/spool
                astrundir => %1$s/run
                astlogdir => %1$s/log
                astmoddir => %2$s
                astdatadir => %3$s
                astsbindir => %4$s

                [options]
                nocolor=yes
                """.formatted(home, asterisk.modules(), asterisk.data(), asterisk.programs());
    }

    /** Asterisk keeps AstDB in one SQLite table, whose keys begin with a slash. */
    private void fillAstDb(Path entries) throws IOException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("var/astdb.sqlite3"))) {
            try (Statement table = db.createStatement()) {
                table.execute("CREATE TABLE astdb(key VARCHAR(256), value VARCHAR(256), PRIMARY KEY(key))");
            }
            db.setAutoCommit(false);
            try (PreparedStatement row = db.prepareStatement("INSERT INTO astdb VALUES (?, ?)")) {
                for (String line : Files.readAllLines(entries, UTF_8)) {
                    String[] pair = line.split("\t", 2);
                    row.setString(1, "/" + pair[0]);
                    row.setString(2, pair[1]);
                    row.executeUpdate();
                }
            }
            db.commit();
        } catch (SQLException e) {
            throw new IOException("AstDB in " + home + ": " + e.getMessage(), e);
        }
    }

    private static Path resource(String folder) throws IOException {
        try {
            return Path.of(EtcFolder.class.getResource("/lab/" + folder).toURI());
        } catch (URISyntaxException e) {
            throw new IOException("test resource lab/" + folder, e);
        }
    }
}
