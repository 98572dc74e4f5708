package org.sidetone.serve.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.publish.RootShelf;
import org.sidetone.serve.RequestLog.Outcome;

/** What other people's clients fetch from a root of files is what lies there. */
class OtherClientsIT {
    private static final String SEP = "SEP001B54AABBCC.cnf.xml";
    private static final String FIRMWARE = "jar41sip.9-4-2ES26.sbn";

    @TempDir
    Path root;

    @TempDir
    Path got;

    private Running running;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(root.resolve(SEP), "<device>\n  <!-- a phone -->\r\n</device>\r".repeat(200));
        Files.write(root.resolve(FIRMWARE), TransferFaultsTest.bytes(3_300_000));
        Files.write(root.resolve("even"), TransferFaultsTest.bytes(1024));
        Files.write(root.resolve("middle"), TransferFaultsTest.bytes(60_001));
        Files.createFile(root.resolve("empty"));
        Limits limits = new Limits(8, 2, 50, 50, Duration.ofSeconds(27));
        running = Running.with(new RootShelf(root), Running.EVERYBODY, limits);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private int port() {
        return running.server().port();
    }

    private void run(String program, String debianPackage, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path output = got.resolve("output.txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(got.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("the client " + program + " is missing: install Debian's " + debianPackage, e);
        }
        try {
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            assertThat(ended)
                    .as("%s ended; it said: %s", command, Files.readString(output))
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(output))
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private void curl(int port, String name, Object... options) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("-sS", "--max-time", "100", "-o", "file"));
        arguments.addAll(List.of(options));
        arguments.add("tftp://127.0.0.1:" + port + "/" + name);
        run("curl", "curl", arguments.toArray());
    }

    private void expect(String name) throws IOException {
        assertThat(got.resolve("file")).hasSameBinaryContentAs(root.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "512", "1428", "65464"})
    void curlWithBlockSize(String size) throws IOException {
        for (String name : List.of(SEP, "even", "empty", "middle")) {
            curl(port(), name, "--tftp-blksize", size);
            expect(name);
        }
    }

    @Test
    void curlWithoutOptions() throws IOException {
        for (String name : List.of(SEP, "even", "empty", FIRMWARE)) {
            curl(port(), name, "--tftp-no-options");
            expect(name);
        }
    }

    @Test
    void curlFindsAnySpelling() throws IOException {
        curl(port(), "/sep001b54aabbcc.CNF.XML");
        expect(SEP);
    }

    @Test
    void curlFetchesFirmware() throws IOException {
        curl(port(), FIRMWARE, "--tftp-blksize", 1428);
        expect(FIRMWARE);
        assertThat(running.log().first().bytes()).isEqualTo(3_300_000);
        assertThat(running.log().first().outcome()).isEqualTo(Outcome.SENT);
    }

    private void atftp(int port, String name, Object... options) throws IOException {
        Files.deleteIfExists(got.resolve("file")); // atftp does not write over a file
        List<Object> arguments = new ArrayList<>(List.of("--get", "-r", name, "-l", "file"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("127.0.0.1", port));
        run("atftp", "atftp", arguments.toArray());
    }

    @Test
    void atftpWithAndWithoutOptions() throws IOException {
        for (String name : List.of(SEP, "even", FIRMWARE)) {
            atftp(port(), name);
            expect(name);
            atftp(port(), name, "--option", "blksize 1428", "--option", "tsize 0", "--option", "timeout 2");
            expect(name);
        }
    }

    private void hpa(int port, String mode, String name) throws IOException {
        run("tftp", "tftp-hpa", "-m", mode, "127.0.0.1", port, "-c", "get", name, "file");
    }

    @Test
    void hpaInBinary() throws IOException {
        for (String name : List.of(SEP, "even", "empty", FIRMWARE)) {
            hpa(port(), "binary", name);
            expect(name);
        }
    }

    @Test
    void hpaInItsOwnDefaultModeGetsLines() throws IOException {
        run("tftp", "tftp-hpa", "127.0.0.1", port(), "-c", "get", SEP, "file");
        expect(SEP);
    }

    @Test
    void hpaIsToldWhatIsMissing() throws IOException {
        run("tftp", "tftp-hpa", "127.0.0.1", port(), "-c", "get", "CTLSEP001B54AABBCC.tlv", "file");
        assertThat(Files.readString(got.resolve("output.txt"), StandardCharsets.UTF_8))
                .contains("File not found");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void badNetwork(long seed) throws IOException {
        try (BadNetwork network = new BadNetwork(running.address(), seed)) {
            curl(network.port(), SEP, "--tftp-no-options");
            expect(SEP);
            // With options curl asks for a timeout of 5 s, and gets it: few blocks, or this takes a minute.
            curl(network.port(), SEP, "--tftp-blksize", 4096);
            expect(SEP);
            atftp(network.port(), "middle", "--option", "blksize 1428");
            expect("middle");
            hpa(network.port(), "binary", SEP);
            expect(SEP);
        }
    }
}
