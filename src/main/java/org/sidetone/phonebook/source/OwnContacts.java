package org.sidetone.phonebook.source;

import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** Sidetone's own phonebook, in the store: those of everyone. */
public final class OwnContacts implements Source {
    private final SqlStore store;

    public OwnContacts(SqlStore store) {
        this.store = store;
    }

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        try {
            return store.contacts().all().stream()
                    .filter(own -> own.phone().isEmpty())
                    .map(OwnContacts::contact)
                    .collect(ImmutableList.toImmutableList());
        } catch (UncheckedIOException e) {
            String hint = e.getCause() instanceof StoreException known ? known.hint() : "";
            throw new PhonebookException(String.valueOf(e.getCause().getMessage()), hint, e);
        }
    }

    @Override
    public Optional<Object> stamp() {
        return Optional.of(store.contacts().revision());
    }

    static Contact contact(OwnContact own) {
        return new Contact(
                own.name(),
                own.numbers().stream()
                        .map(number -> new Contact.Telephone(number.text(), number.kind()))
                        .collect(ImmutableList.toImmutableList()),
                own.group().isEmpty() ? ImmutableList.of() : ImmutableList.of(own.group()));
    }
}
