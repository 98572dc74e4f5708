package org.sidetone.pbx.ask;

import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiSession;

/** Something to be asked of the running PBX. Equal questions share an answer, so it is a record or an enum. */
public interface Question<T> {
    /** @throws PbxException if the PBX cannot or will not say; the message names what is missing and the remedy */
    T ask(AmiSession session) throws PbxException;
}
