package org.sidetone.render.directory;

import java.util.Optional;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;

/**
 * What stands around the names of a book.
 *
 * @param book its id in addresses; empty where there is but one book
 * @param title above the names
 * @param notice what is wrong with them, in place of the usual prompt; empty where nothing is
 */
public record Frame(PageLinks links, Optional<String> book, String title, Optional<String> notice) {
    public static final String BOOK_PARAMETER = "book";

    PageAddress list() {
        return address(Pages.DIRECTORY);
    }

    PageAddress search() {
        return address(Pages.DIRECTORY_SEARCH);
    }

    PageAddress letters() {
        return address(Pages.DIRECTORY_LETTERS);
    }

    private PageAddress address(String path) {
        PageAddress address = new PageAddress(path);
        return book.map(id -> address.with(BOOK_PARAMETER, id)).orElse(address);
    }
}
