package org.sidetone.lint.list;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** {@code ringlist.xml} and {@code distinctiveringlist.xml}: {@code <Ring>} with DisplayName and FileName. */
public final class RingRules {
    private static final int LONGEST = 25;
    private static final String UCM = "usecallmanager.nz";
    private static final List<String> FIELDS = List.of("DisplayName", "FileName");

    private final Findings found = new Findings();
    private final Map<String, Integer> files = new HashMap<>();

    private RingRules() {}

    /** @param list the outermost element */
    public static ImmutableList<Finding> check(Node list) {
        RingRules rules = new RingRules();
        Entries.check(list, "Ring", rules.found);
        list.children("Ring").forEach(rules::ring);
        return rules.found.list();
    }

    private void ring(Node ring) {
        for (Node child : ring.children()) {
            Optional<String> meant =
                    FIELDS.stream().filter(child.name()::equalsIgnoreCase).findFirst();
            if (!FIELDS.contains(child.name())) {
                found.add(
                        meant.isPresent() ? Severity.ERROR : Severity.WARNING,
                        child.line(),
                        meant.isPresent() ? "element-case" : "element-unknown",
                        "<" + child.name() + "> is nothing that a phone knows within <Ring>",
                        meant.map(name -> "write <" + name + ">").orElse("take it out"),
                        UCM);
            }
        }
        for (String field : FIELDS) {
            Optional<Node> node = ring.child(field);
            if (node.map(there -> there.text().isBlank()).orElse(true)) {
                found.error(
                        node.orElse(ring).line(),
                        "ring-incomplete",
                        "the ring has no " + field,
                        "write <" + field + ">…</" + field + ">",
                        UCM);
            } else {
                length(node.get());
            }
        }
        ring.child("FileName").filter(file -> !file.text().isBlank()).ifPresent(this::file);
    }

    private void length(Node field) {
        String text = field.text().strip();
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            found.warning(
                    field.line(),
                    "text-long",
                    field.name() + " has " + length + " characters; phones take " + LONGEST,
                    "shorten it",
                    UCM);
        }
        if (!field.text().equals(text)) {
            found.warning(
                    field.line(),
                    "blanks-around",
                    "blanks or line ends stand around the text of " + field.name(),
                    "write it without",
                    UCM);
        }
    }

    private void file(Node file) {
        String name = file.text().strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".raw") && !lower.endsWith(".rwb")) {
            found.warning(
                    file.line(),
                    "ring-not-raw",
                    "FileName is " + Findings.quoted(name)
                            + ": phones play .raw only, 8000 Hz, 8 bits, µ-law, no header",
                    lower.endsWith(".pcm")
                            ? "a .pcm is for the 7940 and 7960; it may be renamed"
                            : "convert it and name it .raw",
                    UCM + ", Cisco's notes for developers of phone services");
        }
        if (name.contains("/") || name.contains("\\")) {
            found.warning(
                    file.line(),
                    "ring-in-folder",
                    "FileName names a folder: it works in one published SCCP set-up and did not on 7941 and 7942 with SIP 9.4",
                    "put the file into the root of the server",
                    "field guides of the 7941 and 7942; published lists");
        }
        Integer before = files.putIfAbsent(name, file.line());
        if (before != null) {
            found.info(
                    file.line(),
                    "ring-twice",
                    "the file " + Findings.quoted(name) + " is in the list already, in line " + before,
                    "take one out",
                    "");
        }
    }
}
