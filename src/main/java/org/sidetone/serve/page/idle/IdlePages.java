package org.sidetone.serve.page.idle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sidetone.config.IdleSettings;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.Document;
import org.sidetone.render.idle.IdleBoard;
import org.sidetone.render.idle.IdlePage;
import org.sidetone.render.idle.IdlePicture;
import org.sidetone.render.lamp.LampBoard;
import org.sidetone.render.lamp.LampRow;
import org.sidetone.render.page.Display;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.render.picture.Png;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.lamp.LampBoards;

/** Who rings and who talks, on the screen of a phone that nobody uses. Served whatever the settings say: a phone keeps its file until it boots. */
public final class IdlePages {
    private static final ImmutableSet<KeyKind> WATCHED = ImmutableSet.of(KeyKind.LAMP, KeyKind.SPEED, KeyKind.PARK);
    /** At 3 KB each. */
    private static final int MOST_PICTURES = 500;

    private final LiveView view;
    private final boolean byKeys;
    private final IdlePage page;
    private final LampBoards boards;
    private final Latest<ImmutableList<LampRow>> rows = new Latest<>();
    private final Cache<Drawn, byte[]> pictures =
            CacheBuilder.newBuilder().maximumSize(MOST_PICTURES).build();

    /** What a picture is the same for. */
    private record Drawn(IdleBoard board, Display display) {}

    public IdlePages(PageSources sources, LampBoards boards) {
        this.boards = boards;
        IdleSettings settings = sources.settings().idle();
        this.view = sources.view();
        this.byKeys = settings.show() == IdleSettings.Show.KEYS;
        this.page = new IdlePage(sources.settings().status().title(), settings.refresh());
    }

    public Page page(Asked asked) {
        Optional<IdleBoard> now = now(asked);
        return now.isEmpty()
                ? TextPages.notReadYet(Pages.IDLE, page.title(), asked.links(), view.away())
                : page.of(now.get(), asked.handset().model(), asked.links());
    }

    /** As PNG, for the model that the address names. */
    public Page picture(Asked asked) {
        Optional<IdleBoard> now = now(asked);
        Optional<PhoneModel> model = PhoneModel.parse(asked.query().parameters().getOrDefault(IdlePage.MODEL, ""));
        if (now.isEmpty() || model.isEmpty()) {
            return TextPages.failure("No picture", "The address of a picture ends with ?model=7941G or the like.");
        }
        Drawn wanted = new Drawn(now.get(), Display.of(model.get()));
        byte[] png = pictures.getIfPresent(wanted);
        if (png == null) {
            png = Png.of(IdlePicture.of(wanted.board(), wanted.display()));
            pictures.put(wanted, png);
        }
        return Page.live(new Document(Pages.IDLE_PICTURE, "image/png", png));
    }

    private Optional<IdleBoard> now(Asked asked) {
        return view.snapshot().map(snapshot -> IdleBoard.of(chosen(rows(snapshot), asked), view.away()));
    }

    private ImmutableList<LampRow> rows(Snapshot snapshot) {
        LampBoard board = boards.of(snapshot);
        Lamps states = view.lamps();
        return rows.of(board, states, () -> board.rows(states));
    }

    /** Parking places and rooms behind all extensions, and only while they are in use: everybody keeps their place. */
    private static ImmutableList<LampRow> everybody(ImmutableList<LampRow> rows) {
        return rows.stream()
                .filter(row -> row.extension() || row.state().isCall())
                .collect(toImmutableList());
    }

    /** Of a phone that is not known for certain, and of one without such keys, all: the Lamps page shows them to anybody, too. */
    private ImmutableList<LampRow> chosen(ImmutableList<LampRow> all, Asked asked) {
        if (!byKeys) {
            return everybody(all);
        }
        ImmutableSet<String> numbers = asked.phone()
                .flatMap(view.phones()::get)
                .map(phone -> phone.keys().stream()
                        .filter(key -> WATCHED.contains(key.kind()))
                        .map(Key::number)
                        .collect(ImmutableSet.toImmutableSet()))
                .orElse(ImmutableSet.of());
        ImmutableList<LampRow> own =
                all.stream().filter(row -> numbers.contains(row.number())).collect(toImmutableList());
        return own.isEmpty() ? everybody(all) : own;
    }
}
