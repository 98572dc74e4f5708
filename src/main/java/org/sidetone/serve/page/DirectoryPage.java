package org.sidetone.serve.page;

import java.time.Duration;
import java.util.Optional;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.Listing;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;

/** The names, 32 at a time. */
final class DirectoryPage {
    private final LiveView view;
    private final String title;
    private final KeptPages kept;
    private final Latest<Listing> listing = new Latest<>();

    DirectoryPage(LiveView view, String title, KeptPages kept) {
        this.view = view;
        this.title = title;
        this.kept = kept;
    }

    Page page(Asked asked) {
        if (view.snapshot().isEmpty()) {
            return TextPages.notReadYet(Pages.DIRECTORY, title, asked.links(), view.away());
        }
        Phonebook phonebook = view.phonebook();
        Listing names = listing.of(phonebook, phonebook, () -> Listing.of(phonebook));
        Optional<Duration> away = view.away();
        int offset = asked.query().offset();
        return kept.of(names, offset, asked.links(), away, () -> names.page(offset, asked.links(), title, away));
    }
}
