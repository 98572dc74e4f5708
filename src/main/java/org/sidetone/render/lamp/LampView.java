package org.sidetone.render.lamp;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.sidetone.render.page.Page;

/** Every lamp at one moment, ringing first. */
public final class LampView {
    private final ImmutableList<Row> rows;
    private final LampBoard board;
    private final boolean people;

    private LampView(ImmutableList<Row> rows, LampBoard board) {
        this.rows = rows;
        this.board = board;
        this.people = rows.stream().anyMatch(row -> row.lamp().isExtension());
    }

    record Row(Lamp lamp, LampText state) {}

    /** @param rows in the board's order, which stays within each group of states */
    static LampView of(List<Row> rows, LampBoard board) {
        return new LampView(
                rows.stream()
                        .sorted(Comparator.comparing(row -> row.state().group()))
                        .collect(toImmutableList()),
                board);
    }

    /** Whether a group has any lamp now. */
    public boolean has(LampChoice choice) {
        return rows.stream().anyMatch(row -> choice.has(row, people));
    }

    /** Whether the asker may see of anyone who is in a call with whom. */
    public boolean tellsTalks(LampChoice choice, boolean ownPhone) {
        return rows.stream()
                .takeWhile(row -> row.state().isCall())
                .anyMatch(row ->
                        choice.has(row, people) && Talks.mayBeSeen(row.lamp().talking(), ownPhone));
    }

    /** The page that begins at or around an offset; a text where there are no lamps. */
    public Page page(int offset, LampFrame frame) {
        return new LampPage(shown(frame.choice()), frame, board).at(offset);
    }

    /** {@code 1 ringing, 2 busy}. */
    String summary(LampChoice choice) {
        return summary(shown(choice));
    }

    static String summary(List<Row> shown) {
        return LampText.summary(shown.stream().map(Row::state).toList());
    }

    private List<Row> shown(LampChoice choice) {
        List<Row> shown = rows.stream().filter(row -> choice.has(row, people)).toList();
        if (choice.numbers().isEmpty()) {
            return shown;
        }
        return shown.stream()
                .sorted(Comparator.comparing((Row row) -> row.state().group())
                        .thenComparing(
                                row -> choice.numbers().indexOf(row.lamp().number())))
                .toList();
    }
}
