package org.sidetone.phonebook.source;

import java.util.Optional;
import java.util.function.Consumer;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** Which source a book of the settings has. */
public final class Sources {
    private Sources() {}

    /**
     * Empty for what each reading of the PBX tells anyhow.
     *
     * @param remarks told at every good reading what was left out of it, if anything; by the thread that reads
     */
    public static Optional<Source> of(BookSettings book, Settings settings, SqlStore store, Consumer<Problem> remarks) {
        BookSettings.Origin origin = book.origin();
        if (origin instanceof BookSettings.Extensions) {
            return Optional.empty();
        }
        if (origin instanceof BookSettings.AstDb) {
            return settings.hasPbx() ? Optional.of(new SpeedDials(settings.ami())) : Optional.empty();
        }
        if (origin instanceof BookSettings.Contacts) {
            return Optional.of(new OwnContacts(store));
        }
        if (origin instanceof BookSettings.Csv csv) {
            return Optional.of(new CsvFile(csv.file()));
        }
        if (origin instanceof BookSettings.FreePbx freePbx) {
            return Optional.of(new ContactManager(freePbx));
        }
        try {
            return Optional.of(RemoteSources.of(origin, remarks));
        } catch (IllegalArgumentException e) {
            // What only the library that asks can judge, as a filter.
            return Optional.of(() -> {
                throw new PhonebookException(
                        "the settings of this phonebook do not fit: " + e.getMessage(), "mend its [[phonebook]]", e);
            });
        }
    }
}
