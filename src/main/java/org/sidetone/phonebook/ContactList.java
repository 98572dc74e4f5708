package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;

/**
 * Gathers the contacts of a source, and no more than this service has memory for: a server that never stops answering must not take
 * the phones' files down with it.
 */
public final class ContactList {
    /** 50,000 contacts with three numbers each have about 4 million. */
    static final int MOST_CHARACTERS = 16 << 20;

    static final int MOST_CONTACTS = 100_000;

    private final ImmutableList.Builder<Contact> contacts = ImmutableList.builder();
    private int count;
    private long characters;

    /** Whether there was room for it; one that nobody can be called by is not kept. */
    public boolean add(Contact contact) {
        if (contact.telephones().isEmpty()) {
            return true;
        }
        characters += contact.name().length();
        contact.telephones()
                .forEach(telephone -> characters += telephone.number().length());
        contact.groups().forEach(group -> characters += group.length());
        count++;
        if (count > MOST_CONTACTS || characters > MOST_CHARACTERS) {
            return false;
        }
        contacts.add(contact);
        return true;
    }

    /** @param where names the source to its owner */
    public static PhonebookException tooLarge(String where) {
        return new PhonebookException(
                where + " holds more than " + MOST_CONTACTS + " contacts or names of absurd length",
                "name a smaller book, or narrow what is asked for");
    }

    public ImmutableList<Contact> contacts() {
        return contacts.build();
    }
}
