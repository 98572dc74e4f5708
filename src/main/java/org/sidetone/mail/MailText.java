package org.sidetone.mail;

/**
 * One message.
 *
 * @param text without markup and attachments, cut where it is longer than a phone's page; empty if it has none that can be read
 */
public record MailText(MailHead head, String text) {}
