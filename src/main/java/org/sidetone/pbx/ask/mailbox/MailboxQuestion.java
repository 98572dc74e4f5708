package org.sidetone.pbx.ask.mailbox;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ask.Question;
import org.sidetone.pbx.read.CallerId;

/**
 * What is in a mailbox. Asterisk lists messages since 18.20 and 20.5 (VoicemailBoxSummary, wherever they are kept); before, and where
 * that action is not there, they are read from the PBX's own files if it is on this machine, and else only counted.
 *
 * @param name {@code 1001@default}
 * @param spool where the PBX keeps them, {@code /var/spool/asterisk/voicemail}; empty: not on this machine
 */
public record MailboxQuestion(String name, Optional<Path> spool) implements Question<Mailbox> {
    /** What was deleted lies there until the caller hangs up, or longer where {@code backupdeleted} is set. */
    private static final String DELETED = "Deleted";

    @Override
    public Mailbox ask(AmiSession session) throws PbxException {
        List<String> parts = Splitter.on('@').limit(2).splitToList(name);
        AmiAnswer list = session.ask(AmiRequest.of("VoicemailBoxSummary", "Context", parts.get(1))
                .with(ImmutableMap.of("Mailbox", parts.get(0))));
        refuseDenied(list);
        return list.isUnknown()
                ? counted(session, parts)
                : Mailbox.of(
                        name,
                        list.events().stream()
                                .filter(event -> !event.first("Folder").equals(DELETED))
                                .map(MailboxQuestion::message)
                                .toList());
    }

    private Mailbox counted(AmiSession session, List<String> parts) throws PbxException {
        AmiAnswer count = session.ask(AmiRequest.of("MailboxCount", "Mailbox", name));
        refuseDenied(count);
        if (!count.isSuccess()) {
            throw PbxException.refused("Asterisk does not tell of mailbox " + name + ": " + count.message());
        }
        int fresh = number(count, "NewMessages") + number(count, "UrgMessages");
        int heard = number(count, "OldMessages");
        if (spool.isEmpty()) {
            return Mailbox.counted(name, fresh, heard, "this Asterisk only counts messages");
        }
        try {
            Mailbox read = Mailbox.of(name, new VoicemailSpool(spool.get()).messages(parts.get(1), parts.get(0)));
            // Messages in a database or on a mail server leave the folder empty, and so does another folder than the
            // PBX's.
            return read.fresh() < fresh ? Mailbox.counted(name, fresh, heard, "they are not in " + spool.get()) : read;
        } catch (IOException e) {
            return Mailbox.counted(name, fresh, heard, e.getMessage());
        }
    }

    private static void refuseDenied(AmiAnswer answer) throws PbxException {
        if (answer.isDenied()) {
            throw PbxException.refused(
                    "the manager user may not ask for mailboxes; give it write = reporting in manager.conf");
        }
    }

    private static int number(AmiAnswer answer, String header) {
        return Optional.ofNullable(Ints.tryParse(answer.response().first(header)))
                .orElse(0);
    }

    private static VoiceMessage message(AmiMessage event) {
        String folder = event.first("Folder");
        CallerId caller = CallerId.parse(event.first("Callerid"));
        return new VoiceMessage(
                !VoicemailSpool.FRESH.contains(folder),
                event.first("Flag").equalsIgnoreCase("Urgent"),
                caller.number(),
                caller.name().equalsIgnoreCase("Unknown") ? "" : caller.name(),
                left(event.first("ID")),
                Duration.ofSeconds(number(event.first("Duration"))));
    }

    /** The date beside it is text in the PBX's own zone and language; the id begins with the same moment in seconds. */
    private static Optional<Instant> left(String id) {
        return Optional.ofNullable(Longs.tryParse(id.replaceFirst("-.*", "")))
                .filter(seconds -> seconds > 0)
                .map(Instant::ofEpochSecond);
    }

    private static int number(String text) {
        return Math.max(0, Optional.ofNullable(Ints.tryParse(text)).orElse(0));
    }
}
