package org.sidetone.render.directory;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sidetone.phonebook.Book;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;

/** The ways into the directory. */
public final class DirectoryMenu {
    /** The book of all names, where there is more than one book. */
    public static final String ALL = "all";

    /** The book that only one phone is shown; no book of the settings has a hyphen in front. */
    public static final String PERSONAL = "-personal";

    /** A phone's menu holds 100 entries; whatever is in the books beyond is among all names. */
    private static final int MOST_BOOKS = 90;

    private DirectoryMenu() {}

    /**
     * What the Directories button appends to its built-in entries. It must be a menu: a directory in its place shows nothing on 79xx
     * (usecallmanager.nz, phone services; London Hackspace wiki).
     *
     * @param books one has no menu of its own: its names are behind the only entry
     * @param personal the asker's own
     * @param names all of them
     * @param frame of all names
     */
    public static Page page(
            String path, List<Book> books, Optional<Book> personal, Listing names, Frame frame, Instant now) {
        ImmutableList.Builder<MenuItem> items = ImmutableList.builder();
        if (books.size() < 2) {
            items.add(item(frame.title(), frame));
        } else {
            items.add(item("All names", frame));
            books.stream()
                    .limit(MOST_BOOKS)
                    .map(book -> item(book.name() + BookState.of(book, now).mark(), of(book, frame)))
                    .forEach(items::add);
        }
        personal.ifPresent(book -> items.add(item(book.name(), of(book, frame))));
        if (books.size() > 1 || personal.isPresent() || names.isLong()) {
            items.add(new MenuItem("Search", frame.links().to(frame.search())));
        }
        if (names.isLong()) {
            items.add(new MenuItem("First letters", frame.links().to(frame.letters())));
        }
        return Page.lasting(path, new Menu("Directories", "Select a directory", ImmutableList.of(), items.build()));
    }

    private static Frame of(Book book, Frame all) {
        return new Frame(all.links(), Optional.of(book.id()), book.name(), Optional.empty());
    }

    private static MenuItem item(String name, Frame frame) {
        return new MenuItem(name, frame.links().to(frame.list()));
    }
}
