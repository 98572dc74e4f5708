package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private static final String GOOD = "src/test/resources/golden/sep/two-lines.cnf.xml";

    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void commands() throws IOException {
        commands = new CommandRun(folder);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aFileThatAPhoneTakesIsAllRight() throws IOException {
        String file = file("SEP001B54AABBCC.cnf.xml", Files.readString(Path.of(GOOD)));

        CommandRun.Result result = commands.runExactly("lint", file);

        assertThat(result.out()).isEqualTo("0 errors, 0 warnings, 0 notes\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void eachFaultIsALineWithItsRemedy() throws IOException {
        String file = file(
                "ringlist.xml",
                "<CiscoIPPhoneRingList>\n<Ring>\n<DisplayName>A & B</DisplayName>\n</Ring>\n</CiscoIPPhoneRingList>\n");

        CommandRun.Result result = commands.runExactly("lint", file);

        assertThat(result.out().lines())
                .containsExactly(
                        file + ":2: error: the ring has no FileName (write <FileName>…</FileName>)",
                        file
                                + ":3: error: an & stands alone (write &amp; for it, also within addresses (?a=1&amp;b=2))",
                        "2 errors, 0 warnings, 0 notes");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void warningsAndNotesAloneAreNoFailure() throws IOException {
        String file = file(
                "ringlist.xml",
                "<CiscoIPPhoneRingList><Ring><DisplayName>A</DisplayName><FileName>a.wav</FileName></Ring></CiscoIPPhoneRingList>");
        String empty = file("List.xml", "<CiscoIPPhoneImageList/>");

        assertThat(commands.runExactly("lint", file, empty).out())
                .contains(":1: warning: FileName is 'a.wav'")
                .contains(":1: note: there is no <ImageItem>")
                .endsWith("0 errors, 1 warning, 1 note\n");
        CommandRun.Result quiet = commands.runExactly("lint", "--quiet", file, empty);
        assertThat(quiet.code()).isZero();
        assertThat(quiet.out()).doesNotContain("note:").hasLineCount(2);
    }

    @Test
    void programsGetAnArray() throws IOException {
        String file = file("a.xml", "<a>");

        assertThat(commands.runExactly("lint", "--json", file).out())
                .startsWith("[ {")
                .contains("\"file\" : \"" + file + "\"", "\"line\" : 1", "\"severity\" : \"error\"")
                .contains("\"code\" : \"element-unclosed\"", "\"source\" : \"XML 1.0\"");
        assertThat(commands.runExactly("lint", "--json", GOOD, "--quiet").out()).isEqualTo("[ ]\n");
    }

    @Test
    void whatCannotBeReadIsOneLineAndTheOthersAreRead() throws IOException {
        String missing = folder.resolve("missing.xml").toString();
        String file = file("a.xml", "<a>");

        CommandRun.Result result = commands.runExactly("lint", missing, folder.toString(), file);

        assertThat(result.err().lines())
                .containsExactly(
                        "sidetone: " + missing + ": there is no such file",
                        "sidetone: " + folder + ": this is a folder (name the files in it, such as " + folder
                                + "/*.xml)");
        assertThat(result.out()).contains("a.xml:1: error: ");
        assertThat(result.code()).isEqualTo(1);
        assertThat(commands.runExactly("lint", missing).out()).isEmpty();
    }

    @Test
    void noFileIsWrongUsage() {
        assertThat(commands.runExactly("lint").code()).isEqualTo(64);
    }

    @Test
    void nothingInAFileSteersTheTerminal() throws IOException {
        String file = file("\u001b[31mred.xml", "<a\u001b[2J b=\u001b[2J/><\u009b2J>\u0007</a>");

        CommandRun.Result result = commands.runExactly("lint", file, folder + "/\u001b[31mnone.xml");

        assertThat(result.out() + result.err()).doesNotContain("\u001b", "\u0007", "\u009b");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void aLargeFileIsNotReadWhole() throws IOException {
        Path file = folder.resolve("SEP001B54AABBCC.cnf.xml");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(8L << 30).write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
        }

        assertThat(commands.runExactly("lint", file.toString()).out()).contains("larger than a megabyte");
    }
}
