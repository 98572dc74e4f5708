package org.sidetone.publish.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a tar archive (POSIX.1-1988 ustar, and GNU's long names) from front to back. Only plain files and folders are known to it. */
final class TarReader {
    static final int BLOCK = 512;
    private static final int LONGEST_NAME = 4096;
    private static final int CHECKSUM = 148;

    private final InputStream in;
    /** Of the entry's content and the zeros behind it, not read yet. */
    private long left;

    private long padding;

    /** @param name as it stands there */
    record Entry(String name, boolean isFolder) {}

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Whether the block can begin a tar archive. */
    static boolean begins(byte[] block) {
        return block.length >= BLOCK && block[0] != 0 && checksum(block) == octal(block, CHECKSUM, 8);
    }

    /** The next file or folder; empty at the end. Its content is read from {@link #content}. */
    Optional<Entry> next() throws IOException {
        String longName = "";
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return Optional.empty();
            }
            if (checksum(header) != octal(header, CHECKSUM, 8)) {
                throw new ArchiveException("it is damaged: the head of an entry does not add up");
            }
            long size = octal(header, 124, 12);
            if (size < 0 || size > Budget.LARGEST_ENTRY) {
                throw new ArchiveException("it holds a file of " + size + " bytes: no firmware has one");
            }
            left = size;
            padding = (BLOCK - size % BLOCK) % BLOCK;
            switch ((char) header[156]) {
                case '0', '\0', '7' -> {
                    return Optional.of(new Entry(longName.isEmpty() ? name(header) : longName, false));
                }
                case '5' -> {
                    return Optional.of(new Entry(longName.isEmpty() ? name(header) : longName, true));
                }
                case 'L' -> longName = longName();
                case 'x', 'g' -> {} // its fields only repeat or refine what the plain head says
                default ->
                    throw new ArchiveException(
                            "it holds " + name(header) + ", which is a link or a device: no firmware has one");
            }
        }
    }

    private String longName() throws IOException {
        if (left > LONGEST_NAME) {
            throw new ArchiveException("it holds a file with a name of " + left + " characters");
        }
        byte[] name = in.readNBytes((int) left);
        left = 0;
        return text(name, 0, name.length);
    }

    /** Of the entry that {@link #next} gave. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int read = in.read(into, from, (int) Math.min(left, length));
                if (read < 0) {
                    throw new ArchiveException("it is cut off in the middle of a file");
                }
                left -= read;
                return read;
            }
        };
    }

    private static String name(byte[] header) {
        String prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** -1 for what is no octal number, as GNU's form for files of 8 GB and more. */
    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).trim();
        return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
    }

    private static long checksum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : header[i] & 0xff;
        }
        return sum;
    }
}
