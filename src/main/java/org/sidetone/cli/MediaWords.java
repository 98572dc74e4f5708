package org.sidetone.cli;

import java.nio.file.Path;
import java.util.Set;
import org.sidetone.plan.Inventory;
import org.sidetone.publish.RootShelf;

/** What is told after rings or wallpapers changed. */
final class MediaWords {
    private MediaWords() {}

    /** Names hand-written lists: they are served, and know nothing of what was added. */
    static void afterwards(Context context, Path tftp, Set<String> lists) {
        Inventory root = new RootShelf(tftp).inventory();
        for (String list : lists.stream().sorted().toList()) {
            root.spelling(list)
                    .ifPresent(spelling -> context.warn(
                            tftp.resolve(spelling) + " was written by hand: phones get it, and only what it names",
                            "add the new names to it, or move it away to have the list made"));
        }
    }
}
