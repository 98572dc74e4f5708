package org.sidetone.mail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.fetch.FetchException;

/** All mailboxes of the settings. */
public final class Postboxes implements Mailboxes, AutoCloseable {
    private final ImmutableMap<String, Postbox> byId;

    public Postboxes(ImmutableList<Mailbox> mailboxes, InstantSource clock) {
        this.byId = mailboxes.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Mailbox::id, one -> new Postbox(one.name(), new ImapServer(one, trust(), clock), clock)));
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
        return new ImapServer(mailbox, trust(), InstantSource.system()).list();
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    @Override
    public void close() {
        byId.values().forEach(Postbox::close);
    }
}
