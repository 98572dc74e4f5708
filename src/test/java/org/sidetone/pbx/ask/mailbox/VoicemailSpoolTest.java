package org.sidetone.pbx.ask.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicemailSpoolTest {
    private static final String MESSAGE = """
            ;
            ; Message Information file
            ;
            [message]
            origmailbox=1001
            callerid="Käthe Müller" <1002>
            origdate=Thu Nov 26 07:13:56 AM UTC 2026
            origtime=1795677236
            flag=
            duration=7
            """;

    @TempDir
    private Path root;

    @Test
    void readsWhatAsteriskWrote() throws IOException {
        write("INBOX/msg0000.txt", MESSAGE);
        write("INBOX/msg0000.wav", "RIFF");
        write(
                "Urgent/msg0000.txt",
                MESSAGE.replace("flag=", "flag=Urgent").replace("\"Käthe Müller\" <1002>", "Unknown"));
        write("Old/msg0001.txt", "duration=-5\norigtime=soon\n");
        write("Old/.lock", "");
        assertThat(new VoicemailSpool(root).messages("default", "1001"))
                .containsExactly(
                        new VoiceMessage(
                                false,
                                false,
                                "1002",
                                "Käthe Müller",
                                Optional.of(Instant.parse("2026-11-26T07:13:56Z")),
                                Duration.ofSeconds(7)),
                        new VoiceMessage(
                                false,
                                true,
                                "",
                                "",
                                Optional.of(Instant.parse("2026-11-26T07:13:56Z")),
                                Duration.ofSeconds(7)),
                        new VoiceMessage(true, false, "", "", Optional.empty(), Duration.ZERO));
    }

    @Test
    void aMailboxWithoutAFolderHasNoMessageYet() throws IOException {
        assertThat(new VoicemailSpool(root).messages("default", "1002")).isEmpty();
    }

    @Test
    void whatIsNoMessageOfItsOwnIsNotRead() throws IOException {
        write("INBOX/msg0000.txt", "x".repeat(10_000));
        write("INBOX/msg1.txt", MESSAGE);
        assertThat(new VoicemailSpool(root).messages("default", "1001")).isEmpty();
        for (String box : new String[] {"..", "../1001", "", "a/b"}) {
            assertThatThrownBy(() -> new VoicemailSpool(root).messages("default", box))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has no folder name");
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path wrong = root.resolve("elsewhere");
        assertThatThrownBy(() -> new VoicemailSpool(wrong).messages("default", "1001"))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no folder " + wrong);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("default/1001").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
