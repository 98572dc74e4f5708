package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountReaderTest {
    @TempDir
    Path folder;

    @Test
    void threeKeysAreEnough() throws IOException {
        SettingsFile.Reading reading = read("""
                [[account]]
                number = "620"
                secret = "pw620"
                server = "fritz.box"
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings().orElseThrow().accounts())
                .containsExactly(new AccountSettings(
                        "620",
                        "620",
                        "620",
                        Secret.of("pw620"),
                        "fritz.box",
                        5060,
                        Optional.empty(),
                        "620",
                        Optional.empty(),
                        AccountSettings.Wire.UDP,
                        AccountSettings.Mode.CALLMANAGER));
    }

    @Test
    void readsEveryKey() throws IOException {
        Files.writeString(folder.resolve("office.secret"), "pw\n");
        Files.setPosixFilePermissions(folder.resolve("office.secret"), PosixFilePermissions.fromString("rw-------"));
        SettingsFile.Reading reading = read("""
                [[account]]
                number = "620"
                name = "office"
                auth_name = "office@home"
                secret_file = "office.secret"
                server = "192.0.2.1"
                port = 5062
                outbound_proxy = "proxy.example"
                display_name = "Büro"
                messages_number = "**600"
                mode = "plain"
                [[account]]
                number = "621"
                secret = "other"
                server = "sip.example"
                transport = "tcp"
                outbound_proxy = "proxy.example:5080"
                """);
        assertThat(reading.problems()).isEmpty();
        AccountSettings office = reading.settings().orElseThrow().accounts().get(0);
        assertThat(office)
                .isEqualTo(new AccountSettings(
                        "620",
                        "office",
                        "office@home",
                        Secret.of("pw"),
                        "192.0.2.1",
                        5062,
                        Optional.of(HostAndPort.fromParts("proxy.example", 5060)),
                        "Büro",
                        Optional.of("**600"),
                        AccountSettings.Wire.UDP,
                        AccountSettings.Mode.PLAIN));
        AccountSettings other = reading.settings().orElseThrow().accounts().get(1);
        assertThat(other.transport()).isEqualTo(AccountSettings.Wire.TCP);
        assertThat(other.outboundProxy()).contains(HostAndPort.fromParts("proxy.example", 5080));
        assertThat(other.authName()).isEqualTo("621");
    }

    @Test
    void eachProblemNamesItsAccountAndLineAndNoSecret() throws IOException {
        SettingsFile.Reading reading = read("""
                [[account]]
                number = "620"
                secret = "hush-hush"
                [[account]]
                number = "6 20"
                secret = "hush-hush"
                server = "sip.example:5060"
                porto = 1
                mode = "plain"
                transport = "tcp"
                [[account]]
                number = "7"
                server = "fd00::1"
                messages_number = "call me"
                outbound_proxy = "a:b:c"
                """);
        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::where, problem -> problem.source().replaceFirst(".*:", ""))
                .contains(
                        tuple(
                                "account 1.server",
                                folder.resolve("sidetone.toml").toString()),
                        tuple("account 2.number", "7"),
                        tuple("account 2.server", "9"),
                        tuple("account 2.porto", "10"),
                        tuple("account 2.transport", "12"),
                        tuple("account 3.server", "15"),
                        tuple("account 3.messages_number", "16"),
                        tuple("account 3.outbound_proxy", "17"));
        assertThat(reading.problems())
                .filteredOn(problem -> problem.where().equals("account 3.secret"))
                .hasSize(1);
        assertThat(reading.problems()).extracting(Problem::toString).noneMatch(text -> text.contains("hush"));
    }

    @Test
    void aNumberStandsOnce() throws IOException {
        String account = "[[account]]\nnumber = \"620\"\nsecret = \"pw\"\nserver = \"a.example\"\n";
        assertThat(read(account + account).problems())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("account 2.number", "account 620 is there twice"));
    }

    @Test
    void oneBracketIsAnErrorThatSaysSo() throws IOException {
        assertThat(read("[account]\nnumber = \"620\"\n").problems())
                .extracting(Problem::hint)
                .containsExactly("write [[account]], with two brackets, before each of them");
    }

    @Test
    void withoutAPbxNoSecretOfItsIsWanted() throws IOException {
        Settings settings = readAll("""
                [ami]
                host = ""
                [[account]]
                number = "620"
                secret = "pw620"
                server = "fritz.box"
                """).settings().orElseThrow();
        assertThat(settings.hasPbx()).isFalse();
        assertThat(settings.key()).isEqualTo(Secret.of("pw620"));
    }

    private SettingsFile.Reading read(String accounts) throws IOException {
        return readAll("[ami]\nsecret = \"s\"\n" + accounts);
    }

    private SettingsFile.Reading readAll(String text) throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return SettingsFile.read(file);
    }
}
