package org.sidetone.lint.old;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The keys that a 7940 or 7960 knows. */
final class CnfKeys {
    private static final int MOST_KEYS = 6;

    static final ImmutableSortedMap<String, CnfKind> KNOWN = read();

    private CnfKeys() {}

    private static ImmutableSortedMap<String, CnfKind> read() {
        ImmutableSortedMap.Builder<String, CnfKind> known = ImmutableSortedMap.naturalOrder();
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                List<String> parts = Splitter.on(' ').limit(3).splitToList(line);
                CnfKind kind = new CnfKind(parts.get(1), parts.size() > 2 ? parts.get(2) : "");
                String name = parts.get(0);
                if (name.contains("#")) {
                    for (int key = 1; key <= MOST_KEYS; key++) {
                        known.put(name.replace("#", String.valueOf(key)), kind);
                    }
                } else {
                    known.put(name, kind);
                }
            }
        }
        return known.buildOrThrow();
    }

    private static List<String> lines() {
        try {
            return Resources.readLines(Resources.getResource(CnfKeys.class, "keys.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
