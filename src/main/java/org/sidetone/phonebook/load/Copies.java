package org.sidetone.phonebook.load;

import java.util.Optional;

/** Where the last good copy of a book is kept for the next start. */
public interface Copies {
    Optional<byte[]> copy(String key);

    void keep(String key, byte[] content);
}
