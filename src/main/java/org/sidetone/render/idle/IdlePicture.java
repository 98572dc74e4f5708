package org.sidetone.render.idle;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.sidetone.render.page.Display;
import org.sidetone.render.page.LampText;
import org.sidetone.render.page.LampView;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.Font;

/**
 * Draws lamps for one screen. Everybody keeps their place, so that one learns where to look; only where not all have room are those
 * that ring or talk brought to the front.
 */
public final class IdlePicture {
    private static final int MARGIN = 2;
    private static final int SHORTEST_NAME = 4;
    /** From here on a screen is one of the larger ones. */
    private static final int WIDE = 200;

    private static final CharMatcher MARKS = CharMatcher.anyOf("* ");

    private final Display display;
    private final Canvas canvas;

    private IdlePicture(Display display) {
        this.display = display;
        this.canvas = new Canvas(display.width(), display.height(), Canvas.WHITE);
    }

    public static Canvas of(IdleBoard board, Display display) {
        return new IdlePicture(display).draw(board);
    }

    private Canvas draw(IdleBoard board) {
        List<LampView.Row> rows = board.rows();
        Font foot = display.width() > WIDE ? Font.FIXED_6X13 : Font.FIXED_5X8;
        boolean allFit = Grid.of(rows.size(), display.width(), display.height()).room() >= rows.size();
        int height = allFit && board.away().isEmpty() ? display.height() : display.height() - foot.height() - 1;
        Grid grid = Grid.of(rows.size(), display.width(), height);
        ImmutableList<LampView.Row> shown = shown(rows, grid.room());
        for (int i = 0; i < shown.size(); i++) {
            tile(shown.get(i), grid, grid.left(i), grid.top(i));
        }
        if (height < display.height()) {
            canvas.fill(0, height, display.width(), foot.height() + 1, Canvas.BLACK);
            canvas.centred(0, height + 1, display.width(), board.foot(shown.size()), foot, Canvas.WHITE);
        }
        return canvas;
    }

    private static ImmutableList<LampView.Row> shown(List<LampView.Row> rows, int room) {
        return rows.size() <= room
                ? ImmutableList.copyOf(rows)
                : rows.stream()
                        .sorted(Comparator.comparing(row -> row.state().group()))
                        .limit(room)
                        .collect(ImmutableList.toImmutableList());
    }

    private void tile(LampView.Row row, Grid grid, int x, int y) {
        LampText.Group state = row.state().group();
        TileColours colours = TileColours.of(state, display);
        int width = grid.tileWidth() - grid.gap();
        int height = grid.tileHeight() - 1;
        canvas.fill(x, y, width, height, colours.paper());
        if (state == LampText.Group.BUSY && display.depth() == 1) {
            canvas.frame(x, y, width, height, colours.ink());
        }
        int line = grid.names().height();
        int top = y + (height - line - (grid.twoLines() ? grid.numbers().height() : 0)) / 2;
        canvas.stamp(x + MARGIN, top + (line - LampSign.SIZE) / 2, LampSign.of(state), colours.lamp());
        int left = x + MARGIN + LampSign.SIZE + grid.gap() + 1;
        int room = x + width - 1 - left;
        if (grid.twoLines()) {
            canvas.text(left, top, grid.names().fit(row.name(), room), grid.names(), colours.ink());
            canvas.text(left, top + line, grid.numbers().fit(words(row), room), grid.numbers(), colours.ink());
        } else {
            oneLine(row, grid, left, top, room, colours.ink());
        }
    }

    private static String words(LampView.Row row) {
        String state = MARKS.trimLeadingFrom(row.state().text());
        return row.name().equals(row.number()) ? state : row.number() + "  " + state;
    }

    /** The number is what tells two Smiths apart, so the name gives way. */
    private void oneLine(LampView.Row row, Grid grid, int left, int top, int room, int ink) {
        Font names = grid.names();
        Font numbers = grid.numbers();
        boolean named = !row.name().equals(row.number());
        boolean both = named && numbers.width(row.number()) <= room - names.width() * (SHORTEST_NAME + 1);
        String number = both ? row.number() : "";
        canvas.text(left + room - numbers.width(number), top, number, numbers, ink);
        int taken = both ? numbers.width(number) + names.width() : 0;
        canvas.text(left, top, names.fit(row.name(), room - taken), names, ink);
    }
}
