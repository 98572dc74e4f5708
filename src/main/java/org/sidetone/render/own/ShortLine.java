package org.sidetone.render.own;

import org.sidetone.render.PhoneText;

/** A menu's line as wide as a 7941 shows it: of name and moment the name gives way, for a moment cut in two says nothing. */
final class ShortLine {
    private static final int WIDTH = 30;
    private static final int SHORTEST_NAME = 8;

    private ShortLine() {}

    /**
     * @param before may be empty
     * @param after may be empty
     */
    static String of(String before, String name, String after) {
        int room = WIDTH - before.length() - after.length();
        return before + PhoneText.fold(name, Math.max(SHORTEST_NAME, room)) + after;
    }
}
