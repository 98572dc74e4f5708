package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaySettingsTest {
    @TempDir
    private Path folder;

    private SettingsFile.Reading read(String say) throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.writeString(file, "[ami]\nsecret = \"x\"\n[say]\n" + say);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SettingsFile.read(file);
    }

    @Test
    void offUnlessSet() throws IOException {
        assertThat(read("").settings().orElseThrow().say()).isEqualTo(SaySettings.DEFAULT);
        assertThat(SaySettings.DEFAULT.enabled()).isFalse();
    }

    @Test
    void readsEveryKey() throws IOException {
        SaySettings say = read("""
                        enabled = true
                        beep = "Chime.raw"
                        keep = "2h"
                        groups = ["workshop = 1001, 1010-1019", "front-desk=2001"]
                        """).settings().orElseThrow().say();
        assertThat(say.enabled()).isTrue();
        assertThat(say.beep()).contains("Chime.raw");
        assertThat(say.keep()).isEqualTo(Duration.ofHours(2));
        assertThat(say.groups()).extracting(SaySettings.Group::name).containsExactly("workshop", "front-desk");
        assertThat(say.groups().get(0).members()).containsExactly("1001", "1010-1019");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enabled = \"yes\"",
                "beep = \"rings/bell.raw\"",
                "beep = \"much-too-long-a-name-of-a-sound.raw\"",
                "keep = \"5s\"",
                "groups = [\"workshop\"]",
                "groups = [\"workshop=\"]",
                "groups = [\"1001=1002\"]",
                "groups = [\"All=1002\"]",
                "group = [\"workshop=1001\"]"
            })
    void whatDoesNotFitIsAProblem(String key) throws IOException {
        assertThat(read(key).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).startsWith("say."));
    }
}
