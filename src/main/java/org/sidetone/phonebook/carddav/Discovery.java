package org.sidetone.phonebook.carddav;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.fetch.Deadline;
import org.sidetone.phonebook.PhonebookException;

/**
 * Finds the address books behind an address (RFC 6764, RFC 6352): it may be a book, a folder of books, a user's principal or just the
 * server.
 */
final class Discovery {
    private final DavClient client;
    private final Deadline deadline;

    Discovery(DavClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    /** @param status of the answer; where it is not 207 there are no resources */
    record Properties(int status, List<Resource> resources) {}

    /** Where to ask for the books from now on. */
    Shelf find(URI address) throws PhonebookException {
        Properties first = properties(address, 0);
        Optional<Shelf> found = from(address, first);
        if (found.isPresent()) {
            return found.get();
        }
        // A wrong address of one book must not put all the user's books on the phones: only the server's own leads
        // further.
        if (address.getPath().isEmpty() || address.getPath().equals("/")) {
            URI wellKnown = address.resolve("/.well-known/carddav");
            found = from(wellKnown, properties(wellKnown, 0));
        } else if (knowsNoDav(first.status())) {
            found = Optional.of(new Shelf(address, Shelf.Kind.DOWNLOAD));
        }
        if (found.isPresent()) {
            return found.get();
        }
        throw first.status() == 207 ? DavFailures.noBook(address) : DavFailures.refused(address, first.status(), true);
    }

    /** Plain web servers, which may well hold a file of vCards there. */
    private static boolean knowsNoDav(int status) {
        return status == 400 || status == 405 || status == 501;
    }

    private Optional<Shelf> from(URI address, Properties answer) throws PhonebookException {
        if (answer.resources().isEmpty()) {
            return Optional.empty();
        }
        Resource here = answer.resources().get(0);
        if (here.addressBook()) {
            return Optional.of(new Shelf(here.address(), Shelf.Kind.BOOK));
        }
        List<URI> folders = new ArrayList<>(here.homes());
        if (here.principal().isPresent() && folders.isEmpty()) {
            properties(here.principal().get(), 0).resources().forEach(principal -> folders.addAll(principal.homes()));
        }
        // A folder of books that the owner named himself goes before that of his principal.
        folders.add(0, address);
        for (URI folder : folders) {
            if (properties(folder, 1).resources().stream().anyMatch(Resource::addressBook)) {
                return Optional.of(new Shelf(folder, Shelf.Kind.FOLDER));
            }
        }
        return Optional.empty();
    }

    Properties properties(URI address, int depth) throws PhonebookException {
        return ask(DavRequest.properties(address, depth));
    }

    /** What changes with the book, whichever of two ways its server has. */
    Optional<String> tag(Resource book) throws PhonebookException {
        return book.tag().isPresent()
                ? book.tag()
                : ask(DavRequest.syncToken(book.address())).resources().stream()
                        .findFirst()
                        .flatMap(Resource::tag);
    }

    private Properties ask(DavRequest request) throws PhonebookException {
        return client.ask(request, deadline, answer -> {
            List<Resource> resources = new ArrayList<>();
            if (answer.status() == 207) {
                Multistatus.read(answer.body(), answer.address(), resource -> {
                    if (resources.size() == Shelf.MOST_RESOURCES) {
                        throw DavFailures.noBook(request.address());
                    }
                    resources.add(resource);
                });
            }
            return new Properties(answer.status(), resources);
        });
    }
}
