package org.sidetone.serve.page;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;

/** What the pages show now. Asked for every page, so it must answer at once and give the same object until something changed. */
public interface LiveView {
    /** Empty until the PBX was read once. */
    Optional<Snapshot> snapshot();

    Lamps lamps();

    /** All names together. */
    Phonebook phonebook();

    /** What phones may look into beside all names, in the order that they show; none where there is one book only. */
    default ImmutableList<Book> books() {
        return ImmutableList.of();
    }

    /** For how long the PBX has been away; empty while it is there. */
    Optional<Duration> away();
}
