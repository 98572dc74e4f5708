package org.sidetone.pbx.read;

import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;

/**
 * One reading of the PBX.
 *
 * @param lamps what the hints showed in it; the revision is 0
 */
public record Reading(Snapshot snapshot, Lamps lamps) {}
