package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;

/** Which mailboxes exist. voicemail.conf holds PINs: it is asked for only when the running list does not answer the question. */
final class MailboxReading {
    static final AmiRequest USERS = AmiRequest.of("VoicemailUsersList");
    private static final String FILE = "voicemail.conf";

    private final Answers answers;
    private final Set<String> existing = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();
    private boolean known;
    private boolean fileRead;

    private MailboxReading(Answers answers) {
        this.answers = answers;
    }

    /** @param configured all mailboxes that accounts name */
    static MailboxReading read(Answers answers, Set<String> configured) throws PbxException {
        MailboxReading reading = new MailboxReading(answers);
        reading.running(!configured.isEmpty());
        if (!configured.isEmpty() && !(reading.known && reading.existing.containsAll(configured))) {
            reading.file(!reading.known);
        }
        return reading;
    }

    static String qualified(String mailbox) {
        return mailbox.contains("@") ? mailbox : mailbox + "@default";
    }

    /** The first of an account's mailboxes that exists, an alias followed. */
    Optional<String> first(List<String> configured) {
        for (String mailbox : configured) {
            String name = qualified(mailbox);
            String target = aliases.getOrDefault(name, name);
            // Where nothing could be read, what the account says is the best there is.
            if (existing.contains(target) || (!known && !fileRead)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    private void running(boolean wanted) throws PbxException {
        if (answers.isUnknown(USERS)) {
            if (wanted) {
                answers.report(Problem.warning(
                        "voicemail-not-running",
                        "voicemail",
                        "extensions have mailboxes, but the running Asterisk has no voicemail application",
                        "load app_voicemail.so, and only one of its kinds (noload app_voicemail_odbc.so and"
                                + " app_voicemail_imap.so in modules.conf)"));
            }
            return;
        }
        Optional<ImmutableList<AmiMessage>> list = answers.usable(USERS).map(answer -> answer.events());
        known = list.isPresent();
        for (AmiMessage user : list.orElse(ImmutableList.of())) {
            existing.add(user.first("VoiceMailbox") + "@" + user.first("VMContext"));
        }
    }

    private void file(boolean mailboxesToo) throws PbxException {
        Optional<ConfigFile> file = answers.config(FILE);
        if (file.isEmpty()) {
            return;
        }
        fileRead = true;
        Optional<String> aliasContext =
                file.get().section("general").flatMap(general -> general.last("aliasescontext"));
        for (ConfigFile.Section section : file.get().sections()) {
            if (aliasContext.filter(section.name()::equals).isPresent()) {
                // FreePBX: 1001@device => 1001@default
                section.settings().forEach(alias -> aliases.put(qualified(alias.key()), qualified(alias.value())));
            } else if (mailboxesToo
                    && !section.name().equals("general")
                    && !section.name().equals("zonemessages")) {
                section.settings().forEach(box -> existing.add(box.key() + "@" + section.name()));
            }
        }
    }
}
