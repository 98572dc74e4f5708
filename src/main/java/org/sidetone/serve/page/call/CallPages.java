package org.sidetone.serve.page.call;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.PbxAnswers;
import org.sidetone.pbx.ask.Question;
import org.sidetone.pbx.ask.call.Queue;
import org.sidetone.pbx.ask.call.WhoConfers;
import org.sidetone.pbx.ask.call.WhoIsParked;
import org.sidetone.pbx.ask.call.WhoWaits;
import org.sidetone.phone.Phone;
import org.sidetone.plan.feature.CallAction;
import org.sidetone.plan.feature.CallNumbers;
import org.sidetone.render.call.ParkedPage;
import org.sidetone.render.call.QueuePage;
import org.sidetone.render.call.QueuesPage;
import org.sidetone.render.call.RoomsPage;
import org.sidetone.render.call.Viewer;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.Unanswered;

/** Calls that wait somewhere, as they are at this moment. */
public final class CallPages {
    private final LiveView view;
    private final PbxAnswers pbx;
    private final Duration refresh;
    private final Lines lines;

    public CallPages(PageSources sources) {
        this.view = sources.view();
        this.pbx = sources.pbx();
        this.refresh = sources.settings().status().refresh();
        this.lines = new Lines(view);
    }

    /** Makes ready what is dear in a big dial plan; cheap where nothing changed. */
    public void prepare() {
        view.snapshot().ifPresent(snapshot -> {
            lines.features(snapshot);
            lines.numbers(Optional.empty(), snapshot);
        });
    }

    /** Whether this phone could fetch a parked call. */
    public boolean hasParking(Asked asked) {
        return view.snapshot()
                .map(snapshot -> lines.numbers(lines.line(asked, snapshot), snapshot))
                .filter(numbers -> numbers.has(CallAction.FETCH))
                .isPresent();
    }

    public boolean hasQueues(Asked asked) {
        return view.snapshot().filter(it -> lines.features(it).queues()).isPresent();
    }

    public boolean hasRooms(Asked asked) {
        return view.snapshot().filter(it -> lines.features(it).rooms()).isPresent();
    }

    public CompletionStage<Page> parked(Asked asked) {
        return page(
                asked,
                ParkedPage.ADDRESS,
                ParkedPage.TITLE,
                new WhoIsParked(),
                (calls, viewer) ->
                        calls.map(all -> ParkedPage.page(all, viewer)).orElseGet(() -> ParkedPage.none(viewer)));
    }

    public CompletionStage<Page> rooms(Asked asked) {
        return page(
                asked,
                RoomsPage.ADDRESS,
                RoomsPage.TITLE,
                new WhoConfers(),
                (rooms, viewer) ->
                        rooms.map(all -> RoomsPage.page(all, viewer)).orElseGet(() -> RoomsPage.none(viewer)));
    }

    /** All queues, or the one that the query names. */
    public CompletionStage<Page> queues(Asked asked) {
        Optional<String> wanted = Optional.ofNullable(asked.query().parameters().get(QueuesPage.PARAMETER));
        PageAddress address = wanted.map(QueuesPage::address).orElse(QueuesPage.ADDRESS);
        return page(asked, address, QueuesPage.TITLE, new WhoWaits(), (answer, viewer) -> {
            ImmutableList<Queue> queues = answer.orElse(ImmutableList.of());
            return wanted.flatMap(name -> QueuesPage.find(queues, name))
                    .map(queue -> QueuePage.page(queue, viewer))
                    .orElseGet(() -> QueuesPage.page(queues, viewer));
        });
    }

    private <T> CompletionStage<Page> page(
            Asked asked, PageAddress address, String title, Question<T> question, BiFunction<T, Viewer, Page> page) {
        Optional<Snapshot> snapshot = view.snapshot();
        if (snapshot.isEmpty()) {
            return CompletableFuture.completedFuture(
                    TextPages.notReadYet(address.path(), title, asked.links(), view.away()));
        }
        Viewer viewer = viewer(asked, snapshot.get());
        Function<T, Page> made = answer -> page.apply(answer, viewer);
        return new Unanswered(asked, address, title).or(pbx.ask(question), made);
    }

    private Viewer viewer(Asked asked, Snapshot snapshot) {
        Optional<Extension> line = lines.line(asked, snapshot);
        CallNumbers numbers = lines.numbers(line, snapshot);
        return new Viewer(
                asked.links(),
                isKnown(asked),
                line,
                numbers,
                snapshot,
                view.phonebook(),
                refresh,
                asked.query().offset());
    }

    /** One that proves its MAC but was given no line may be anybody's. */
    private boolean isKnown(Asked asked) {
        return asked.phone().flatMap(view.phones()::get).filter(Phone::isBound).isPresent();
    }
}
