package org.sidetone.serve.page.lamp;

import com.google.common.collect.ImmutableListMultimap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.OpenCalls;
import org.sidetone.pbx.ask.PbxAnswers;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.lamp.GroupMenu;
import org.sidetone.render.lamp.LampBoard;
import org.sidetone.render.lamp.LampChoice;
import org.sidetone.render.lamp.LampFrame;
import org.sidetone.render.lamp.LampIcons;
import org.sidetone.render.lamp.LampView;
import org.sidetone.render.lamp.Talks;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.ByContext;
import org.sidetone.serve.page.KeptPages;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;

/** Who talks and who rings, now: the list, and the menu of groups. */
public final class LampsPage {
    private final LiveView view;
    private final PbxAnswers pbx;
    private final Settings settings;
    private final KeptPages kept;
    private final Choices choices;
    private final LampBoards boards;
    private final ByContext<FeatureCodes> codes;
    private final Latest<LampView> views = new Latest<>();

    public LampsPage(PageSources sources, LampBoards boards, ByContext<FeatureCodes> codes) {
        this.boards = boards;
        this.codes = codes;
        this.view = sources.view();
        this.pbx = sources.pbx();
        this.settings = sources.settings();
        this.kept = sources.kept();
        this.choices = new Choices(settings.status());
    }

    /** All that a page is made of beside its offset and its links. */
    private record Shown(
            LampView lamps,
            LampChoice choice,
            LampIcons icons,
            Talks talks,
            FeatureCodes codes,
            boolean messages,
            boolean menu) {}

    public CompletionStage<Page> page(Asked asked) {
        Optional<Snapshot> snapshot = view.snapshot();
        if (snapshot.isEmpty()) {
            return CompletableFuture.completedFuture(notReadYet(Pages.LAMPS, asked));
        }
        Watcher watcher = Watcher.of(asked, view.phones());
        LampView lamps = lamps(snapshot.get());
        List<LampChoice> offered = choices.offered(watcher, lamps);
        LampChoice choice = choices.chosen(asked.query().parameters(), offered);
        LampIcons icons = LampIcons.of(settings.status().icons(), asked.handset(), watcher.loads(view));
        FeatureCodes dialled = watcher.context(snapshot.get())
                .map(context -> codes.of(snapshot.get().dialPlan(), context))
                .orElse(FeatureCodes.NONE);
        boolean messages = asked.query().parameters().containsKey(LampFrame.MESSAGES_PARAMETER);
        return talks(lamps, choice, watcher.isBound())
                .thenApply(talks ->
                        page(asked, new Shown(lamps, choice, icons, talks, dialled, messages, offered.size() > 1)));
    }

    private Page page(Asked asked, Shown shown) {
        Optional<Duration> away = view.away();
        int offset = asked.query().offset();
        return kept.of(
                shown,
                offset,
                asked.links(),
                away,
                () -> shown.lamps()
                        .page(
                                offset,
                                new LampFrame(
                                        asked.links(),
                                        settings.status(),
                                        shown.choice(),
                                        shown.icons(),
                                        shown.talks(),
                                        shown.codes(),
                                        shown.messages(),
                                        shown.menu(),
                                        away)));
    }

    public Page groups(Asked asked) {
        Optional<Snapshot> snapshot = view.snapshot();
        if (snapshot.isEmpty()) {
            return notReadYet(Pages.LAMP_GROUPS, asked);
        }
        LampView lamps = lamps(snapshot.get());
        List<LampChoice> offered = choices.offered(Watcher.of(asked, view.phones()), lamps);
        return GroupMenu.page(asked.query().offset(), lamps, offered, asked.links(), settings.status(), view.away());
    }

    private Page notReadYet(String path, Asked asked) {
        return TextPages.notReadYet(path, settings.status().title(), asked.links(), view.away());
    }

    private LampView lamps(Snapshot snapshot) {
        LampBoard board = boards.of(snapshot);
        Lamps states = view.lamps();
        return views.of(board, states, () -> board.at(states));
    }

    /** Asks the PBX only where somebody may see the answer. Without one the lamps are shown alone. */
    private CompletionStage<Talks> talks(LampView lamps, LampChoice choice, boolean bound) {
        if (!lamps.tellsTalks(choice, bound)) {
            return CompletableFuture.completedFuture(Talks.UNSEEN);
        }
        return pbx.ask(OpenCalls.NOW)
                .exceptionally(failure -> ImmutableListMultimap.of())
                .thenApply(calls -> new Talks(calls, bound));
    }
}
