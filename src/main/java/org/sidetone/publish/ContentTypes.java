package org.sidetone.publish;

import com.google.common.collect.ImmutableMap;
import org.sidetone.render.Document;

/** What HTTP says of a file, by the end of its name. */
final class ContentTypes {
    private static final String ANY = "application/octet-stream";
    private static final ImmutableMap<String, String> BY_END = ImmutableMap.of(
            "xml", Document.XML,
            "png", "image/png",
            "txt", "text/plain",
            "cnf", "text/plain",
            "dat", "text/plain");

    private ContentTypes() {}

    static String of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        return BY_END.getOrDefault(ShelfNames.fold(end), ANY);
    }
}
