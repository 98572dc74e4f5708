package org.sidetone.phonebook.carddav;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Problem;
import org.sidetone.fetch.Deadline;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.vcard.CardBook;
import org.sidetone.phonebook.vcard.ContactText;
import org.sidetone.phonebook.vcard.Reading;

/** Reads all cards of one book. */
final class BookReader {
    private static final int INSUFFICIENT_STORAGE = 507;

    private final DavClient client;
    private final Deadline deadline;

    BookReader(DavClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    /** @param tag of the book before it is read: what changes meanwhile is read the next time */
    KeptBook read(URI book, Optional<String> tag) throws PhonebookException {
        Optional<KeptBook> reported = client.ask(DavRequest.cards(book), deadline, answer -> switch (answer.status()) {
            case 207 -> Optional.of(cards(answer, tag));
            // The book may be had whole even where it cannot be asked.
            case 400, 403, 405, 415, 501 -> Optional.empty();
            default -> throw DavFailures.refused(book, answer.status(), true);
        });
        return reported.isPresent()
                ? reported.get()
                : new KeptBook(tag, download(book, null).reading(), Optional.empty());
    }

    /** A file of contacts, which is not sent again while it is the same. */
    KeptBook download(URI file, @Nullable KeptBook known) throws PhonebookException {
        ImmutableMap<String, String> conditions = known == null
                ? ImmutableMap.of()
                : known.tag().map(tag -> ImmutableMap.of("If-None-Match", tag)).orElse(ImmutableMap.of());
        return client.ask(DavRequest.get(file, conditions), deadline, answer -> {
            if (answer.status() == 304 && known != null) {
                return known;
            }
            return new KeptBook(answer.headers().firstValue("ETag"), contacts(file, answer), Optional.empty());
        });
    }

    private static Reading contacts(URI file, DavAnswer answer) throws IOException, PhonebookException {
        if (!answer.isWell()) {
            throw DavFailures.refused(file, answer.status(), true);
        }
        if (answer.isHtml()) {
            throw DavFailures.noBook(file);
        }
        return ContactText.read(answer.body(), file.toString());
    }

    private static KeptBook cards(DavAnswer answer, Optional<String> tag)
            throws XMLStreamException, IOException, PhonebookException {
        String where = answer.address().toString();
        CardBook book = new CardBook();
        AtomicBoolean cut = new AtomicBoolean();
        Multistatus.read(answer.body(), answer.address(), resource -> {
            if (resource.status() == INSUFFICIENT_STORAGE) {
                cut.set(true);
            }
            if (!resource.card().isEmpty()) {
                book.read(new StringReader(resource.card()), resource.address().getPath());
            }
            if (book.isFull()) {
                book.reading(where);
            }
        });
        Optional<Problem> left = cut.get()
                ? Optional.of(Problem.warning(
                        "phonebook-cut",
                        where,
                        "the server sends only a part of this book",
                        "raise its limit of results"))
                : Optional.empty();
        return new KeptBook(tag, book.reading(where), left);
    }
}
