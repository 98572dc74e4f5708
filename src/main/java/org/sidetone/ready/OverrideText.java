package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The file of one extension, which is ours alone as long as nobody writes into it. */
final class OverrideText {
    private static final String HEADER =
            "; Made by 'sidetone ready --write' for a Cisco phone. Overrides what the PBX's own pages say"
                    + " of this extension;\n; 'sidetone ready EXT --undo' takes it away.\n";

    private OverrideText() {}

    static String of(Stanza stanza) {
        StringBuilder text =
                new StringBuilder(HEADER).append('[').append(stanza.section()).append("](+)\n");
        stanza.settings().forEach(line -> text.append(line.text(true)).append('\n'));
        return text.toString();
    }

    static ImmutableList<Stanza.Line> settings(String text) {
        return text.lines()
                .filter(line -> isSetting(line) && line.indexOf('=') > 0)
                .map(line -> new Stanza.Line(
                        line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What somebody else wrote into it since; empty if only comments and section heads are left. */
    static String foreign(String text, String written) {
        Set<String> ours = new HashSet<>(written.lines().toList());
        List<String> theirs = text.lines()
                .filter(line -> !ours.contains(line) || line.startsWith("["))
                .toList();
        return theirs.stream().anyMatch(OverrideText::isSetting) ? String.join("\n", theirs) + "\n" : "";
    }

    static boolean isOurs(String text) {
        return text.startsWith(HEADER);
    }

    /** Without comments and section heads. */
    static String settingsOnly(String text) {
        return text.lines()
                .filter(OverrideText::isSetting)
                .map(line -> line + "\n")
                .collect(java.util.stream.Collectors.joining());
    }

    private static boolean isSetting(String line) {
        String bare = line.strip();
        return !bare.isEmpty() && !bare.startsWith(";") && !bare.startsWith("[");
    }
}
