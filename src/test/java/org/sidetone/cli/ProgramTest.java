package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ProgramTest {
    private static final Path GOLDEN = Path.of("src/test/resources/help");

    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void commands() throws IOException {
        commands = new CommandRun(folder);
    }

    @Test
    void theConfigFileMayBeNamedBeforeAndAfterTheCommand() {
        String file = commands.config.toString();

        assertThat(commands.runExactly("--config", file, "phones").code()).isZero();
        assertThat(commands.runExactly("phones", "--config", file).code()).isZero();
        assertThat(commands.runExactly("phones", "--config=" + file, "--json").code())
                .isZero();
        assertThat(commands.runExactly("bind", "001B54AABBCC", "--config", file, "1001")
                        .code())
                .isZero();
    }

    @Test
    void theEnvironmentNamesTheConfigFileUnlessTheCommandLineDoes() {
        CommandRun.Result named = commands.environment(Map.of("SIDETONE_CONFIG", "/nowhere/named.toml"))
                .runExactly("phones");
        assertThat(named.code()).isEqualTo(1);
        assertThat(named.err()).contains("/nowhere/named.toml: there is no such file");
        assertThat(commands.run("phones").code()).isZero();

        assertThat(commands.environment(Map.of("SIDETONE_CONFIG", commands.config.toString()))
                        .runExactly("phones")
                        .code())
                .isZero();
    }

    @Test
    void theDefaultIsTheFileInEtc() {
        SidetoneCommand root = new SidetoneCommand(commands.wiring());
        new CommandLine(root).parseArgs();

        assertThat(root.configFile()).isEqualTo(Path.of("/etc/sidetone/sidetone.toml"));
    }

    @Test
    void everyFaultOfTheSettingsIsToldAndNothingDone() throws IOException {
        Files.writeString(commands.config, "[ami]\nprot = 1\nport = \"x\"\n");

        CommandRun.Result result = commands.run("bind", "001B54AABBCC", "1001");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        String file = commands.config.toString();
        assertThat(result.err().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("sidetone: "))
                .anyMatch(line -> line.startsWith("sidetone: " + file + ":2: ami.prot: there is no such key ("))
                .anyMatch(line -> line.startsWith("sidetone: " + file + ":3: ami.port: "))
                .anyMatch(line -> line.contains("ami.secret: there is no secret"));
        assertThat(folder.resolve("sidetone.db")).doesNotExist();
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() throws IOException {
        Files.writeString(commands.config, "[ami]\nsecret = hunter2\n");

        assertThat(commands.run("phones").err())
                .contains("sidetone: " + commands.config + ":2: it is not TOML: ")
                .doesNotContain("hunter2");
    }

    @Test
    void aStoreThatCannotBeOpenedIsOneLine() throws IOException {
        Files.writeString(folder.resolve("sidetone.db"), "no database ".repeat(100));

        CommandRun.Result result = commands.run("phones");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("sidetone: the store " + folder.resolve("sidetone.db")
                        + " is not a SQLite database (move it away, or name another file in store.url)\n");
        assertThat(commands.run("phones", "--verbose").err()).contains("\tat org.sidetone.");
    }

    @Test
    void aFaultInTheProgramIsOneLineToo() {
        commands.findings((settings, phones, snapshot) -> {
            throw new IllegalStateException("a test's\nfault");
        });

        CommandRun.Result result = commands.run("phones");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("sidetone: an error in the program: ")
                .hasLineCount(1);
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        CommandRun.Result result = commands.runExactly();

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).isEqualTo("sidetone: Missing required subcommand (see sidetone --help)\n");
    }

    @Test
    void theVersionIsOneLine() {
        CommandRun.Result result = commands.runExactly("--version");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("sidetone ").hasLineCount(1);
        assertThat(commands.runExactly("bind", "--version").out()).isEqualTo(result.out());
    }

    static Stream<String> commandNames() throws IOException {
        CommandLine line = Program.commandLine(new CommandRun(Files.createTempDirectory("names")).wiring());
        Stream<String> below = Stream.of("firmware", "contact")
                .flatMap(name -> line.getSubcommands().get(name).getSubcommands().keySet().stream()
                        .map(sub -> name + " " + sub));
        return Stream.concat(Stream.concat(Stream.of("sidetone"), line.getSubcommands().keySet().stream()), below);
    }

    /** {@code -Dgolden=update} writes the files anew and fails all the same, so that a change is always looked at. */
    @ParameterizedTest
    @MethodSource("commandNames")
    void helpTeaches(String name) throws IOException {
        CommandRun.Result result = name.equals("sidetone")
                ? commands.runExactly("--help")
                : commands.runExactly((name + " --help").split(" ", -1));

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Path golden = GOLDEN.resolve(name.replace(' ', '-') + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, result.out());
            fail(golden + " was written anew; look at it and run again without -Dgolden");
        }
        assertThat(result.out()).isEqualTo(Files.readString(golden));
        assertThat(result.out()).contains("--config=FILE").contains("xample").hasSizeLessThan(4000);
    }
}
