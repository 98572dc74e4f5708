package org.sidetone.phonebook.vcard;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.phonebook.Contact;

/**
 * What a text of contacts gave.
 *
 * @param contacts those that have a number
 * @param cards how many there were, the broken ones and those without a number included
 * @param broken how many could not be understood and are left out
 * @param firstBroken the line or the name of the first of them; empty if there is none
 */
public record Reading(ImmutableList<Contact> contacts, int cards, int broken, String firstBroken) {
    public Reading {
        if (broken > cards) {
            throw new IllegalArgumentException("broken: " + broken + " of " + cards);
        }
    }

    /** @param where names the source to its owner */
    public Optional<Problem> problem(String where) {
        if (broken == 0) {
            return Optional.empty();
        }
        return Optional.of(Problem.warning(
                "phonebook-cards",
                where,
                broken + " of " + cards + " cards cannot be understood and are left out; the first: " + firstBroken,
                "look at that card, or save it anew in the program it comes from"));
    }
}
