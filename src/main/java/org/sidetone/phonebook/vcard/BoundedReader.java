package org.sidetone.phonebook.vcard;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a reading in which one property never ends, before it has filled the memory. */
final class BoundedReader extends FilterReader {
    /** A photo of a good camera has half of it, in base64. */
    static final int LONGEST = 8 << 20;

    private int since;

    BoundedReader(Reader in) {
        super(in);
    }

    /** A property is done with; the next may be as long again. */
    void restart() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        since += read;
        if (since > LONGEST) {
            throw new IOException("one property is longer than " + (LONGEST >> 20) + " million characters");
        }
    }
}
