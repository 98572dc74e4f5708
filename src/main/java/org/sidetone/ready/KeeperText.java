package org.sidetone.ready;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Our include lines in a file that is somebody else's. Bytes are taken as ISO-8859-1, so that each comes back as it was. */
final class KeeperText {
    private static final String HEADER = "; Sidetone's phones; 'sidetone ready --undo' takes these lines away:";
    private static final Pattern OURS =
            Pattern.compile("#tryinclude " + Pattern.quote(Overrides.FOLDER) + "/[^/\\s]+\\.conf");

    private KeeperText() {}

    /** The owner's text with these lines at its end; with none it is the owner's text alone. */
    static String with(String base, Set<String> lines) {
        if (lines.isEmpty()) {
            return base;
        }
        String end = base.isEmpty() || base.endsWith("\n") ? "" : "\n";
        return base + end + HEADER + "\n" + String.join("\n", ImmutableSortedSet.copyOf(lines)) + "\n";
    }

    static ImmutableSortedSet<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> OURS.matcher(line).matches())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** What is left when our lines are taken out, every other byte untouched. */
    static String without(String text) {
        // Splits after each line end, so that joining loses nothing.
        return Pattern.compile("(?<=\n)")
                .splitAsStream(text)
                .filter(line -> !line.strip().equals(HEADER)
                        && !OURS.matcher(line.strip()).matches())
                .collect(Collectors.joining());
    }
}
