package org.sidetone.phone.csv;

import java.util.Locale;

/** The columns of the file, by the names that its first line gives them. */
enum Column {
    MAC,
    LINES,
    MODEL,
    LABEL,
    KEYS;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
