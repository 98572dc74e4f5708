package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.firmware.Archives;
import org.sidetone.firmware.Releases;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Sighting;
import org.sidetone.phone.SqlStore;

class FirmwareCommandTest {
    private static final MacAddress MAC = new MacAddress("001B54AABBCC");
    private static final String TARGET = "SIP41.9-4-2SR3-1S";

    @TempDir
    Path folder;

    private Path root;
    private CommandRun commands;

    @BeforeEach
    void onePhoneThatWasSeen() throws IOException {
        root = Files.createDirectory(folder.resolve("tftp"));
        commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1);
        Files.writeString(commands.config, "[tftp]\nroot = \"" + root + "\"\n", StandardOpenOption.APPEND);
        try (SqlStore store = commands.store()) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
            store.sighted(List.of(new Sighting(
                    MAC, InetAddresses.forString("10.0.0.5"), Instant.now(), "SEP001B54AABBCC.cnf.xml", true)));
        }
    }

    @Test
    void withoutFirmwareItSaysHowToBringSome() {
        CommandRun.Result result = commands.run("firmware");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("no firmware in " + root, "sidetone firmware add", "4 to 5 minutes");
    }

    @Test
    void anArchiveThatClimbsOutIsOneLineAndNothingElse() throws IOException {
        Path zip = Files.write(folder.resolve("bad.zip"), Archives.zip(Map.of("../../evil.sbn", new byte[30_000])));

        CommandRun.Result result = commands.run("firmware", "add", zip.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .hasLineCount(1)
                .contains("is not taken: it holds a file that would land elsewhere: ../../evil.sbn");
        try (var left = Files.list(root)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsOnly(".sidetone-firmware");
        }
        assertThat(commands.run("firmware", "add", "/nowhere/x.zip").err()).hasLineCount(1);
    }

    @Test
    void aReleaseIsUnpackedToldAndShown() throws IOException {
        add();

        CommandRun.Result shown = commands.run("firmware");
        assertThat(shown.out()).contains(TARGET, "SIP 9.4(2)SR3 for 7941/7961", "complete");
        assertThat(commands.run("firmware", "--json").out()).contains("\"name\" : \"" + TARGET + "\"");
    }

    @Test
    void whatThePbxKnowsOfThePhoneIsEnough() throws IOException {
        add();
        commands.registered("1001", "10.0.0.5", "Cisco-CP7941G/8.5.2");

        CommandRun.Result result = commands.run("firmware", "roll", MAC.digits(), "--to", TARGET);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("runs SIP41.8-5-2 (registered as Cisco-CP7941G/8.5.2)", "1. " + TARGET);
        try (SqlStore store = commands.store()) {
            assertThat(store.firmware().orders().get(MAC).target()).isEqualTo(TARGET);
        }
        assertThat(commands.run("phones").out()).contains("firmware: " + TARGET + " is next");
        assertThat(commands.run("plan", MAC.digits()).out())
                .containsPattern("firmware +" + TARGET + " +ordered: " + TARGET + " is next");
        assertThat(commands.run("firmware", "stop", MAC.digits()).code()).isZero();
        assertThat(commands.run("firmware", "stop", MAC.digits()).code()).isEqualTo(1);
        assertThat(commands.run("plan", MAC.digits()).out()).contains("nobody ordered a load");
    }

    @Test
    void somebodyElsesRegistrationSaysNothing() throws IOException {
        add();
        commands.registered("1001", "10.0.0.6", "Cisco-CP7941G/8.5.2");

        assertThat(commands.run("firmware", "roll", MAC.digits(), "--to", TARGET)
                        .err())
                .hasLineCount(1)
                .contains("which model it is was not seen yet");
    }

    @Test
    void aBindingThatContradictsWhatWasSeenStopsTheOrder() throws IOException {
        add();
        commands.registered("1001", "10.0.0.5", "Cisco-CP7941G/8.5.2");
        try (SqlStore store = commands.store()) {
            store.bind(MAC, List.of("1001"), Optional.of(PhoneModel.CP_7975G), Optional.empty());
        }

        assertThat(commands.run("firmware", "roll", MAC.digits(), "--to", TARGET)
                        .err())
                .contains("it is bound as a 7975G and was seen to be a CP7941G");
    }

    @Test
    void anUnknownPhoneOrLoadIsOneLine() throws IOException {
        add();

        assertThat(commands.run("firmware", "roll", "001B54000009", "--to", TARGET)
                        .err())
                .hasLineCount(1)
                .contains("it never asked for a file here");
        assertThat(commands.run("firmware", "default", "SIP41.9-9-9S").err())
                .contains("there is no load 'SIP41.9-9-9S'");
        assertThat(commands.run("firmware", "default", "--none", "9999").code()).isEqualTo(Exit.USAGE);
        assertThat(commands.run("firmware", "roll", MAC.digits()).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aHandWrittenFileOfAnUnboundPhoneIsNotReplacedByLess() throws IOException {
        add();
        Files.writeString(root.resolve("SEP001B54AABBCC.cnf.xml"), "<device/>");
        try (SqlStore store = commands.store()) {
            store.unbind(MAC);
            store.firmware().saw(MAC, seen -> seen.model("CP-7941G", "page").running("SIP41.8-5-2S", "seen"));
        }

        assertThat(commands.run("firmware", "roll", MAC.digits(), "--to", TARGET)
                        .err())
                .contains("its file in the root is written by hand");
    }

    private void add() throws IOException {
        Path zip = Files.write(folder.resolve("942.zip"), Archives.zip(Releases.of41(TARGET, "9-4-2ES26")));
        CommandRun.Result result = commands.run("firmware", "add", zip.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("into " + root, "kept apart in", TARGET, "is complete");
    }
}
