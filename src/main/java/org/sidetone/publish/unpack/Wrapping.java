package org.sidetone.publish.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What an archive is, and where it begins: Cisco's installers ({@code .cop.sgn}) carry a signature for the servers they were made for,
 * in front of the archive or behind it. It says nothing to a phone, whose own firmware checks signatures of its own.
 */
final class Wrapping {
    /** No signature that was seen is longer. */
    private static final int LONGEST_SIGNATURE = 8 << 10;

    enum Kind {
        ZIP,
        GZIP,
        TAR,
        NONE
    }

    private Wrapping() {}

    /** Where the archive begins; 0 where nothing else is found. */
    static long start(Path file) throws IOException {
        byte[] head = head(file, 0, LONGEST_SIGNATURE + TarReader.BLOCK);
        for (int at = 0; at < Math.min(head.length, LONGEST_SIGNATURE); at++) {
            if (kind(head, at) != Kind.NONE) {
                return at;
            }
        }
        return 0;
    }

    static Kind kind(Path file, long start) throws IOException {
        return kind(head(file, start, TarReader.BLOCK), 0);
    }

    private static Kind kind(byte[] head, int at) {
        if (begins(head, at, 'P', 'K', 3, 4)) {
            return Kind.ZIP;
        }
        if (begins(head, at, 0x1f, 0x8b, 8)) {
            return Kind.GZIP;
        }
        boolean tar = at + TarReader.BLOCK <= head.length
                && begins(head, at + 257, 'u', 's', 't', 'a', 'r')
                && TarReader.begins(Arrays.copyOfRange(head, at, at + TarReader.BLOCK));
        return tar ? Kind.TAR : Kind.NONE;
    }

    private static boolean begins(byte[] head, int at, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (at + i >= head.length || (head[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path file, long start, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(start, Files.size(file)));
            return in.readNBytes(length);
        }
    }
}
