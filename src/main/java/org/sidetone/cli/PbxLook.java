package org.sidetone.cli;

import java.time.Duration;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;

/** One look at the running PBX, for commands that warn about what they find there. */
@FunctionalInterface
public interface PbxLook {
    /**
     * Reads the PBX once and lets go of it.
     *
     * @param patience how long it may take in all
     * @throws PbxException if the PBX cannot be reached, refuses or is too slow
     */
    Snapshot look(Settings settings, Duration patience) throws PbxException;
}
