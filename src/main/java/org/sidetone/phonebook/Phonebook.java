package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;

/**
 * Names and numbers, sorted as people look for them.
 *
 * @param entries sorted by name; a number stands once
 */
public record Phonebook(ImmutableList<Entry> entries) {
    public static final Phonebook EMPTY = new Phonebook(ImmutableList.of());

    /**
     * @param name whole, as its source has it
     * @param number as the PBX dials it
     * @param origin where it came from: {@code extension}, {@code cidname}
     */
    public record Entry(String name, String number, String origin) {}
}
