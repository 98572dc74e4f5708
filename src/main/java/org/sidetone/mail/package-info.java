/**
 * In: mailboxes on IMAP servers. Out: the newest messages' heads and their plain texts, which are fetched when somebody looks and kept in
 * memory only. Nothing is ever changed there: folders are opened by EXAMINE, and no message becomes read.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.mail;
