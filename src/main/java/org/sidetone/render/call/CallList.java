package org.sidetone.render.call;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Paging;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.PhoneObject.Text;

/** The frame of these pages: they show a moment, and the phone asks for the next by itself. */
record CallList(PageAddress address, String title, Viewer viewer) {
    /**
     * A line of a menu.
     *
     * @param number that a press dials; none: it shows the page anew
     */
    record Row(String text, Optional<String> number) {}

    Page menu(String prompt, ImmutableList<Row> rows) {
        return links(
                prompt,
                rows.stream()
                        .map(row -> new MenuItem(
                                row.text(),
                                row.number()
                                        .filter(Dialable::test)
                                        .map(number -> "Dial:" + number)
                                        .orElse(viewer.links().to(address, viewer.offset()))))
                        .collect(toImmutableList()));
    }

    Page links(String prompt, ImmutableList<MenuItem> items) {
        Paging paging = Paging.at(viewer.offset(), items.size());
        return Page.refreshing(
                address.path(),
                new Menu(
                        paging.title(title),
                        prompt,
                        paging.menuKeys(viewer.links(), address),
                        ImmutableList.copyOf(paging.of(items))),
                viewer.refresh(),
                viewer.links().to(address, paging.first()));
    }

    Page text(String prompt, String text) {
        return text(prompt, ImmutableList.of(), text);
    }

    Page text(String prompt, ImmutableList<SoftKey> keys, String text) {
        return Page.refreshing(
                address.path(),
                new Text(title, prompt, keys, text),
                viewer.refresh(),
                viewer.links().to(address));
    }
}
