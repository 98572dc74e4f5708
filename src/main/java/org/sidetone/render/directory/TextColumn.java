package org.sidetone.render.directory;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/** One short ASCII text for each entry of a book, all in one piece of memory, so that they are searched at the speed of reading. */
final class TextColumn {
    /** Stands before each word and after the last of an entry, so that no part reaches into the next. */
    private static final byte BLANK = ' ';

    private final byte[] text;
    /** Where each entry begins; one more, where the last ends. */
    private final int[] starts;

    private TextColumn(byte[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /**
     * Positions of entries.
     *
     * @param anywhere those that have the part
     * @param beginning those of them where a word begins with it
     */
    record Found(BitSet anywhere, BitSet beginning) {
        void add(Found other) {
            anywhere.or(other.anywhere);
            beginning.or(other.beginning);
        }
    }

    static final class Builder {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final int[] starts;
        private int entries;

        Builder(int size) {
            this.starts = new int[size + 1];
        }

        void add(String entry) {
            starts[entries++] = text.size();
            text.write(BLANK);
            text.writeBytes(entry.getBytes(US_ASCII));
        }

        TextColumn build() {
            starts[entries] = text.size();
            text.write(BLANK);
            return new TextColumn(text.toByteArray(), starts);
        }
    }

    /** @param part ASCII, not empty, without blanks */
    Found find(String part) {
        byte[] wanted = part.getBytes(US_ASCII);
        Found found = new Found(new BitSet(starts.length), new BitSet(starts.length));
        int entry = 0;
        int last = text.length - wanted.length;
        for (int i = 1; i <= last; i++) {
            if (text[i] == wanted[0] && Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length)) {
                while (starts[entry + 1] <= i) {
                    entry++;
                }
                found.anywhere.set(entry);
                if (text[i - 1] == BLANK) {
                    found.beginning.set(entry);
                }
            }
        }
        return found;
    }
}
