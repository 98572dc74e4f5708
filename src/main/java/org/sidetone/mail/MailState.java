package org.sidetone.mail;

import java.util.Optional;

/**
 * What is known of a mailbox.
 *
 * @param list of the last good reading
 * @param failure why it is not newer; empty where it is as new as can be
 */
public record MailState(Optional<MailList> list, Optional<String> failure) {
    static final MailState UNREAD = new MailState(Optional.empty(), Optional.empty());

    static MailState of(MailList list) {
        return new MailState(Optional.of(list), Optional.empty());
    }

    MailState failed(String why) {
        return new MailState(list, Optional.of(why));
    }
}
