package org.sidetone.phonebook;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the books that phones may look into, as of its last good reading.
 *
 * @param id names it in addresses of pages: lower-case letters, digits and hyphens, the same on every node
 * @param name what phones show
 * @param readAt when it was read well last; {@link Instant#EPOCH} if it never was
 * @param failure why the newest reading failed; empty where it did not
 */
public record Book(String id, String name, Phonebook content, Instant readAt, Optional<String> failure) {
    public boolean wasRead() {
        return !readAt.equals(Instant.EPOCH);
    }
}
