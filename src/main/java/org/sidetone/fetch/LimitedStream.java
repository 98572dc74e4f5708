package org.sidetone.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends an answer that is larger than what is asked for can be. */
public final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long taken;

    public LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
    }

    private void count(int read) throws IOException {
        taken += read;
        if (taken > limit) {
            throw new IOException("the answer is larger than " + (limit >> 20) + " MB");
        }
    }
}
