package org.sidetone.render.picture;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads a font of this package's resources: Adobe's Glyph Bitmap Distribution Format 2.1, of it what a font needs whose characters
 * all have the same box.
 */
final class BdfFile {
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final String name;
    private final Iterator<String> lines;
    private final Map<Character, int[]> glyphs = new HashMap<>();
    private int width;
    private int height;

    private BdfFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines.iterator();
    }

    /** @param name of the file, without {@code .bdf} */
    static Font read(String name) {
        try {
            return new BdfFile(
                            name,
                            Resources.readLines(
                                    Resources.getResource(BdfFile.class, name + ".bdf"), StandardCharsets.ISO_8859_1))
                    .font();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is part of the program
        }
    }

    private Font font() {
        char sign = 0;
        while (lines.hasNext()) {
            List<String> words = WORDS.splitToList(lines.next());
            switch (words.isEmpty() ? "" : words.get(0)) {
                case "FONTBOUNDINGBOX" -> {
                    width = Integer.parseInt(words.get(1));
                    height = Integer.parseInt(words.get(2));
                }
                case "ENCODING" -> sign = (char) Integer.parseInt(words.get(1));
                case "BBX" -> requireSameBox(words);
                case "BITMAP" -> glyphs.put(sign, bitmap());
                default -> {}
            }
        }
        return new Font(width, height, Map.copyOf(glyphs));
    }

    private void requireSameBox(List<String> words) {
        if (Integer.parseInt(words.get(1)) != width || Integer.parseInt(words.get(2)) != height) {
            throw new IllegalStateException(name + ".bdf has a character of another size: " + words);
        }
    }

    /** Each row is written in whole octets, the pixels at their left. */
    private int[] bitmap() {
        int[] rows = new int[height];
        for (int row = 0; row < height; row++) {
            String digits = lines.next().strip();
            rows[row] = Integer.parseInt(digits, 16) >> (4 * digits.length() - width);
        }
        return rows;
    }
}
