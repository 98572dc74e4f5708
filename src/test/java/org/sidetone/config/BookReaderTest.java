package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookReaderTest {
    @TempDir
    Path folder;

    @Test
    void withoutABlockThereAreTheUsualOnes() throws IOException {
        Settings.Directory directory = read("").settings().orElseThrow().directory();
        assertThat(directory).isEqualTo(Settings.Directory.DEFAULT);
        assertThat(directory.books()).extracting(BookSettings::name).containsExactly("Extensions", "Names", "Contacts");
    }

    @Test
    void readsEveryKind() throws IOException {
        Files.writeString(folder.resolve("db.password"), "pw\n");
        Files.setPosixFilePermissions(folder.resolve("db.password"), PosixFilePermissions.fromString("rw-------"));
        SettingsFile.Reading reading = read("""
                [[phonebook]]
                name = "Hausanschlüsse"
                kind = "extensions"
                [[phonebook]]
                name = "AstDB"
                kind = "astdb"
                refresh = "30s"
                [[phonebook]]
                name = "Own"
                kind = "contacts"
                [[phonebook]]
                name = "Suppliers"
                kind = "csv"
                file = "suppliers.csv"
                [[phonebook]]
                name = "FreePBX"
                kind = "freepbx"
                url = "jdbc:mariadb://127.0.0.1/asterisk"
                password_file = "db.password"
                groups = ["Suppliers", "Friends"]
                [[phonebook]]
                name = "Box"
                kind = "vcard"
                file = "box.vcf"
                [[phonebook]]
                name = "Cloud"
                kind = "carddav"
                url = "https://cloud.example/dav/book"
                user = "sidetone"
                password = "pw"
                [[phonebook]]
                name = "Company"
                kind = "ldap"
                url = "ldaps://ldap.example"
                base = "ou=people,dc=example"
                name_attributes = "cn"
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings().orElseThrow().directory().books())
                .extracting(BookSettings::id, BookSettings::refresh, BookSettings::origin)
                .containsExactly(
                        tuple("hausanschlusse", Duration.ofMinutes(15), new BookSettings.Extensions()),
                        tuple("astdb", Duration.ofSeconds(30), new BookSettings.AstDb()),
                        tuple("own", Duration.ofMinutes(15), new BookSettings.Contacts()),
                        tuple(
                                "suppliers",
                                Duration.ofMinutes(15),
                                new BookSettings.Csv(folder.resolve("suppliers.csv"))),
                        tuple(
                                "freepbx",
                                Duration.ofMinutes(15),
                                new BookSettings.FreePbx(
                                        "jdbc:mariadb://127.0.0.1/asterisk",
                                        "sidetone",
                                        Secret.of("pw"),
                                        ImmutableList.of("Suppliers", "Friends"))),
                        tuple("box", Duration.ofMinutes(15), new BookSettings.VCard(folder.resolve("box.vcf"))),
                        tuple(
                                "cloud",
                                Duration.ofMinutes(15),
                                new BookSettings.CardDav(
                                        URI.create("https://cloud.example/dav/book"),
                                        Optional.of("sidetone"),
                                        Optional.of(Secret.of("pw")))),
                        tuple(
                                "company",
                                Duration.ofMinutes(15),
                                new BookSettings.Ldap(
                                        URI.create("ldaps://ldap.example"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        "ou=people,dc=example",
                                        Optional.empty(),
                                        ImmutableList.of("cn"),
                                        ImmutableList.of())));
        assertThat(reading.settings().orElseThrow().toString()).doesNotContain("pw\"", "=pw");
    }

    @Test
    void readsHowNumbersAreDialled() throws IOException {
        SettingsFile.Reading reading = read("""
                [directory]
                country_code = "+49"
                area_code = "40"
                trunk_prefix = ""
                international_prefix = "011"
                outside_prefix = "9"
                internal_digits = 3
                rules = ["+4940555=", "0 = 7"]
                write_cidname = true
                """);
        assertThat(reading.problems()).isEmpty();
        Settings.Directory directory = reading.settings().orElseThrow().directory();
        assertThat(directory.writeCidname()).isTrue();
        assertThat(directory.dialling())
                .isEqualTo(new DialRules(
                        "49",
                        "40",
                        "",
                        "011",
                        "9",
                        3,
                        ImmutableList.of(new DialRules.Rule("+4940555", ""), new DialRules.Rule("0", "7"))));
    }

    @Test
    void everyFaultNamesItsBookAndKey() throws IOException {
        SettingsFile.Reading reading = read("""
                [directory]
                rules = "nonsense"
                contry_code = "49"
                [[phonebook]]
                kind = "csv"
                file = "a.csv"
                [[phonebook]]
                name = "A"
                kind = "outlook"
                [[phonebook]]
                name = "B"
                kind = "csv"
                url = "x"
                refresh = "5s"
                [[phonebook]]
                name = "B"
                kind = "freepbx"
                url = "jdbc:mariadb://root:Hush-hush-42@db/asterisk"
                [[phonebook]]
                name = "C"
                kind = "carddav"
                url = "ftp://cloud.example"
                user = "me"
                [[phonebook]]
                name = "D"
                kind = "ldap"
                url = "ldap://me@ldap.example"
                [[phonebook]]
                name = "E"
                """);
        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder(
                        "directory.rules",
                        "directory.contry_code",
                        "phonebook 1.name",
                        "phonebook 2.kind",
                        "phonebook 3.file",
                        "phonebook 3.url",
                        "phonebook 3.refresh",
                        "phonebook 4.name",
                        "phonebook 4.url",
                        "phonebook 4.password",
                        "phonebook 5.url",
                        "phonebook 5.password",
                        "phonebook 6.url",
                        "phonebook 6.base",
                        "phonebook 7.kind");
        assertThat(reading.problems())
                .anySatisfy(problem -> assertThat(problem.hint())
                        .contains("extensions, astdb, contacts, csv, freepbx, vcard, carddav, ldap"));
    }

    @Test
    void booksOfLikeNamesHaveAddressesOfTheirOwn() throws IOException {
        assertThat(read("""
                [[phonebook]]
                name = "Büro!"
                kind = "contacts"
                [[phonebook]]
                name = "buro"
                kind = "contacts"
                [[phonebook]]
                name = "Книга"
                kind = "contacts"
                """).settings().orElseThrow().directory().books())
                .extracting(BookSettings::id)
                .containsExactly("buro", "buro-2", "book-3");
    }

    private SettingsFile.Reading read(String books) throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.writeString(file, "[ami]\nsecret = \"x\"\n" + books);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SettingsFile.read(file);
    }
}
