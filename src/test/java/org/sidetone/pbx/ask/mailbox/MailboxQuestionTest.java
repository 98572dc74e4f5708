package org.sidetone.pbx.ask.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.ami.AmiSession;

class MailboxQuestionTest {
    private static final String COUNTS = """
            Response: Success
            @ID
            Mailbox: 1001@default
            UrgMessages: 1
            NewMessages: 2
            OldMessages: 3
            """;

    @TempDir
    private Path spool;

    private ScriptedAmi pbx;

    @BeforeEach
    void start() throws IOException {
        pbx = new ScriptedAmi();
    }

    @AfterEach
    void stop() throws IOException {
        pbx.close();
    }

    /** As Asterisk 22.10 answers. */
    @Test
    void asteriskListsTheMessagesItself() throws PbxException {
        pbx.on("VoicemailBoxSummary", """
                Response: Success
                @ID
                EventList: start
                Message: Voicemail box detail will follow

                Event: VoicemailBoxDetail
                @ID
                Folder: Old
                CallerID: <0170111>
                Date: Thu Nov 26 07:13:56 AM UTC 2026
                Duration: 65
                Flag:
                ID: 1795677236-00000000

                Event: VoicemailBoxDetail
                @ID
                Folder: Urgent
                CallerID: Unknown
                Date: Thu Nov 26 07:13:56 AM UTC 2026
                Duration: 7
                Flag: Urgent
                ID: nothing

                Event: VoicemailBoxDetail
                @ID
                Folder: Deleted
                CallerID: "Gone" <5>
                Duration: 7
                ID: 1795677236-00000002

                Event: VoicemailBoxDetailComplete
                @ID
                EventList: Complete
                ListItems: 3
                """);
        Mailbox box = ask(Optional.empty());
        assertThat(box.fresh()).isEqualTo(1);
        assertThat(box.heard()).isEqualTo(1);
        assertThat(box.messages().orElseThrow())
                .containsExactly(
                        new VoiceMessage(false, true, "", "", Optional.empty(), Duration.ofSeconds(7)),
                        new VoiceMessage(
                                true,
                                false,
                                "0170111",
                                "",
                                Optional.of(Instant.parse("2026-11-26T07:13:56Z")),
                                Duration.ofSeconds(65)));
    }

    @Test
    void anOlderOneOnlyCountsThem() throws PbxException {
        pbx.on("MailboxCount", COUNTS);
        assertThat(ask(Optional.empty()))
                .isEqualTo(new Mailbox("1001@default", 3, 3, Optional.empty(), "this Asterisk only counts messages"));
    }

    @Test
    void anotherFolderThanThePbxsIsNotBelieved() throws PbxException, IOException {
        pbx.on("MailboxCount", COUNTS);
        Mailbox box = ask(Optional.of(spool));
        assertThat(box.fresh()).isEqualTo(3);
        assertThat(box.why()).isEqualTo("they are not in " + spool);
        Path inbox = Files.createDirectories(spool.resolve("default/1001/INBOX"));
        for (String name : new String[] {"msg0000.txt", "msg0001.txt", "msg0002.txt"}) {
            Files.writeString(inbox.resolve(name), "callerid=<5>\norigtime=1795677236\nduration=1\n");
        }
        assertThat(ask(Optional.of(spool)).messages().orElseThrow()).hasSize(3);
    }

    @Test
    void whoMayNotAskIsToldWhatIsMissing() {
        pbx.on("VoicemailBoxSummary", "Response: Error\n@ID\nMessage: Permission denied\n");
        assertThatThrownBy(() -> ask(Optional.empty()))
                .isInstanceOf(PbxException.class)
                .hasMessageContaining("write = reporting");
    }

    private Mailbox ask(Optional<Path> folder) throws PbxException {
        try (AmiSession session = AmiSession.open(pbx.settings())) {
            return new MailboxQuestion("1001@default", folder).ask(session);
        }
    }
}
