package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: exit codes, environment and character set. */
class MainTest {
    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void settings() throws IOException {
        config = folder.resolve("sidetone.toml");
        // Port 1 of loopback refuses at once.
        Files.writeString(
                config,
                "[ami]\nsecret = \"x\"\nport = 1\n[store]\nurl = \"jdbc:sqlite:" + folder.resolve("s.db") + "\"\n");
    }

    @Test
    void exitsWithTheCodeOfTheCommand() throws Exception {
        assertThat(run("--version").code()).isZero();
        assertThat(run("bind", "no-mac", "1001").code()).isEqualTo(64);
        assertThat(run("unbind", "001B54AABBCC").code()).isEqualTo(1);
    }

    @Test
    void speaksUtf8WhateverTheLocaleIs() throws Exception {
        Files.writeString(config, Files.readString(config) + "[directory]\n\"größe\" = 1\n");

        Result result = run("phones");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("directory.größe: there is no such key");
        assertThat(result.out()).isEmpty();
    }

    private record Result(int code, String out, String err) {}

    private Result run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sidetone.Main"));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("SIDETONE_CONFIG", config.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
