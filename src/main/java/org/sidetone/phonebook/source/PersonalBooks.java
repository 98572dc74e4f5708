package org.sidetone.phonebook.source;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.sidetone.phone.ContactBook;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Entries;
import org.sidetone.phonebook.Phonebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entries of single phones, from the store. They are in no other book, and their names go nowhere else: not to labels, lamps or
 * the PBX.
 */
public final class PersonalBooks implements Runnable {
    public static final String ORIGIN = "personal";

    private static final Logger log = LoggerFactory.getLogger(PersonalBooks.class);

    private final ContactBook contacts;
    private final Dialling dialling;
    private final Consumer<ImmutableMap<MacAddress, Phonebook>> told;
    private long revision = -1;
    private boolean fails;

    /** @param told the books of all phones that have one, whenever a contact changed */
    public PersonalBooks(ContactBook contacts, Dialling dialling, Consumer<ImmutableMap<MacAddress, Phonebook>> told) {
        this.contacts = contacts;
        this.dialling = dialling;
        this.told = told;
    }

    /** To be called every now and then. */
    @Override
    public void run() {
        try {
            long now = contacts.revision();
            if (now != revision) {
                told.accept(read());
                revision = now;
            }
            fails = false;
        } catch (UncheckedIOException e) {
            if (!fails) {
                log.warn(
                        "personal entries stay as they are until the store answers: {}",
                        e.getCause().getMessage());
            }
            fails = true;
        }
    }

    private ImmutableMap<MacAddress, Phonebook> read() {
        ListMultimap<MacAddress, Contact> byPhone =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (OwnContact contact : contacts.all()) {
            contact.phone().ifPresent(phone -> byPhone.put(phone, OwnContacts.contact(contact)));
        }
        ImmutableMap.Builder<MacAddress, Phonebook> books = ImmutableMap.builder();
        ImmutableListMultimap.copyOf(byPhone)
                .asMap()
                .forEach((phone, own) ->
                        books.put(phone, Entries.of(own, dialling, ORIGIN).book()));
        return books.buildOrThrow();
    }
}
