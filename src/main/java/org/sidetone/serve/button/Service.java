package org.sidetone.serve.button;

import java.util.function.Function;
import java.util.function.Predicate;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.serve.page.Asked;

/**
 * An entry of the Services button's menu.
 *
 * @param name as the phone shows it
 * @param path of {@link org.sidetone.render.page.Pages}; empty of what is not ours
 * @param address what it opens, as this phone must write it
 * @param offered whether this asker is shown it
 */
record Service(String name, String path, Function<PageLinks, String> address, Predicate<Asked> offered) {
    Service(String name, String path, Predicate<Asked> offered) {
        this(name, new PageAddress(path), offered);
    }

    Service(String name, PageAddress page, Predicate<Asked> offered) {
        this(name, page.path(), links -> links.to(page), offered);
    }

    static Service toAll(String name, String path) {
        return new Service(name, path, asked -> true);
    }

    /** @param url of another server's page, or {@code Dial:NUMBER} */
    static Service elsewhere(String name, String url, Predicate<Asked> offered) {
        return new Service(name, "", links -> url, offered);
    }
}
