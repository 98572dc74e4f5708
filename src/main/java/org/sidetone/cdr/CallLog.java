package org.sidetone.cdr;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/** Where calls are written down. */
interface CallLog {
    /** Most records of one reading; a phone shows four pages of calls. */
    int MOST = 200;

    /**
     * The newest records in which these lines may have part, newest first. May take long.
     *
     * @throws CallLogException if it cannot be read
     */
    List<CallRecord> read(ImmutableSet<CallLine> lines) throws CallLogException;
}
