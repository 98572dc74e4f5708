package org.sidetone.render.idle;

import org.sidetone.render.page.Display;
import org.sidetone.render.page.LampText;
import org.sidetone.render.picture.Canvas;

/**
 * How a tile looks. What rings is told from what talks without colour, too: three of these screens have none, and every twelfth man sees
 * red and green alike.
 *
 * @param paper behind the text
 * @param lamp of the sign before it
 */
record TileColours(int paper, int ink, int lamp) {
    private static final int LIGHT = 0xAAAAAA;
    private static final int DARK = 0x555555;
    /** All made of the sixteen steps that a 12-bit screen has. */
    private static final int AMBER = 0xFFBB00;

    private static final int RED = 0xBB0000;
    private static final int GREEN = 0x008800;

    static TileColours of(LampText.Group state, Display display) {
        if (display.colour()) {
            return switch (state) {
                case RINGING -> new TileColours(AMBER, Canvas.BLACK, Canvas.BLACK);
                case BUSY -> new TileColours(RED, Canvas.WHITE, Canvas.WHITE);
                case IDLE -> new TileColours(Canvas.WHITE, Canvas.BLACK, GREEN);
                case OFFLINE -> new TileColours(Canvas.WHITE, DARK, DARK);
            };
        }
        boolean greys = display.depth() > 1;
        return switch (state) {
            case RINGING -> new TileColours(Canvas.BLACK, Canvas.WHITE, Canvas.WHITE);
            case BUSY -> new TileColours(greys ? LIGHT : Canvas.WHITE, Canvas.BLACK, Canvas.BLACK);
            case IDLE -> new TileColours(Canvas.WHITE, Canvas.BLACK, Canvas.BLACK);
            case OFFLINE -> new TileColours(Canvas.WHITE, greys ? DARK : Canvas.BLACK, greys ? DARK : Canvas.BLACK);
        };
    }
}
