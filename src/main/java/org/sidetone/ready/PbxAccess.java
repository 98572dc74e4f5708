package org.sidetone.ready;

import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;

/** The running PBX. */
public interface PbxAccess {
    /** Everything it says now. */
    Snapshot look() throws PbxException;

    /** Has it read its files again. */
    void reload() throws PbxException;
}
