package org.sidetone.publish;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/**
 * How phones and people write names of files: {@code /mk-sip.jar} where a locale is empty, {@code .\file} from Windows,
 * {@code RINGLIST.XML}.
 */
final class ShelfNames {
    private static final int LONGEST = 512;
    private static final int DEEPEST = 16;
    private static final Splitter FOLDERS = Splitter.on('/').omitEmptyStrings();

    private ShelfNames() {}

    /** The folders and the file; empty for a name that must not be looked for: {@code ..}, control characters, too long. */
    static Optional<ImmutableList<String>> parts(String asked) {
        if (asked.length() > LONGEST || asked.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        ImmutableList<String> parts = FOLDERS.splitToStream(asked.replace('\\', '/'))
                .filter(part -> !part.equals("."))
                .collect(ImmutableList.toImmutableList());
        boolean wanted = !parts.isEmpty() && parts.size() <= DEEPEST && !parts.contains("..");
        return wanted ? Optional.of(parts) : Optional.empty();
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
