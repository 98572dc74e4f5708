package org.sidetone.serve.tftp;

/** What hangs on a selection key. Called by the loop's thread only. */
interface ChannelReader {
    void readable();

    /** {@link #readable} threw: a bug of ours. Ends what it was about, so that the rest goes on. */
    void failed();
}
