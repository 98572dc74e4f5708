package org.sidetone.phonebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.DialRules;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.PhonebookException;

class PersonalBooksTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    private static final MacAddress OTHER = MacAddress.parse("001B54AABBCD");

    @TempDir
    private Path folder;

    private final List<ImmutableMap<MacAddress, Phonebook>> told = new ArrayList<>();

    @Test
    void eachPhoneHasItsOwnAndEveryonesAreInNone() throws IOException, PhonebookException {
        try (SqlStore store = SqlStore.open(new Settings.Store(
                "jdbc:sqlite:" + folder.resolve("sidetone.db"), Optional.empty(), Optional.empty()))) {
            store.contacts().add(contact("Ann", "1001", Optional.empty()));
            store.contacts().add(contact("Zoë", "0401 2", Optional.of(MAC)));
            store.contacts().add(contact("Mum", "mobile:1,work:2", Optional.of(MAC)));
            store.contacts().add(contact("Mum", "3", Optional.of(OTHER)));
            PersonalBooks books = new PersonalBooks(store.contacts(), new Dialling(DialRules.DEFAULT), told::add);
            books.run();
            books.run();
            assertThat(told).as("once, as long as nothing changes").hasSize(1);
            assertThat(told.get(0).get(MAC).entries())
                    .extracting(Phonebook.Entry::name, Phonebook.Entry::number)
                    .containsExactly(tuple("Mum (mobile)", "1"), tuple("Mum (work)", "2"), tuple("Zoë", "04012"));
            assertThat(told.get(0).get(OTHER).entries())
                    .extracting(Phonebook.Entry::number)
                    .containsExactly("3");
            assertThat(new OwnContacts(store).read()).extracting(Contact::name).containsExactly("Ann");

            store.contacts().remove(contact("Mum", "3", Optional.of(OTHER)));
            books.run();
            assertThat(told.get(1)).containsOnlyKeys(MAC);
        }
    }

    private static OwnContact contact(String name, String numbers, Optional<MacAddress> phone) {
        return new OwnContact(name, OwnContact.numbers(numbers), "", phone);
    }
}
