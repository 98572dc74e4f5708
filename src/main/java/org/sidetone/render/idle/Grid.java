package org.sidetone.render.idle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.sidetone.render.picture.Font;

/**
 * Tiles side by side, all as large, down the first column, then the next: as a list is read.
 *
 * @param room how many tiles it has
 * @param rows that are used
 * @param gap between two columns, and between a tile's sign and its text
 * @param names the font of names
 * @param numbers the font of numbers, which stand beside the name, or where a tile has two lines below it
 */
record Grid(int room, int rows, int tileWidth, int tileHeight, int gap, Font names, Font numbers, boolean twoLines) {
    /** From the most legible to the densest; the last one shows what there is room for. */
    private static final ImmutableList<Style> STYLES = ImmutableList.of(
            new Style(284, 35, 3, Font.BOLD_9X15, Font.FIXED_6X13, true),
            new Style(142, 35, 3, Font.BOLD_9X15, Font.FIXED_6X13, true),
            new Style(132, 16, 3, Font.FIXED_6X13, Font.FIXED_6X13, false),
            new Style(98, 12, 3, Font.FIXED_6X10, Font.FIXED_6X10, false),
            new Style(66, 9, 1, Font.FIXED_5X8, Font.FIXED_5X8, false));

    /** Tiles grow by so much where there is room. */
    private static final int MOST_AIR = 6;

    /**
     * How tiles look.
     *
     * @param narrowest a tile that is still legible
     * @param lowest the same for its height
     */
    private record Style(int narrowest, int lowest, int gap, Font names, Font numbers, boolean twoLines) {
        private Grid of(int tiles, int width, int height) {
            int columns = Math.max(1, width / narrowest);
            int most = Math.max(1, height / lowest);
            int rows = Math.max(1, Math.min(most, (tiles + columns - 1) / columns));
            int tileHeight = Math.min(height / rows, lowest + MOST_AIR);
            return new Grid(columns * most, rows, width / columns, tileHeight, gap, names, numbers, twoLines);
        }
    }

    /** The most legible one in which so many tiles have room. */
    static Grid of(int tiles, int width, int height) {
        for (Style style : STYLES) {
            Grid grid = style.of(tiles, width, height);
            if (width >= style.narrowest && grid.room() >= tiles) {
                return grid;
            }
        }
        return Iterables.getLast(STYLES).of(tiles, width, height);
    }

    int left(int place) {
        return place / rows * tileWidth;
    }

    int top(int place) {
        return place % rows * tileHeight;
    }
}
