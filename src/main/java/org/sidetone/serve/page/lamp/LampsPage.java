package org.sidetone.serve.page.lamp;

import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.LampBoard;
import org.sidetone.render.page.LampView;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.KeptPages;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;

/** Who talks and who rings, now. */
public final class LampsPage {
    private final LiveView view;
    private final Settings.Status settings;
    private final KeptPages kept;
    private final Latest<LampBoard> board = new Latest<>();
    private final Latest<LampView> lamps = new Latest<>();

    public LampsPage(PageSources sources) {
        this.view = sources.view();
        this.settings = sources.settings().status();
        this.kept = sources.kept();
    }

    public Page page(Asked asked) {
        Optional<Snapshot> snapshot = view.snapshot();
        if (snapshot.isEmpty()) {
            return TextPages.notReadYet(Pages.LAMPS, settings.title(), asked.links(), view.away());
        }
        Phonebook phonebook = view.phonebook();
        LampBoard hints = board.of(snapshot.get(), phonebook, () -> LampBoard.of(snapshot.get(), phonebook));
        Lamps states = view.lamps();
        LampView now = lamps.of(hints, states, () -> hints.at(states));
        Optional<Duration> away = view.away();
        int offset = asked.query().offset();
        return kept.of(
                now,
                offset,
                asked.links(),
                away,
                () -> now.page(offset, asked.links(), settings.title(), settings.refresh(), away));
    }
}
