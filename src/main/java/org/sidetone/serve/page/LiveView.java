package org.sidetone.serve.page;

import java.time.Duration;
import java.util.Optional;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook;

/** What the pages show now. Asked for every page, so it must answer at once and give the same object until something changed. */
public interface LiveView {
    /** Empty until the PBX was read once. */
    Optional<Snapshot> snapshot();

    Lamps lamps();

    Phonebook phonebook();

    /** For how long the PBX has been away; empty while it is there. */
    Optional<Duration> away();
}
