package org.sidetone.lint.old;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** {@code syncinfo.xml}: a phone that is told to check its sync restarts if the one here is not that of its settings. */
public final class SyncRules {
    private static final String SOURCE = "Cisco's administrator guides for SIP on these phones";

    private SyncRules() {}

    /** @param root the outermost element */
    public static ImmutableList<Finding> check(Node root) {
        Findings found = new Findings();
        List<Node> images = root.children("IMAGE").toList();
        if (images.isEmpty()) {
            incomplete(found, root, "there is no <IMAGE>");
        }
        for (Node image : images) {
            for (String needed : List.of("VERSION", "SYNC")) {
                if (image.attributes().getOrDefault(needed, "").isBlank()) {
                    incomplete(found, image, "<IMAGE> has no " + needed);
                }
            }
        }
        return found.list();
    }

    private static void incomplete(Findings found, Node at, String what) {
        found.warning(
                at.line(),
                "sync-incomplete",
                what + ", so that no phone finds a number to compare",
                "write <IMAGE VERSION=\"*\" SYNC=\"1\"/>",
                SOURCE);
    }
}
