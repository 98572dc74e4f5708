package org.sidetone.serve.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phones;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;

/** What the pages show now. Asked for every page, so it must answer at once and give the same object until something changed. */
public interface LiveView {
    /** Empty until the PBX was read once. */
    Optional<Snapshot> snapshot();

    Lamps lamps();

    /** All phones with the lines that the store or the PBX gives them. */
    Phones phones();

    /** All names together, a number once: those of the PBX and of every book. */
    Phonebook phonebook();

    /**
     * What phones may look into beside all names, in the order of the settings, without books that have nothing to show. None where
     * all names are the only book.
     */
    ImmutableList<Book> books();

    /** Where a phone got its own file last; newer than what {@link #phones} tells, and empty where it was before the service started. */
    Optional<InetAddress> bootedAt(MacAddress phone);

    /** The names that only this phone is shown; empty where it has none. */
    Phonebook personal(MacAddress phone);

    /** Who is registered now, by extension id; as of when the PBX went away while it is. */
    ImmutableListMultimap<String, Registration> registrations();

    /** What was seen of a phone's firmware. */
    Optional<FirmwareSeen> firmware(MacAddress mac);

    /** For how long the PBX has been away; empty while it is there. */
    Optional<Duration> away();
}
