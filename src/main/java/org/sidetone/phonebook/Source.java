package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** Where a book's contacts come from. */
public interface Source {
    /**
     * Reads all of them anew. May wait for a server or a disk, for some minutes at most; called by one thread at a time.
     *
     * @throws PhonebookException if they cannot be had; what was read before then stays
     */
    ImmutableList<Contact> read() throws PhonebookException;

    /**
     * Something that is another as soon as it is worth reading again, cheap enough to be asked twice a second: a file's time, a
     * revision. Empty where only reading tells.
     */
    default Optional<Object> stamp() {
        return Optional.empty();
    }
}
