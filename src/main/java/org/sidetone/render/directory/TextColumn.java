package org.sidetone.render.directory;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/** One short ASCII text for each entry of a book, all in one piece of memory. */
final class TextColumn {
    /** Stands before each word and behind each entry, so that no part reaches into the next. */
    private static final byte BLANK = ' ';

    private final byte[] text;
    /** Where each entry begins; one more, where the last ends. */
    private final int[] starts;
    /** Which pairs of neighbouring signs each entry has; most entries are told apart by it without being read. */
    private final long[] pairs;

    private TextColumn(byte[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
        this.pairs = new long[starts.length - 1];
        for (int entry = 0; entry < pairs.length; entry++) {
            pairs[entry] = pairs(text, starts[entry], starts[entry + 1]);
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
            text.write(BLANK);
            text.writeBytes(entry.getBytes(US_ASCII));
            starts[++entries] = text.size();
        }

        TextColumn build() {
            return new TextColumn(text.toByteArray(), starts);
        }
    }

    /**
     * Marks the entries that have a part.
     *
     * @param part ASCII, not empty, without blanks
     * @param among entries to look at
     * @param anywhere the ones that have it are added here
     * @param beginning and where a word begins with it, here too
     */
    void find(String part, BitSet among, BitSet anywhere, BitSet beginning) {
        byte[] wanted = part.getBytes(US_ASCII);
        long wantedPairs = pairs(wanted, 0, wanted.length);
        for (int entry = among.nextSetBit(0); entry >= 0; entry = among.nextSetBit(entry + 1)) {
            if ((pairs[entry] & wantedPairs) == wantedPairs) {
                find(wanted, entry, anywhere, beginning);
            }
        }
    }

    private void find(byte[] wanted, int entry, BitSet anywhere, BitSet beginning) {
        byte[] signs = text;
        byte first = wanted[0];
        boolean found = false;
        int last = starts[entry + 1] - wanted.length;
        for (int i = starts[entry] + 1; i <= last; i++) {
            if (signs[i] == first && isAt(i, wanted)) {
                found = true;
                if (signs[i - 1] == BLANK) {
                    beginning.set(entry);
                    break;
                }
            }
        }
        if (found) {
            anywhere.set(entry);
        }
    }

    private boolean isAt(int place, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (text[place + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static long pairs(byte[] text, int start, int end) {
        long pairs = 0;
        for (int i = start + 1; i < end; i++) {
            pairs |= 1L << (text[i - 1] * 31 + text[i]);
        }
        return pairs;
    }
}
