package org.sidetone.serve.page;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.feed.Newsstand;
import org.sidetone.mail.MailState;
import org.sidetone.mail.MailText;
import org.sidetone.mail.Mailboxes;

/**
 * What comes from servers that are neither the PBX nor phonebooks.
 *
 * @param zone for the dates of what they say
 */
public record Outside(Newsstand feeds, Mailboxes mailboxes, ZoneId zone) {
    /** Where the settings name none. */
    public static final Outside NONE = new Outside(id -> Optional.empty(), new NoMailboxes(), ZoneId.of("UTC"));

    private static final class NoMailboxes implements Mailboxes {
        @Override
        public CompletionStage<MailState> list(String id) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("there is no mailbox " + id));
        }

        @Override
        public CompletionStage<MailText> text(String id, String key) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("there is no mailbox " + id));
        }
    }
}
