package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsEnoughAndEverythingElseHasItsDefault() throws IOException {
        SettingsFile.Reading reading = read("[ami]\nsecret = \"s3cret\"\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings()).contains(Settings.defaults(Secret.of("s3cret")));
    }

    @Test
    void readsEveryKey() throws IOException {
        Files.writeString(folder.resolve("ami.secret"), "fröm a file\n");
        restrict(folder.resolve("ami.secret"));
        SettingsFile.Reading reading = read("""
                [ami]
                host = "pbx.example.com"
                port = 5039
                user = "phones"
                secret_file = "ami.secret"
                etc = "/opt/asterisk/etc"
                reread = "2h"
                [pbx]
                address = ["10.0.0.1", "10.0.0.2", "fd00::3"]
                [server]
                address = "10.0.0.9"
                [tftp]
                listen = "[::]:6969"
                root = "/tftpboot"
                write_root = true
                allow = ["10.0.0.0/8", "192.168.1.5"]
                ports = "20000-20100"
                [http]
                listen = "127.0.0.1:80"
                provisioning = ""
                allow = "fd00::/64"
                [admin]
                listen = "0.0.0.0:443"
                password_hash = "hash"
                [store]
                url = "jdbc:mariadb://db/sidetone"
                user = "sidetone"
                password_file = "/etc/sidetone/db"
                [phone]
                model = "7961G"
                transport = "TCP"
                time_zone = "Europe/Berlin"
                ntp = "10.0.0.3"
                date_format = "M/D/YA"
                password_limit = 12
                network_locale = "United_Kingdom"
                user_locale = "German_Germany"
                restart = "never"
                restart_window = "22:00-06:00"
                [directory]
                title = "Who"
                [status]
                title = "Busy"
                refresh = "10s"
                [voicemail]
                spool = "messages"
                [calls]
                url = "jdbc:mariadb://db/asteriskcdrdb"
                table = "calls_2"
                user = "reader"
                password = "read-0nly"
                [idle]
                show = "keys"
                after = "90s"
                refresh = "1m"
                """);

        assertThat(reading.problems()).isEmpty();
        Settings settings = reading.settings().orElseThrow();
        assertThat(settings.ami())
                .isEqualTo(new Settings.Ami(
                        "pbx.example.com",
                        5039,
                        "phones",
                        Secret.of("fröm a file"),
                        Path.of("/opt/asterisk/etc"),
                        Duration.ofHours(2)));
        assertThat(settings.pbx().address()).containsExactly("10.0.0.1", "10.0.0.2", "fd00::3");
        assertThat(settings.server().address()).contains("10.0.0.9");
        assertThat(settings.tftp().listen()).hasValue(HostAndPort.fromParts("::", 6969));
        assertThat(settings.tftp().root()).isEqualTo(Path.of("/tftpboot"));
        assertThat(settings.tftp().writeRoot()).isTrue();
        assertThat(settings.tftp().allow()).containsExactly(Subnet.parse("10.0.0.0/8"), Subnet.parse("192.168.1.5/32"));
        assertThat(settings.tftp().ports()).contains(new Settings.Ports(20000, 20100));
        assertThat(settings.http().listen()).isEqualTo(HostAndPort.fromParts("127.0.0.1", 80));
        assertThat(settings.http().provisioning()).isEmpty();
        assertThat(settings.http().allow()).containsExactly(Subnet.parse("fd00::/64"));
        assertThat(settings.admin().listen()).isEqualTo(HostAndPort.fromParts("0.0.0.0", 443));
        assertThat(settings.admin().passwordHash()).contains(Secret.of("hash"));
        assertThat(settings.store().url()).isEqualTo("jdbc:mariadb://db/sidetone");
        assertThat(settings.store().user()).contains("sidetone");
        assertThat(settings.store().passwordFile()).contains(Path.of("/etc/sidetone/db"));
        assertThat(settings.phone().model()).isEqualTo("7961G");
        assertThat(settings.phone().transport()).isEqualTo(Settings.Transport.TCP);
        assertThat(settings.phone().timeZone()).contains("Europe/Berlin");
        assertThat(settings.phone().ntp()).contains("10.0.0.3");
        assertThat(settings.phone().dateFormat()).isEqualTo("M/D/YA");
        assertThat(settings.phone().passwordLimit()).isEqualTo(12);
        assertThat(settings.phone().networkLocale()).contains("United_Kingdom");
        assertThat(settings.phone().userLocale()).contains("German_Germany");
        assertThat(settings.phone().restart()).isEqualTo(Settings.Restart.NEVER);
        assertThat(settings.phone().restartWindow()).hasToString("Optional[22:00-06:00]");
        assertThat(settings.directory().title()).isEqualTo("Who");
        assertThat(settings.status())
                .isEqualTo(new StatusSettings(
                        "Busy",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        "all",
                        StatusSettings.Icons.AUTO,
                        StatusSettings.Talking.NOBODY,
                        ImmutableList.of()));
        assertThat(settings.voicemail().spool()).contains(folder.resolve("messages"));
        assertThat(settings.calls().file()).isEmpty();
        assertThat(settings.calls().database())
                .contains(new CallDatabase(
                        "jdbc:mariadb://db/asteriskcdrdb", "calls_2", "reader", Secret.of("read-0nly")));
        assertThat(settings.idle())
                .isEqualTo(new IdleSettings(IdleSettings.Show.KEYS, Duration.ofSeconds(90), Duration.ofMinutes(1)));
    }

    @Test
    void callsAreInAFileToo() throws IOException {
        Settings settings = read("[ami]\nsecret=\"x\"\n[calls]\nfile=\"/var/log/Master.csv\"")
                .settings()
                .orElseThrow();
        assertThat(settings.calls())
                .isEqualTo(new CallSettings(Optional.of(Path.of("/var/log/Master.csv")), Optional.empty()));
    }

    @Test
    void anIdlePhoneIsNeitherHurriedNorShownWhatThereIsNot() throws IOException {
        assertThat(onlyProblem("[ami]\nsecret = \"x\"\n[idle]\nshow = \"calls\"\n")
                        .hint())
                .isEqualTo("one of these is wanted: none, all, keys");
        assertThat(onlyProblem("[ami]\nsecret = \"x\"\n[idle]\nrefresh = \"1s\"\n")
                        .hint())
                .isEqualTo("it may be 5s to 3600s");
    }

    @Test
    void emptyTextsMeanTheDefaultWhereTheDefaultIsNone() throws IOException {
        SettingsFile.Reading reading = read("""
                [ami]
                secret = "x"
                [pbx]
                address = ""
                [server]
                address = ''
                [tftp]
                ports = ""
                allow = []
                [phone]
                time_zone = ""
                ntp = ""
                network_locale = ""
                user_locale = ""
                [admin]
                password_hash = ""
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings()).contains(Settings.defaults(Secret.of("x")));
    }

    @Test
    void tellsEveryProblemAtOnceAndAppliesNothing() throws IOException {
        SettingsFile.Reading reading = read("""
                stray = 1
                [ami]
                secret = "x"
                prot = 5038
                port = "5038"
                reread = "1s"
                [tftq]
                root = "/x"
                [tftp]
                write_root = "yes"
                listen = "0.0.0.0"
                allow = ["10.0.0.0/99", "10.0.0.1"]
                [phone]
                transport = "tls"
                password_limit = 32
                date_format = "DMY"
                network_locale = "../United_Kingdom"
                user_locale = "German Germany"
                """);

        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::where, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("stray", "settings-unknown-key"),
                        tuple("ami.prot", "settings-unknown-key"),
                        tuple("ami.port", "settings-wrong-type"),
                        tuple("ami.reread", "settings-out-of-range"),
                        tuple("tftq", "settings-unknown-section"),
                        tuple("tftp.write_root", "settings-wrong-type"),
                        tuple("tftp.listen", "settings-bad-value"),
                        tuple("tftp.allow", "settings-bad-value"),
                        tuple("phone.transport", "settings-bad-value"),
                        tuple("phone.password_limit", "settings-out-of-range"),
                        tuple("phone.date_format", "settings-bad-value"),
                        tuple("phone.network_locale", "settings-bad-value"),
                        tuple("phone.user_locale", "settings-bad-value"));
    }

    @Test
    void anUnknownKeyIsToldWithTheKnownOnesAndTheNearest() throws IOException {
        Problem problem = onlyProblem("[ami]\nsecret = \"x\"\n\nprot = 5038\n");

        assertThat(problem.hint())
                .isEqualTo("did you mean port? [ami] knows host, port, user, secret, secret_file, etc, reread");
        assertThat(problem.source()).endsWith("sidetone.toml:4");
        assertThat(onlyProblem("[ami]\nsecret = \"x\"\n[htpp]\n").hint()).startsWith("did you mean [http]?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ami]\nsecret = \"hunter2\n",
                "[ami]\nsecret = hunter2\n",
                "[ami]\nsecret = 'hunter2' 'hunter2'\n",
                "[ami]\nsecret = \"\\hunter2\"\n",
                "[ami]\nsecret = [\"hunter2\"]\n",
                "[ami]\nsecret = \"hunter2\"\nsecret_file = \"/hunter2\"\n",
                "[ami]\nsecret = \"hunter2\\r\\nAction: Hangup\"\n",
                "[ami]\nsecret = {hunter2=\"hunter2\"}\n",
                "[ami\nsecret = \"hunter2\"\n"
            })
    void aSecretIsNeverToldEvenWhereItIsTheFault(String text) throws IOException {
        SettingsFile.Reading reading = read(text);

        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.toString()).doesNotContain("hunter2");
    }

    @Test
    void aSyntaxErrorHasLineAndColumn() throws IOException {
        Problem problem = onlyProblem("[ami]\nsecret = \"x\"\nport = = 3\n");

        assertThat(problem.code()).isEqualTo("settings-syntax");
        assertThat(problem.where()).isEqualTo("line 3");
        assertThat(problem.what()).contains("column 8");
        assertThat(problem.source()).endsWith("sidetone.toml:3");
        assertThat(onlyProblem("[ami]\nport = 1\nport = 2\n").what()).contains("Duplicate key");
    }

    @Test
    void aMissingFileIsToldWithWhatToWrite() {
        SettingsFile.Reading reading = SettingsFile.read(folder.resolve("none.toml"));

        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("settings-missing");
            assertThat(problem.where()).endsWith("none.toml");
            assertThat(problem.hint()).contains("[ami]").contains("secret = ");
        });
    }

    @Test
    void anEmptyNameIsTheFolderWeAreIn() {
        assertThat(SettingsFile.read(Path.of("")).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("it is a folder");
    }

    @Test
    void aFolderIsToldAsOne() {
        assertThat(SettingsFile.read(folder).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("it is a folder");
    }

    @Test
    void textThatIsNotUtf8IsToldWithItsLine() throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.write(
                file, "[ami]\nsecret = \"x\"\n[directory]\ntitle = \"Büro\"\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(SettingsFile.read(file).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("line 4");
            assertThat(problem.what()).contains("not UTF-8");
        });
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTaken() throws IOException {
        assertThat(read("\uFEFF[ami]\r\nsecret = \"x\"\r\n").settings()).isPresent();
    }

    @Test
    void anEmptyFileLacksOnlyTheSecret() throws IOException {
        assertThat(onlyProblem("").code()).isEqualTo("settings-secret-missing");
    }

    @Test
    void theSecretFileMustBeThereAndHoldOneLine() throws IOException {
        assertThat(onlyProblem("[ami]\nsecret_file = \"gone\"\n").what()).contains("gone: there is no such file");
        Files.writeString(folder.resolve("two"), "one\ntwo\n");
        restrict(folder.resolve("two"));
        assertThat(onlyProblem("[ami]\nsecret_file = \"two\"\n").what()).contains("line breaks");
        Files.writeString(folder.resolve("empty"), "\n");
        restrict(folder.resolve("empty"));
        assertThat(onlyProblem("[ami]\nsecret_file = \"empty\"\n").what()).contains("it is empty");
        assertThat(onlyProblem("[ami]\nsecret_file = \"\"\n").where()).isEqualTo("ami.secret_file");
        assertThat(onlyProblem("[ami]\nsecret = \"\"\n").what()).isEqualTo("it is empty");
    }

    @Test
    void filesWithSecretsThatAllMayReadAreWarnedOf() throws IOException {
        Path file = folder.resolve("sidetone.toml");
        read("[ami]\nsecret = \"x\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        SettingsFile.Reading reading = SettingsFile.read(file);

        assertThat(reading.settings()).isPresent();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.where()).isEqualTo("ami.secret");
            assertThat(problem.hint()).isEqualTo("chmod o-r " + file);
        });
    }

    @Test
    void sectionsOfLaterVersionsAreWarnedOfAndChangeNothing() throws IOException {
        SettingsFile.Reading reading = read("[ami]\nsecret = \"x\"\n[lobby]\non = true\n[services]\n");

        assertThat(reading.settings()).contains(Settings.defaults(Secret.of("x")));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.where()).isEqualTo("lobby.on");
            assertThat(problem.code()).isEqualTo("settings-not-in-this-version");
        });
    }

    @Test
    void anAdminPageForTheNetworkWithoutPasswordIsWarnedOf() throws IOException {
        SettingsFile.Reading reading = read("[ami]\nsecret = \"x\"\n[admin]\nlisten = \"0.0.0.0:8085\"\n");

        assertThat(reading.settings()).isPresent();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("settings-admin-open");
        assertThat(read("[ami]\nsecret = \"x\"\n[admin]\nlisten = \"[::1]:8085\"\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void anotherTftpServerTakesAnEmptyListenAndWriteRoot() throws IOException {
        Problem problem = onlyProblem("[ami]\nsecret = \"x\"\n[tftp]\nlisten = \"\"\n");
        assertThat(problem.code()).isEqualTo("settings-no-tftp");
        SettingsFile.Reading both = read("[ami]\nsecret = \"x\"\n[tftp]\nlisten = \"\"\nwrite_root = true\n");
        assertThat(both.problems()).isEmpty();
        assertThat(both.settings().orElseThrow().tftp().listen()).isEmpty();
    }

    @Test
    void twoServersOnOnePortAreRefused() throws IOException {
        Problem problem = onlyProblem("[ami]\nsecret = \"x\"\n[http]\nlisten = \"10.0.0.1:6970\"\n");

        assertThat(problem.code()).isEqualTo("settings-port-twice");
        assertThat(problem.what()).contains("http.provisioning").contains("http.listen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ami = 3",
                "[[ami]]\nsecret=\"x\"",
                "[ami]\nsecret=\"x\"\n[pbx]\naddress=[\"a\",\"b\",\"c\",\"d\"]",
                "[ami]\nsecret=\"x\"\n[pbx]\naddress=\"10.0.0.1:5060\"",
                "[ami]\nsecret=\"x\"\n[pbx]\naddress=[1]",
                "[ami]\nsecret=\"x\"\nport=99999999999999999999",
                "[ami]\nsecret=\"x\"\nport=1e999999999",
                "[ami]\nsecret=\"x\"\nport=0",
                "[ami]\nsecret=\"x\"\nhost=\"\"",
                "[ami]\nsecret=\"x\"\nuser=\"a\\r\\nb\"",
                "[ami]\nsecret=\"x\"\n[tftp]\nports=\"20100-20000\"",
                "[ami]\nsecret=\"x\"\n[tftp]\nports=\"1-65536\"",
                "[ami]\nsecret=\"x\"\n[tftp]\nlisten=\"::1:69\"",
                "[ami]\nsecret=\"x\"\n[tftp]\nlisten=\":69\"",
                "[ami]\nsecret=\"x\"\n[tftp]\nlisten=\"0.0.0.0:0\"",
                "[ami]\nsecret=\"x\"\n[store]\nurl=\"sidetone.db\"",
                "[ami]\nsecret=\"x\"\n[store]\nurl=\"jdbc:mariadb://h/d?password=x\"",
                "[ami]\nsecret=\"x\"\n[status]\nrefresh=5",
                "[ami]\nsecret=\"x\"\n[calls]\nurl=\"jdbc:mariadb://h/d\"",
                "[ami]\nsecret=\"x\"\n[calls]\nurl=\"jdbc:mariadb://h/d\"\npassword=\"y\"\nfile=\"/f\"",
                "[ami]\nsecret=\"x\"\n[calls]\nurl=\"jdbc:postgresql://h/d\"\npassword=\"y\"",
                "[ami]\nsecret=\"x\"\n[calls]\nfile=\"/f\"\ntable=\"cdr; DROP TABLE cdr\"",
                "[ami]\nsecret=\"x\"\n[voicemail]\nspool=7",
                "[ami]\nsecret=\"x\"\n[status]\nrefresh=\"5 days\""
            })
    void nonsenseIsAProblemAndNotAnException(String text) throws IOException {
        SettingsFile.Reading reading = read(text);

        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty());
    }

    private Problem onlyProblem(String text) throws IOException {
        List<Problem> problems = read(text).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private SettingsFile.Reading read(String text) throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.writeString(file, text);
        restrict(file);
        return SettingsFile.read(file);
    }

    private static void restrict(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
}
