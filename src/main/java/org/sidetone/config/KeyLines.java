package org.sidetone.config;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line on which each key of a TOML text stands. Jackson tells lines for syntax errors only. A look at the text is enough
 * to help a reader; a key inside a text of several lines would be told a wrong line, and nothing worse.
 */
final class KeyLines {
    private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([\\w.-]+)\\s*].*");
    private static final Pattern LISTED = Pattern.compile("\\s*\\[\\[\\s*([\\w.-]+)\\s*]].*");
    private static final Pattern KEY = Pattern.compile("\\s*([\\w.-]+)\\s*=.*");

    private final ImmutableMap<String, Integer> byName;

    private KeyLines(ImmutableMap<String, Integer> byName) {
        this.byName = byName;
    }

    static KeyLines in(String text) {
        Map<String, Integer> found = new HashMap<>();
        String prefix = "";
        int number = 0;
        Map<String, Integer> listed = new HashMap<>();
        for (String line : text.lines().toList()) {
            number++;
            Matcher section = SECTION.matcher(line);
            Matcher one = LISTED.matcher(line);
            Matcher key = KEY.matcher(line);
            if (one.matches()) {
                String name = one.group(1) + " " + listed.merge(one.group(1), 1, Integer::sum);
                found.put(name, number);
                prefix = name + ".";
            } else if (section.matches()) {
                found.putIfAbsent(section.group(1), number);
                prefix = section.group(1) + ".";
            } else if (key.matches()) {
                found.putIfAbsent(prefix + key.group(1), number);
            }
        }
        return new KeyLines(ImmutableMap.copyOf(found));
    }

    /** @param name {@code ami.port}, or a section's name; {@code account 2.port} in the second of several of one name */
    Optional<Integer> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
