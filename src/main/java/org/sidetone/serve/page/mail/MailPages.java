package org.sidetone.serve.page.mail;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.fetch.FetchException;
import org.sidetone.render.mail.InboxPages;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.Shown;

/** The newest messages of a mailbox, and the text of one. Whether a mailbox is there, only its own phones are told. */
public final class MailPages {
    private final PageSources sources;
    private final Shown shown;

    public MailPages(PageSources sources) {
        this.sources = sources;
        this.shown = new Shown(sources.view());
    }

    public CompletionStage<Page> page(Asked asked) {
        String id = asked.query().parameters().getOrDefault(InboxPages.BOX_PARAMETER, "");
        return sources.settings().services().mailboxes().stream()
                .filter(mailbox -> mailbox.id().equals(id) && shown.to(asked, mailbox.lines()))
                .findFirst()
                .map(mailbox -> page(mailbox, asked))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        TextPages.failure("Mailbox", "There is no such mailbox for this phone.")));
    }

    private CompletionStage<Page> page(Mailbox mailbox, Asked asked) {
        InboxPages pages = new InboxPages(
                mailbox.id(),
                mailbox.name(),
                asked.links(),
                sources.clock().instant(),
                sources.outside().zone());
        Optional<String> message =
                Optional.ofNullable(asked.query().parameters().get(InboxPages.MESSAGE_PARAMETER));
        if (message.isEmpty()) {
            int offset = asked.query().offset();
            return sources.outside().mailboxes().list(mailbox.id()).thenApply(state -> pages.list(state, offset));
        }
        return sources.outside()
                .mailboxes()
                .text(mailbox.id(), message.get())
                .thenApply(pages::text)
                .exceptionally(failure -> pages.noText(why(failure)));
    }

    private static String why(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof FetchException known) {
            return known.what();
        }
        throw new CompletionException(cause);
    }
}
