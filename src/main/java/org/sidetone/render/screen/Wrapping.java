package org.sidetone.render.screen;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Breaks text into lines, between words where it can. */
final class Wrapping {
    private static final Splitter WORDS = Splitter.on(' ');

    private Wrapping() {}

    /** @param most characters of a line */
    static ImmutableList<String> lines(String text, int most) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        text.lines().forEach(paragraph -> {
            StringBuilder line = new StringBuilder();
            for (String word : WORDS.split(paragraph)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                while (line.length() > most) {
                    lines.add(line.substring(0, most));
                    line.delete(0, most);
                }
            }
            lines.add(line.toString());
        });
        return lines.build();
    }
}
