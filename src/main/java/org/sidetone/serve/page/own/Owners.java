package org.sidetone.serve.page.own;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.Phone;
import org.sidetone.plan.Voicemail;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.line.Subscribers;
import org.sidetone.render.own.OwnLine;
import org.sidetone.render.own.OwnPhone;
import org.sidetone.render.own.StrangerText;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;

/** Whose page it is. */
public final class Owners {
    private final Settings settings;
    private final LiveView view;

    public Owners(PageSources sources) {
        this.settings = sources.settings();
        this.view = sources.view();
    }

    /**
     * A page of the asker's own.
     *
     * @param make called where the asker is proven; all others get a page that says why theirs is not shown
     */
    PhonePage page(String path, String title, BiFunction<Asked, OwnPhone, CompletionStage<Page>> make) {
        return asked -> {
            if (view.snapshot().isEmpty()) {
                return CompletableFuture.completedFuture(TextPages.notReadYet(path, title, asked.links(), view.away()));
            }
            return of(asked)
                    .map(own -> make.apply(asked, own))
                    .orElseGet(() -> CompletableFuture.completedFuture(
                            StrangerText.page(path, title, asked.phone(), asked.asker(), asked.links())));
        };
    }

    /** The phone that asks; empty where that is not proven, or where none of its lines is there now. */
    public Optional<OwnPhone> of(Asked asked) {
        return asked.phone()
                .flatMap(view.phones()::get)
                .map(this::own)
                .filter(own -> !own.lines().isEmpty());
    }

    private OwnPhone own(Phone phone) {
        Snapshot snapshot = view.snapshot().orElseGet(() -> Snapshot.unread(Instant.EPOCH));
        Subscribers subscribers = new Subscribers(settings, snapshot);
        ImmutableList.Builder<OwnLine> lines = ImmutableList.builder();
        boolean first = true;
        for (String id : phone.extensions()) {
            Optional<Subscriber> line = subscribers.find(id);
            if (line.isPresent()) {
                lines.add(line(line.get(), snapshot, first));
                first = false;
            }
        }
        Optional<String> load =
                view.firmware(phone.mac()).map(FirmwareSeen::running).filter(text -> !text.isEmpty());
        return new OwnPhone(phone, lines.build(), load);
    }

    private OwnLine line(Subscriber line, Snapshot snapshot, boolean first) {
        return new OwnLine(
                line,
                line.extension().isPresent() ? view.registrations().get(line.id()) : ImmutableList.of(),
                Voicemail.number(line, snapshot).value(),
                first);
    }
}
