package org.sidetone.mail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.Trust;

/** All mailboxes of the settings. */
public final class Postboxes implements Mailboxes, AutoCloseable {
    private final ImmutableMap<String, Postbox> byId;

    public Postboxes(ImmutableList<Mailbox> mailboxes, InstantSource clock) {
        this.byId = mailboxes.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Mailbox::id, one -> new Postbox(one.name(), new ImapServer(one, Trust.usual(), clock), clock)));
    }

    @Override
    public CompletionStage<MailState> list(String id) {
        return postbox(id).list();
    }

    @Override
    public CompletionStage<MailText> text(String id, String key) {
        return postbox(id).text(key);
    }

    private Postbox postbox(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no mailbox " + id));
    }

    /** Looks into one now, for a check; may wait for its server. */
    public static MailList look(Mailbox mailbox) throws FetchException {
        return new ImapServer(mailbox, Trust.usual(), InstantSource.system()).list();
    }

    @Override
    public void close() {
        byId.values().forEach(Postbox::close);
    }
}
