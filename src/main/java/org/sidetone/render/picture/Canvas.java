package org.sidetone.render.picture;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What is drawn on. What would lie beyond its edges is not drawn. Colours are red, green and blue, a byte each. */
public final class Canvas {
    public static final int WHITE = 0xFFFFFF;
    public static final int BLACK = 0;

    private final int width;
    private final int height;
    private final int[] pixels;

    public Canvas(int width, int height, int paper) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        Arrays.fill(pixels, paper);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    public void dot(int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            pixels[y * width + x] = colour;
        }
    }

    public void fill(int x, int y, int wide, int high, int colour) {
        for (int row = y; row < y + high; row++) {
            for (int column = x; column < x + wide; column++) {
                dot(column, row, colour);
            }
        }
    }

    /** A line of one pixel around an area, inside of it. */
    public void frame(int x, int y, int wide, int high, int colour) {
        fill(x, y, wide, 1, colour);
        fill(x, y + high - 1, wide, 1, colour);
        fill(x, y, 1, high, colour);
        fill(x + wide - 1, y, 1, high, colour);
    }

    /** One line of text, whose left upper corner is there; the paper shows between the letters. */
    public void text(int x, int y, String text, Font font, int colour) {
        for (int i = 0; i < text.length(); i++) {
            for (int row = 0; row < font.height(); row++) {
                for (int column = 0; column < font.width(); column++) {
                    if (font.isInk(text.charAt(i), column, row)) {
                        dot(x + i * font.width() + column, y + row, colour);
                    }
                }
            }
        }
    }

    /** The same in the middle of a breadth. */
    public void centred(int x, int y, int wide, String text, Font font, int colour) {
        String shown = font.fit(text, wide);
        text(x + (wide - font.width(shown)) / 2, y, shown, font, colour);
    }

    /** A small drawing: a {@code #} is ink, anything else lets the paper show. */
    public void stamp(int x, int y, Iterable<String> rows, int colour) {
        int row = y;
        for (String line : rows) {
            for (int column = 0; column < line.length(); column++) {
                if (line.charAt(column) == '#') {
                    dot(x + column, row, colour);
                }
            }
            row++;
        }
    }

    /** Another picture, its left upper corner there. */
    public void paste(int x, int y, Canvas other) {
        for (int row = 0; row < other.height; row++) {
            for (int column = 0; column < other.width; column++) {
                dot(x + column, y + row, other.at(column, row));
            }
        }
    }

    /** The same in other colours. */
    public Canvas recoloured(IntUnaryOperator colour) {
        Canvas other = new Canvas(width, height, WHITE);
        for (int i = 0; i < pixels.length; i++) {
            other.pixels[i] = colour.applyAsInt(pixels[i]);
        }
        return other;
    }

    /** Each pixel as a square of so many. */
    public Canvas enlarged(int times) {
        Canvas larger = new Canvas(width * times, height * times, WHITE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                larger.fill(x * times, y * times, times, times, at(x, y));
            }
        }
        return larger;
    }
}
