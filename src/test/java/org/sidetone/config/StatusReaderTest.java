package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsGroupsOfLamps() throws IOException {
        SettingsFile.Reading reading = read("""
                [status]
                first = "Sales & Co"
                ringing_refresh = "1s"
                icons = "bitmaps"
                talking = "phones"
                [[status.group]]
                name = "Sales & Co"
                numbers = ["1000-1099", "1200", "*71"]
                talking = "nobody"
                [[status.group]]
                name = "All"
                phonebook = "Suppliers"
                phonebook_group = "Paper"
                [[phonebook]]
                name = "Suppliers"
                kind = "contacts"
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings().orElseThrow().status())
                .isEqualTo(new StatusSettings(
                        "Lamps",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        "sales-co",
                        StatusSettings.Icons.BITMAPS,
                        StatusSettings.Talking.PHONES,
                        ImmutableList.of(
                                new LampGroup(
                                        "sales-co",
                                        "Sales & Co",
                                        ImmutableList.of(
                                                new LampGroup.Range("1000", "1099"),
                                                new LampGroup.Range("1200", "1200"),
                                                new LampGroup.Range("*71", "*71")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(StatusSettings.Talking.NOBODY)),
                                new LampGroup(
                                        "all-2",
                                        "All",
                                        ImmutableList.of(),
                                        Optional.of("Suppliers"),
                                        Optional.of("Paper"),
                                        Optional.empty()))));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws IOException {
        SettingsFile.Reading reading = read("""
                [status]
                first = "Support"
                talking = "everyone"
                [[status.group]]
                numbers = ["1000-99", "12 34"]
                [[status.group]]
                name = "Sales"
                phonebook = "Suppliers"
                number = "1"
                [[status.group]]
                name = "Sales"
                """);
        assertThat(reading.settings()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple("settings-bad-value", "status.talking"),
                        tuple("settings-bad-value", "status.group 1.name"),
                        tuple("settings-bad-value", "status.group 1.numbers"),
                        tuple("settings-bad-value", "status.group 1.numbers"),
                        tuple("settings-bad-value", "status.group 2.phonebook"),
                        tuple("settings-unknown-key", "status.group 2.number"),
                        tuple("settings-bad-value", "status.group 3.numbers"),
                        tuple("settings-bad-value", "status.group 3.name"),
                        tuple("settings-bad-value", "status.first"));
        assertThat(reading.problems())
                .extracting(Problem::hint)
                .anyMatch(hint -> hint.contains("Extensions, Names, Contacts"))
                .anyMatch(hint -> hint.contains("all, favourites, others, Sales"));
    }

    @Test
    void aGroupIsATable() throws IOException {
        assertThat(read("[status]\ngroup = \"Sales\"\n").problems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("settings-wrong-type", "status.group"));
        assertThat(read("[status]\ngroup = [\"Sales\"]\n").problems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("settings-wrong-type", "status.group"));
    }

    private SettingsFile.Reading read(String text) throws IOException {
        Path file = folder.resolve("sidetone.toml");
        Files.writeString(file, "[ami]\nsecret = \"x\"\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SettingsFile.read(file);
    }
}
