package org.sidetone.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * What a list shows of a message.
 *
 * @param key names it as long as the server does: {@code UIDVALIDITY-UID}
 * @param from the sender's name, or the address where there is none; may be empty
 * @param subject may be empty
 * @param at when it arrived
 */
public record MailHead(String key, String from, String subject, Optional<Instant> at, boolean unread) {}
