package org.sidetone.pbx.ask.mailbox;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is in a mailbox at this moment.
 *
 * @param name {@code 1001@default}
 * @param fresh how many were not heard yet
 * @param heard how many were
 * @param messages one by one, those not heard first, newest first; empty where the PBX only counts them
 * @param why they are not told one by one; empty where they are
 */
public record Mailbox(String name, int fresh, int heard, Optional<ImmutableList<VoiceMessage>> messages, String why) {
    private static final Comparator<VoiceMessage> FRESH_THEN_NEWEST = Comparator.comparing(VoiceMessage::heard)
            .thenComparing(message -> message.at().map(at -> -at.toEpochMilli()).orElse(0L));

    static Mailbox of(String name, Iterable<VoiceMessage> messages) {
        ImmutableList<VoiceMessage> sorted = ImmutableList.sortedCopyOf(FRESH_THEN_NEWEST, messages);
        int heard = (int) sorted.stream().filter(VoiceMessage::heard).count();
        return new Mailbox(name, sorted.size() - heard, heard, Optional.of(sorted), "");
    }

    static Mailbox counted(String name, int fresh, int heard, String why) {
        return new Mailbox(name, fresh, heard, Optional.empty(), why);
    }
}
