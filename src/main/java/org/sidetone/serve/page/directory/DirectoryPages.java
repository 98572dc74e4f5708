package org.sidetone.serve.page.directory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.directory.BookState;
import org.sidetone.render.directory.DirectoryMenu;
import org.sidetone.render.directory.Frame;
import org.sidetone.render.directory.Letters;
import org.sidetone.render.directory.Listing;
import org.sidetone.render.directory.SearchPages;
import org.sidetone.render.directory.Wanted;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.KeptPages;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;

/** The names of all books or of one: menu, list, first letters, search. */
public final class DirectoryPages {
    private final LiveView view;
    private final String title;
    private final KeptPages kept;
    private final InstantSource clock;
    /** By the id of their book. */
    private final Map<String, Latest<Listing>> listings = new ConcurrentHashMap<>();

    public DirectoryPages(PageSources sources) {
        this.view = sources.view();
        this.title = sources.settings().directory().title();
        this.kept = sources.kept();
        this.clock = sources.clock();
    }

    /** What a page shows of which book. */
    private record Shelf(Listing names, BookState state, Frame frame) {}

    /** A page is made of these alone. */
    private record Shown(Listing names, Frame frame) {}

    /** Makes ready what is dear, so that no phone waits for it; cheap where nothing changed. */
    public void prepare() {
        listing(DirectoryMenu.ALL, view.phonebook()).prepare();
        view.books().forEach(book -> listing(book.id(), book.content()));
    }

    public Page directories(Asked asked) {
        return menu(Pages.DIRECTORIES, asked);
    }

    public Page directory(Asked asked) {
        Map<String, String> wanted = asked.query().parameters();
        boolean list = wanted.containsKey(Frame.BOOK_PARAMETER)
                || wanted.containsKey(Letters.PARAMETER)
                || wanted.containsKey("offset");
        if (isReady() && !list && (view.books().size() > 1 || personal(asked).isPresent())) {
            return menu(Pages.DIRECTORY, asked);
        }
        return isReady() ? list(shelf(asked), asked) : notReadYet(Pages.DIRECTORY, asked);
    }

    public Page letters(Asked asked) {
        if (!isReady()) {
            return notReadYet(Pages.DIRECTORY_LETTERS, asked);
        }
        Shelf shelf = shelf(asked);
        return shelf.names().isEmpty()
                ? shelf.state().empty(shelf.frame())
                : shelf.names().letters(shelf.frame());
    }

    public Page search(Asked asked) {
        if (!isReady()) {
            return notReadYet(Pages.DIRECTORY_SEARCH, asked);
        }
        Shelf shelf = shelf(asked);
        Wanted wanted = Wanted.of(asked.query().parameters());
        return wanted.isNothing()
                ? SearchPages.form(shelf.frame())
                : shelf.names()
                        .found(besides(shelf, asked), wanted, asked.query().offset(), shelf.frame());
    }

    private Page list(Shelf shelf, Asked asked) {
        Listing names = shelf.names();
        Frame frame = shelf.frame();
        if (names.isEmpty()) {
            return shelf.state().empty(frame);
        }
        int offset = Optional.ofNullable(asked.query().parameters().get(Letters.PARAMETER))
                .flatMap(names::offset)
                .orElse(asked.query().offset());
        return kept.of(
                new Shown(names, frame), offset, asked.links(), Optional.empty(), () -> names.page(offset, frame));
    }

    private Page menu(String path, Asked asked) {
        Shelf all = all(asked);
        return DirectoryMenu.page(path, view.books(), personal(asked), all.names(), all.frame(), clock.instant());
    }

    private Page notReadYet(String path, Asked asked) {
        return TextPages.notReadYet(path, title, asked.links(), view.away());
    }

    /** Books that are not the PBX's can be looked into before it was read. */
    private boolean isReady() {
        return view.snapshot().isPresent() || !view.phonebook().entries().isEmpty();
    }

    /** The book that is asked for, or all names: also where the book is gone since the phone got the link. */
    private Shelf shelf(Asked asked) {
        List<Book> books = view.books();
        String id = asked.query().parameters().getOrDefault(Frame.BOOK_PARAMETER, "");
        Optional<Book> own = personal(asked).filter(book -> book.id().equals(id));
        if (own.isPresent()) {
            return new Shelf(own(asked), BookState.GOOD, frame(own.get(), asked, Optional.empty()));
        }
        return books.stream()
                .filter(book -> books.size() > 1 && book.id().equals(id))
                .map(book -> shelf(book, asked))
                .findFirst()
                .orElseGet(() -> all(asked));
    }

    /** What only the phone that asks is shown, if it is proven and has any. */
    private Optional<Book> personal(Asked asked) {
        return asked.phone()
                .map(view::personal)
                .filter(names -> !names.entries().isEmpty())
                .map(names -> new Book(DirectoryMenu.PERSONAL, "Personal", names, clock.instant(), Optional.empty()));
    }

    private Listing own(Asked asked) {
        return personal(asked)
                .map(book -> listing(
                        DirectoryMenu.PERSONAL + asked.phone().orElseThrow().digits(), book.content()))
                .orElse(Listing.EMPTY);
    }

    /** Among all names the phone's own are searched, too. */
    private Listing besides(Shelf shelf, Asked asked) {
        boolean all =
                shelf.frame().book().filter(id -> !id.equals(DirectoryMenu.ALL)).isEmpty();
        return all ? own(asked) : Listing.EMPTY;
    }

    private Shelf shelf(Book book, Asked asked) {
        BookState state = BookState.of(book, clock.instant());
        return new Shelf(listing(book.id(), book.content()), state, frame(book, asked, notice(state)));
    }

    private static Frame frame(Book book, Asked asked, Optional<String> notice) {
        return new Frame(asked.links(), Optional.of(book.id()), book.name(), notice);
    }

    private Shelf all(Asked asked) {
        List<Book> books = view.books();
        BookState state = books.size() == 1 ? BookState.of(books.get(0), clock.instant()) : BookState.GOOD;
        return new Shelf(
                listing(DirectoryMenu.ALL, view.phonebook()),
                state,
                new Frame(
                        asked.links(),
                        books.size() > 1 || personal(asked).isPresent()
                                ? Optional.of(DirectoryMenu.ALL)
                                : Optional.empty(),
                        title,
                        notice(state)));
    }

    private Optional<String> notice(BookState state) {
        return view.away().map(age -> "PBX away " + Away.text(age)).or(state::notice);
    }

    private Listing listing(String id, Phonebook phonebook) {
        return listings.computeIfAbsent(id, book -> new Latest<>())
                .of(phonebook, phonebook, () -> Listing.of(phonebook));
    }
}
