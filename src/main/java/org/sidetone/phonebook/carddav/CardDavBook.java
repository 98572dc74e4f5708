package org.sidetone.phonebook.carddav;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Problem;
import org.sidetone.fetch.Deadline;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.ContactList;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/**
 * The contacts of a CardDAV server: of one address book, or of all that a user has. What it found and read is kept, so that a reading
 * without news is one small request. A file of contacts on a plain web server is read, too.
 */
public final class CardDavBook implements Source {
    private final URI address;
    private final DavClient client;
    private final Duration patience;
    private final Consumer<Problem> remarks;

    private @Nullable Shelf shelf;
    private ImmutableMap<URI, KeptBook> kept = ImmutableMap.of();
    private ImmutableList<Contact> contacts = ImmutableList.of();

    /**
     * @param address http or https; of a book, a folder of books, a principal or a server
     * @param tls whom to trust: {@link SSLContext#getDefault()} is the system's trust store
     * @param patience for one whole reading, which may take several requests
     * @param remarks is told at every good reading what was left out, if anything
     */
    public CardDavBook(
            URI address, Optional<Login> login, SSLContext tls, Duration patience, Consumer<Problem> remarks) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("address must begin with http:// or https:// and a host");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("address holds a user; user and password are given apart from it");
        }
        this.address = address;
        this.client = new DavClient(address, login, tls);
        this.patience = patience;
        this.remarks = remarks;
    }

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        Deadline deadline = Deadline.in(patience);
        Discovery discovery = new Discovery(client, deadline);
        boolean remembered = shelf != null;
        Shelf known = shelf == null ? discovery.find(address) : shelf;
        try {
            keep(newest(known, discovery, new BookReader(client, deadline)));
        } catch (PhonebookException e) {
            // Books move; the next reading looks for them again. Nothing is found twice in one reading.
            shelf = null;
            throw e;
        }
        shelf = known;
        tell(known, remembered);
        return contacts;
    }

    private ImmutableMap<URI, KeptBook> newest(Shelf known, Discovery discovery, BookReader reader)
            throws PhonebookException {
        if (known.kind() == Shelf.Kind.DOWNLOAD) {
            return ImmutableMap.of(known.address(), reader.download(known.address(), kept.get(known.address())));
        }
        Discovery.Properties answer = discovery.properties(known.address(), known.depth());
        List<Resource> books =
                answer.resources().stream().filter(Resource::addressBook).toList();
        if (books.isEmpty()) {
            throw answer.status() == 207
                    ? DavFailures.noBook(known.address())
                    : DavFailures.refused(known.address(), answer.status(), true);
        }
        ImmutableMap.Builder<URI, KeptBook> newest = ImmutableMap.builder();
        for (Resource book : books) {
            KeptBook old = kept.get(book.address());
            Optional<String> tag = discovery.tag(book);
            newest.put(book.address(), old != null && old.is(tag) ? old : reader.read(book.address(), tag));
        }
        return newest.buildKeepingLast();
    }

    private void keep(ImmutableMap<URI, KeptBook> newest) throws PhonebookException {
        if (newest.equals(kept)) {
            return;
        }
        ContactList all = new ContactList();
        for (KeptBook book : newest.values()) {
            for (Contact contact : book.reading().contacts()) {
                if (!all.add(contact)) {
                    throw ContactList.tooLarge(address.toString());
                }
            }
        }
        kept = newest;
        contacts = all.contacts();
    }

    private void tell(Shelf found, boolean remembered) {
        kept.forEach((uri, book) -> {
            book.reading().problem(uri.toString()).ifPresent(remarks);
            book.cut().ifPresent(remarks);
        });
        if (!remembered && found.kind() == Shelf.Kind.FOLDER && kept.size() > 1) {
            remarks.accept(Problem.info(
                    "phonebook-many",
                    address.toString(),
                    "it leads to " + kept.size() + " address books, all of which are read: "
                            + Joiner.on(", ").join(kept.keySet()),
                    "write the address of one to read only that"));
        }
    }
}
