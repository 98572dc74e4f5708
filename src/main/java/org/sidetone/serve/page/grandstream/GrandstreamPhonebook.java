package org.sidetone.serve.page.grandstream;

import com.google.common.collect.ImmutableMap;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.grandstream.AddressBook;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;

/** All names, made once until the directory changes. */
public final class GrandstreamPhonebook {
    private final LiveView view;
    private final Latest<Page> made = new Latest<>();

    public GrandstreamPhonebook(PageSources sources) {
        this.view = sources.view();
    }

    public Page page() {
        Phonebook names = view.phonebook();
        if (view.snapshot().isEmpty() && names.entries().isEmpty()) {
            // No phonebook at all: of an empty one a phone would forget what it has.
            return TextPages.failure("Phonebook", "The PBX has not been read yet.");
        }
        return made.of(names, names, () -> new Page(AddressBook.of(names), ImmutableMap.of()));
    }
}
