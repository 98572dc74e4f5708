package org.sidetone.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * One piece of news.
 *
 * @param key tells it from the others of its feed, also when newer ones come: short, of digits and lower-case letters
 * @param title one line; never empty
 * @param text without markup, lines apart; may be empty
 * @param link where all of it can be read; may be empty
 */
public record Headline(String key, String title, Optional<Instant> at, String text, String link) {
    public Headline {
        if (title.isBlank() || !key.matches("[0-9a-z]+")) {
            throw new IllegalArgumentException(
                    "a headline needs a title and a key, not '" + title + "', '" + key + "'");
        }
    }
}
