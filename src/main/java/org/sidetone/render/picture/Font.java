package org.sidetone.render.picture;

import java.util.Map;

/**
 * A bitmap font of ISO-8859-1 whose characters are all as wide: X11's misc-fixed, "Public domain font. Share and enjoy.", which was
 * drawn for screens with pixels as coarse as a phone's. Named by the size of a character.
 */
public final class Font {
    public static final Font FIXED_5X8 = BdfFile.read("5x8");
    public static final Font FIXED_6X10 = BdfFile.read("6x10");
    public static final Font FIXED_6X13 = BdfFile.read("6x13");
    public static final Font FIXED_9X15 = BdfFile.read("9x15");
    public static final Font BOLD_9X15 = BdfFile.read("9x15B");

    private static final char UNKNOWN = '?';

    private final int width;
    private final int height;
    private final Map<Character, int[]> glyphs;

    /** @param glyphs by character: a number for each row from above, whose highest of {@code width} bits is the pixel at the left */
    Font(int width, int height, Map<Character, int[]> glyphs) {
        if (!glyphs.containsKey(UNKNOWN)) {
            throw new IllegalArgumentException("a font needs a " + UNKNOWN + " for what it lacks");
        }
        this.width = width;
        this.height = height;
        this.glyphs = glyphs;
    }

    /** Of a character, with the gap behind it. */
    public int width() {
        return width;
    }

    /** Of a line. */
    public int height() {
        return height;
    }

    public int width(String text) {
        return text.length() * width;
    }

    /** As much of a text as fits. */
    public String fit(String text, int room) {
        int most = Math.max(0, room / width);
        return text.length() <= most ? text : text.substring(0, most).stripTrailing();
    }

    boolean isInk(char sign, int x, int y) {
        int[] rows = glyphs.getOrDefault(sign, glyphs.get(UNKNOWN));
        return (rows[y] >> (width - 1 - x) & 1) != 0;
    }
}
