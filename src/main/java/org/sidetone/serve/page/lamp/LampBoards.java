package org.sidetone.serve.page.lamp;

import org.sidetone.config.StatusSettings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.lamp.LampBoard;
import org.sidetone.render.lamp.Membership;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;

/** The board of lamps, made once for all pages that show it. */
public final class LampBoards {
    private final LiveView view;
    private final StatusSettings settings;
    private final Latest<LampBoard> board = new Latest<>();

    public LampBoards(PageSources sources) {
        this.view = sources.view();
        this.settings = sources.settings().status();
    }

    /**
     * The same object until there is something new: a new reading has new hints, and a book that has something new makes all names
     * another object; phones that register do neither.
     */
    public LampBoard of(Snapshot snapshot) {
        Phonebook phonebook = view.phonebook();
        return board.of(
                snapshot.hints(),
                phonebook,
                () -> LampBoard.of(snapshot, phonebook, Membership.of(settings, view.allBooks())));
    }
}
