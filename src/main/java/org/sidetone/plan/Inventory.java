package org.sidetone.plan;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The names of the files in the TFTP root, as of one moment. Firmware spells names with varying case, so case does not count.
 *
 * @param spellings lower-case name to the name as it is on the disk; {@code /} between folder and file
 */
public record Inventory(ImmutableSortedMap<String, String> spellings) {
    public static final Inventory EMPTY = new Inventory(ImmutableSortedMap.of());

    /** Of names that differ only in case the first in the order of their characters counts. */
    public static Inventory of(Iterable<String> names) {
        Map<String, String> spellings = new TreeMap<>();
        for (String name : names) {
            spellings.merge(fold(name), name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return new Inventory(ImmutableSortedMap.copyOf(spellings));
    }

    public boolean has(String name) {
        return spelling(name).isPresent();
    }

    /** The file's own spelling. A leading slash in the question does not count, as with phones. */
    public Optional<String> spelling(String name) {
        String relative = name.startsWith("/") ? name.substring(1) : name;
        return Optional.ofNullable(spellings.get(fold(relative)));
    }

    /** The spelling that names are looked up by. */
    public static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
