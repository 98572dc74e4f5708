package org.sidetone.pbx.ami;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts the stream into messages. Lines that are not {@code Name: value} are skipped, lines and totals are bounded. */
final class MessageReader {
    /** Longer than any header that Asterisk writes; a line above is not AMI. */
    private static final int MAX_LINE = 1 << 20;

    private final InputStream in;
    private final AmiMessage.Builder message = new AmiMessage.Builder();
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private long bytesRead;

    MessageReader(InputStream in) {
        this.in = in;
    }

    /** How much came in so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** Whether all that was received has been handed out, so that an end of the stream here cuts nothing. */
    boolean atBoundary() {
        return start == end;
    }

    /** @return the next line that is not part of a message, without its end; null at the end of the stream */
    @Nullable
    String line() throws IOException {
        int next = nextLine();
        if (next < 0) {
            return null;
        }
        String line = new String(buffer, start, lineEnd(next) - start, StandardCharsets.UTF_8);
        start = next;
        return line;
    }

    /** @return the next message that holds anything; null at the end of the stream, also in the middle of a message */
    @Nullable
    AmiMessage message() throws IOException {
        while (true) {
            int next = nextLine();
            if (next < 0) {
                return null;
            }
            int lineEnd = lineEnd(next);
            if (lineEnd > start) {
                header(start, lineEnd);
                start = next;
                continue;
            }
            start = next;
            // An Error answer of the PJSIP actions ends with a blank line too many.
            AmiMessage complete = message.build();
            if (!complete.isEmpty()) {
                return complete;
            }
        }
    }

    private void header(int from, int to) {
        int colon = from;
        while (colon < to && buffer[colon] != ':') {
            colon++;
        }
        if (colon == to) {
            return;
        }
        String name = KeptHeaders.find(buffer, from, colon);
        if (name != null) {
            int value = colon + 1 < to && buffer[colon + 1] == ' ' ? colon + 2 : colon + 1;
            message.add(name, value >= to ? "" : new String(buffer, value, to - value, StandardCharsets.UTF_8));
        }
    }

    /** @return where the line after the one at {@code start} begins; -1 at the end of the stream */
    private int nextLine() throws IOException {
        int searched = start;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    return i + 1;
                }
            }
            int pending = end - start;
            if (pending > MAX_LINE) {
                throw new IOException("a line of more than " + MAX_LINE + " bytes");
            }
            makeRoom(pending);
            searched = start + pending;
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                return -1;
            }
            end += count;
            bytesRead += count;
        }
    }

    private void makeRoom(int pending) {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, pending);
            start = 0;
            end = pending;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private int lineEnd(int next) {
        int last = next - 1;
        return last > start && buffer[last - 1] == '\r' ? last - 1 : last;
    }
}
