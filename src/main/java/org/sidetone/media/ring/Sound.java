package org.sidetone.media.ring;

import java.io.IOException;

/** One channel of sound, read once from its beginning to its end. */
interface Sound {
    /** Samples in a second. */
    double rate();

    /**
     * The next samples, full scale being -1 to 1.
     *
     * @return how many were put at the beginning of the array; -1 at the end
     */
    int read(float[] into) throws IOException;
}
