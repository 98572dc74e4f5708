package org.sidetone.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLogTest {
    private static final ImmutableSet<CallLine> OWN = ImmutableSet.of(new CallLine("1001", "1001"));

    @TempDir
    private Path folder;

    @Test
    void readsTheNewestFirstInThePbxsOwnZone() throws IOException {
        Path file = write(row("1002", "1001", "2026-07-01 10:00:00"), row("1003", "1001", "2026-11-26 10:00:00"));
        assertThat(log(file).read(OWN))
                .containsExactly(record("1003", "2026-11-26T10:00:00Z"), record("1002", "2026-07-01T09:00:00Z"));
    }

    @Test
    void whatIsNoRowOrOfOthersIsPassedOver() throws IOException {
        Path file = write(
                row("1002", "1001", "2026-11-26 10:00:00"),
                row("1002", "1003", "2026-11-26 10:01:00"),
                "1001 half a row",
                "\"1001\",\"\"x\"y,",
                row("1002", "1001", "yesterday"),
                "");
        assertThat(log(file).read(OWN)).containsExactly(record("1002", "2026-11-26T10:00:00Z"));
    }

    @Test
    void onlyTheEndOfALargeFileIsRead() throws IOException {
        Path file = write(row("1009", "1001", "2020-01-01 10:00:00"));
        String filler = (row("1002", "1003", "2026-11-26 09:00:00") + "\n").repeat(30_000);
        Files.writeString(file, filler, StandardOpenOption.APPEND);
        Files.writeString(file, row("1003", "1001", "2026-11-26 10:00:00") + "\n", StandardOpenOption.APPEND);
        assertThat(Files.size(file)).isGreaterThan(4 << 20);
        assertThat(log(file).read(OWN)).containsExactly(record("1003", "2026-11-26T10:00:00Z"));
    }

    @Test
    void aFileThatIsNotThereIsNamedWithTheRemedy() {
        Path file = folder.resolve("Master.csv");
        assertThatThrownBy(() -> log(file).read(OWN))
                .isInstanceOf(CallLogException.class)
                .hasMessageContaining("there is no " + file)
                .hasMessageContaining("calls.file");
    }

    private static CsvLog log(Path file) {
        return new CsvLog(file, ZoneId.of("Europe/London"));
    }

    private Path write(String... rows) throws IOException {
        return Files.writeString(folder.resolve("Master.csv"), String.join("\n", rows) + "\n");
    }

    /** As Asterisk 22 writes it. */
    private static String row(String source, String destination, String start) {
        return "\"\",\"" + source + "\",\"" + destination + "\",\"internal\",\"\"\"Ann\"\" <" + source + ">\",\"PJSIP/"
                + source + "-00000001\",\"PJSIP/" + destination + "-00000002\",\"Dial\",\"PJSIP/" + destination
                + ",30\",\"" + start + "\",\"" + start + "\",\"" + start + "\",12,9,\"ANSWERED\",\"DOCUMENTATION\"";
    }

    private static CallRecord record(String source, String at) {
        return new CallRecord(
                Instant.parse(at),
                "\"Ann\" <" + source + ">",
                source,
                "1001",
                "PJSIP/" + source + "-00000001",
                "PJSIP/1001-00000002",
                "Dial",
                true,
                Duration.ofSeconds(9));
    }
}
