package org.sidetone.serve.button;

import java.util.function.Predicate;
import org.sidetone.serve.page.Asked;

/**
 * An entry of the Services button's menu.
 *
 * @param name as the phone shows it
 * @param path of {@link org.sidetone.render.page.Pages}
 * @param offered whether this asker is shown it
 */
record Service(String name, String path, Predicate<Asked> offered) {
    static Service toAll(String name, String path) {
        return new Service(name, path, asked -> true);
    }
}
