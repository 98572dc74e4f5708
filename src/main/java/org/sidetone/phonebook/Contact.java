package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;

/**
 * A person or place as a source has it.
 *
 * @param name whole display name; may be empty
 * @param telephones in the source's order
 * @param groups it belongs to in its source; may be none
 */
public record Contact(String name, ImmutableList<Telephone> telephones, ImmutableList<String> groups) {
    /**
     * @param number as the source writes it: blanks, brackets and {@code +49} included
     * @param kind what the source says of it, lower case: {@code work}, {@code home}, {@code cell}, {@code fax}; empty if nothing
     */
    public record Telephone(String number, String kind) {}
}
