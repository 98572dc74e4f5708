package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and numbers, sorted as people look for them. */
public final class Phonebook {
    public static final Phonebook EMPTY = new Phonebook(ImmutableList.of());

    private final ImmutableList<Entry> entries;
    private volatile @Nullable ImmutableMap<String, String> names;

    /** @param entries sorted by name */
    public Phonebook(ImmutableList<Entry> entries) {
        this.entries = entries;
    }

    /**
     * @param name whole, as its source has it; within 32 characters where it says which of several numbers this is
     * @param number as the PBX dials it
     * @param origin where it came from: {@code extension}, {@code cidname}, {@code speeddial}, or the kind of its book
     * @param groups it belongs to in its source; may be none
     */
    public record Entry(String name, String number, String origin, ImmutableSet<String> groups) {
        public Entry(String name, String number, String origin) {
            this(name, number, origin, ImmutableSet.of());
        }
    }

    /** In one book several names may share a number; in the one of all books a number stands once. */
    public ImmutableList<Entry> entries() {
        return entries;
    }

    /** Who has this number: the first of several. */
    public Optional<String> name(String number) {
        ImmutableMap<String, String> known = names;
        if (known == null) {
            Map<String, String> first = new HashMap<>();
            entries.forEach(entry -> first.putIfAbsent(entry.number(), entry.name()));
            known = ImmutableMap.copyOf(first);
            names = known;
        }
        return Optional.ofNullable(known.get(number));
    }
}
