package org.sidetone.render.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sidetone.render.PhoneText;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;

/**
 * Every lamp at one moment. A menu rather than a directory: its lines have room for a state, and Select opens {@code Dial:}, so
 * that a press calls.
 */
public final class LampView {
    /** About what a line of a 7941's menu shows; the name gives way, for the number is what tells two Smiths apart. */
    private static final int LINE = 30;

    private static final int SHORTEST_NAME = 8;

    private final ImmutableList<Row> rows;

    private LampView(ImmutableList<Row> rows) {
        this.rows = rows;
    }

    /**
     * @param name folded; the number where there is none
     * @param extension whether an account stands behind it
     */
    public record Row(String number, String name, boolean extension, LampText state) {
        /** {@code * Ringing Ann Lee 1002}. */
        public String line() {
            if (name.equals(number)) {
                return state.text() + " " + number;
            }
            int room = LINE - state.text().length() - number.length() - 2;
            return state.text() + " " + PhoneText.fold(name, Math.max(SHORTEST_NAME, room)) + " " + number;
        }
    }

    /** @param rows in the board's order, which stays within each group of states */
    public static LampView of(List<Row> rows) {
        return new LampView(rows.stream()
                .sorted(Comparator.comparing((Row row) -> !row.extension())
                        .thenComparing(row -> row.state().group()))
                .collect(toImmutableList()));
    }

    /**
     * The page that begins at or around an offset; a text where the PBX has no hints.
     *
     * @param refresh how often the phone asks again, in whole seconds
     * @param away how old the lamps are, when the PBX is away
     */
    public Page page(int offset, PageLinks links, String title, Duration refresh, Optional<Duration> away) {
        if (rows.isEmpty()) {
            return TextPages.empty(
                    Pages.LAMPS,
                    title,
                    "The PBX has no lamps to show: its dial plan has no hints for extensions.",
                    away);
        }
        Paging paging = Paging.at(offset, rows.size());
        ImmutableList<SoftKey> keys = paging.menuKeys(links, new PageAddress(Pages.LAMPS));
        ImmutableList<MenuItem> items = paging.of(rows).stream()
                .map(row -> new MenuItem(row.line(), "Dial:" + row.number()))
                .collect(toImmutableList());
        return Page.refreshing(
                Pages.LAMPS,
                new Menu(paging.title(title), Away.promptOr(away, summary()), keys, items),
                refresh,
                links.to(Pages.LAMPS, paging.first()));
    }

    /** {@code 1 ringing, 2 busy}. */
    public String summary() {
        long ringing = count(LampText.Group.RINGING);
        long busy = count(LampText.Group.BUSY);
        if (ringing == 0 && busy == 0) {
            return "No calls";
        }
        return ringing + " ringing, " + busy + " busy";
    }

    private long count(LampText.Group group) {
        return rows.stream().filter(row -> row.state().group() == group).count();
    }
}
