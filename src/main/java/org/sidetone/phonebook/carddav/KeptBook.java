package org.sidetone.phonebook.carddav;

import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.phonebook.vcard.Reading;

/**
 * A book as it was read last.
 *
 * @param tag of it then; empty where the server has none, so that it must be read anew
 * @param cut what the server says it left out; empty if nothing
 */
record KeptBook(Optional<String> tag, Reading reading, Optional<Problem> cut) {
    boolean is(Optional<String> newest) {
        return tag.isPresent() && tag.equals(newest);
    }
}
