package org.sidetone.lint.screen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** What an element may hold. */
sealed interface Rule {
    /** @param longest in characters */
    record Text(int longest) implements Rule {}

    /** An address, 256 characters at most. */
    record Address(boolean mayBeEmpty) implements Rule {}

    record Range(int smallest, int largest) implements Rule {}

    /** Hexadecimal digits, two an octet. */
    record Hex(int mostOctets) implements Rule {}

    /** @param hint what the words mean */
    record OneOf(ImmutableSet<String> words, String hint) implements Rule {}

    /** Other elements. */
    record Group(ImmutableList<Child> children) implements Rule {}

    /** An element in a group. */
    record Child(String name, int least, int most, Rule rule) {
        static Child one(String name, Rule rule) {
            return new Child(name, 1, 1, rule);
        }

        static Child maybe(String name, Rule rule) {
            return new Child(name, 0, 1, rule);
        }

        static Child upTo(int most, String name, Rule rule) {
            return new Child(name, 0, most, rule);
        }
    }
}
