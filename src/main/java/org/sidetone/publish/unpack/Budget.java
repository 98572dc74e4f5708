package org.sidetone.publish.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What may come out of one archive, those inside it included. The largest known release has about 10 MB in fewer than twenty files and
 * hardly shrinks when packed.
 */
final class Budget {
    static final int MOST_ENTRIES = 2_000;
    static final long MOST_BYTES = 200L << 20;
    /** As much as the TFTP server would serve. */
    static final long LARGEST_ENTRY = 64L << 20;

    private static final long LARGEST_RATIO = 50;
    private static final long FREE = 10L << 20;

    private final long allowed;
    private int entries;
    private long bytes;

    /** @param packed size of the archive, in bytes */
    Budget(long packed) {
        this.allowed = Math.min(MOST_BYTES, Math.max(FREE, packed * LARGEST_RATIO));
    }

    void entry() throws ArchiveException {
        if (++entries > MOST_ENTRIES) {
            throw new ArchiveException("it holds more than " + MOST_ENTRIES + " files: no firmware does");
        }
    }

    private void took(long count) throws ArchiveException {
        bytes += count;
        if (bytes > allowed) {
            throw new ArchiveException(
                    "it unpacks to more than " + (allowed >> 20) + " MB: no firmware of its size does");
        }
    }

    /** Counts what is read, also what is only skipped. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                took(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                took(Math.max(0, read));
                return read;
            }

            @Override
            public long skip(long count) throws IOException {
                return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
            }
        };
    }
}
