package org.sidetone.lint.list;

import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** What both lists have in common: a row of entries, at most fifty. */
final class Entries {
    private static final int MOST = 50;

    private Entries() {}

    /** Tells of what is no entry, and of too many or none. */
    static void check(Node list, String entry, Findings found) {
        int count = 0;
        for (Node child : list.children()) {
            if (child.name().equals(entry)) {
                count++;
                if (count == MOST + 1) {
                    found.warning(
                            child.line(),
                            "list-too-long",
                            "this is entry " + count + ": phones show " + MOST
                                    + " by usecallmanager.nz, though longer lists are in use",
                            "shorten the list to " + MOST,
                            "usecallmanager.nz; published lists");
                }
            } else if (child.name().equalsIgnoreCase(entry)) {
                found.error(
                        child.line(),
                        "element-case",
                        "<" + child.name() + "> must be written <" + entry + ">",
                        "capital and small letters count in XML",
                        "XML 1.0");
            } else {
                found.warning(
                        child.line(),
                        "element-unknown",
                        "<" + child.name() + "> is no <" + entry + ">, and a phone knows nothing else here",
                        "take it out",
                        "usecallmanager.nz");
            }
        }
        if (count == 0) {
            found.info(
                    list.line(),
                    "list-empty",
                    "there is no <" + entry + "> in the list",
                    "the phone offers only its own",
                    "");
        }
        if (!list.text().isBlank()) {
            found.warning(
                    list.line(),
                    "text-between-elements",
                    "text stands between the entries",
                    "take it out",
                    "usecallmanager.nz");
        }
    }
}
