package org.sidetone.mail;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * A mailbox at one moment.
 *
 * @param newest the newest first, 50 at most
 * @param total how many messages are there in all
 */
public record MailList(ImmutableList<MailHead> newest, int total, Instant readAt) {}
