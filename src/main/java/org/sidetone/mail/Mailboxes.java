package org.sidetone.mail;

import java.util.concurrent.CompletionStage;

/** Looks into the mailboxes of the settings. Who may see which is for the caller to know. Answers within seconds, whatever servers do. */
public interface Mailboxes {
    /**
     * The newest messages; a server that is away is told in the state.
     *
     * @throws IllegalArgumentException if the settings have no mailbox of this id
     */
    CompletionStage<MailState> list(String id);

    /**
     * A message's text; fails with a {@link org.sidetone.fetch.FetchException} that tells why there is none.
     *
     * @param key of its {@link MailHead}
     * @throws IllegalArgumentException if the settings have no mailbox of this id
     */
    CompletionStage<MailText> text(String id, String key);
}
