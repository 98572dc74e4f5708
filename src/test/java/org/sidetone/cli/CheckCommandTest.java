package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.RestartOrder;
import org.sidetone.phone.Sighting;
import org.sidetone.phone.SqlStore;

class CheckCommandTest {
    private static final MacAddress MAC = MacAddress.parse("001B54000001");

    @TempDir
    Path folder;

    @Test
    void manyAlikeNotesAreOneLineForPeopleAndEachItsOwnForPrograms() throws IOException {
        CommandRun commands = new CommandRun(folder);
        IntStream.range(1000, 1040).forEach(number -> commands.extension(String.valueOf(number), Driver.PJSIP, 1));

        String text = commands.run("check").out();
        assertThat(text)
                .contains("extension 1000, extension 1001, extension 1002 and 37 more: of the first: has no hint");
        assertThat(text).doesNotContain("extension 1003:");
        assertThat(text)
                .contains("note     phones: no phone has asked for its file yet")
                .contains("sidetone bind MAC");

        String json = commands.run("check", "--json").out();
        assertThat(json.split("\"no-hint\"", -1)).hasSize(41);
    }

    @Test
    void fewNotesStandEachForItself() throws IOException {
        CommandRun commands = new CommandRun(folder);
        IntStream.range(1000, 1005).forEach(number -> commands.extension(String.valueOf(number), Driver.PJSIP, 1));

        assertThat(commands.run("check").out())
                .contains("note     extension 1004: has no hint")
                .doesNotContain("more: of the first");
    }

    @Test
    void aRestartThatWasNotAnsweredIsAWarning() throws IOException {
        CommandRun commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1);
        try (SqlStore store = commands.store()) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            store.ordered(MAC, new RestartOrder("stamp", Instant.now().minus(10, ChronoUnit.MINUTES), 1));
        }

        assertThat(commands.run("check").out())
                .contains("WARNING  phone SEP001B54000001: it was told to restart at")
                .contains("did not ask for its file since")
                .contains("-> press **#** in its Settings");
    }

    @Test
    void namesWhatReadyCanMend() throws IOException {
        CommandRun commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1);
        assertThat(commands.run("check").out()).doesNotContain("sidetone ready");
        try (SqlStore store = commands.store()) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
        }
        commands.secret("1001", "more than the phone can hold, by far");

        assertThat(commands.run("check").out())
                .contains("What to change on the PBX, line by line: sidetone ready 1001\n");
    }

    @Test
    void phonesThatNeverAskedPointToDhcpUntilTheFirstOneDid() throws IOException {
        CommandRun commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1);
        try (SqlStore store = commands.store()) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            assertThat(commands.run("check").out())
                    .contains("note     phones: no phone has ever asked for its file, though one is bound")
                    .contains("sidetone dhcp tells how");

            String settings = Files.readString(commands.config);
            Files.writeString(commands.config, settings + "[tftp]\nlisten = \"\"\n");
            assertThat(commands.run("check").out()).doesNotContain("no phone has ever");
            store.unbind(MAC);
            assertThat(commands.run("check").out())
                    .contains("note     phones: no phone is bound")
                    .doesNotContain("sidetone dhcp");

            Files.writeString(commands.config, settings);
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            store.sighted(List.of(new Sighting(
                    MAC, InetAddress.getLoopbackAddress(), Instant.now(), "SEP" + MAC.digits() + ".cnf.xml", true)));
            assertThat(commands.run("check").out()).doesNotContain("note     phones:");
        }
    }

    @Test
    void aTrustListInTheRootIsNamedWithItsPhone() throws IOException {
        CommandRun commands = new CommandRun(folder);
        Path root = Files.createDirectory(folder.resolve("tftp"));
        Files.writeString(commands.config, Files.readString(commands.config) + "[tftp]\nroot = \"" + root + "\"\n");
        Path old = Files.write(root.resolve("CTLSEP001B54000001.tlv"), new byte[4000]);
        Path shared = Files.write(root.resolve("ITLFile.tlv"), new byte[4000]);
        Path empty = Files.write(root.resolve("ctlsep001b54000002.TLV"), new byte[1]);
        Files.write(root.resolve("CTLSEP001B54.tlv"), new byte[4000]);

        assertThat(commands.run("check").out())
                .contains("WARNING  phone SEP001B54000001: " + old + " is a trust list")
                .contains("take it away, also while the phone restarts")
                .contains("WARNING  tftp.root: " + shared + " is a trust list")
                .contains("note     phone SEP001B54000002: " + empty + " is an empty trust list: harmless")
                .doesNotContain("CTLSEP001B54.tlv");
    }

    @Test
    void aPbxThatIsAwayHidesNothingOfTheRest() throws IOException {
        CommandRun.Result result = new CommandRun(folder).withoutPbx().run("check");

        assertThat(result.code()).isEqualTo(Exit.ERRORS);
        assertThat(result.out())
                .contains("ERROR    ami: AMI 127.0.0.1:5038: connection refused")
                .contains("note     phones: no phone has asked for its file yet");
    }
}
