package org.sidetone.phonebook.source;

import java.util.Optional;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Settings;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** Which source a book of the settings has. */
public final class Sources {
    private Sources() {}

    /** Empty for what each reading of the PBX tells anyhow. */
    public static Optional<Source> of(BookSettings book, Settings settings, SqlStore store) {
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
        return Optional.of(() -> {
            throw new PhonebookException(
                    "this version does not read books of kind " + origin.kind(), "leave the phonebook out");
        });
    }
}
