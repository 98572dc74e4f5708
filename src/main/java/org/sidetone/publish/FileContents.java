package org.sidetone.publish;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * The contents of files, whole, the recently used ones kept in memory. A file that is being overwritten never yields a mixture: the
 * content counts only if the stamp is the same before and after the reading.
 */
final class FileContents {
    /** More than three times the largest file of any 7900 firmware; larger ones would push everything else out of memory. */
    static final long LARGEST_FILE = 64L << 20;

    private static final long KEPT_BYTES =
            Math.min(LARGEST_FILE, Runtime.getRuntime().maxMemory() / 4);
    /**
     * A file that changed so lately is let rest first: it may be in the middle of being written, and a write that goes on leaves the
     * stamp it set when it began. No phone notices a tenth of a second.
     */
    private static final long REST_MILLIS = 100;

    private static final int TRIES = 50;

    /** One state of one file. */
    record Key(Path path, FileStamp stamp) {}

    private final Cache<Key, ByteBuffer> kept = CacheBuilder.newBuilder()
            .concurrencyLevel(1) // otherwise each of four parts keeps only a quarter
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, ByteBuffer content) -> content.capacity())
            .build();

    Optional<ByteBuffer> inMemory(Key key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    /** @throws IOException naming the file and what is wrong with it */
    ByteBuffer read(Key key) throws IOException {
        Path path = key.path();
        FileStamp before = key.stamp();
        for (int tries = 0; tries < TRIES; tries++) {
            settle(before);
            Optional<ByteBuffer> content = readOnce(path, before.size());
            FileStamp after = FileStamp.of(path);
            if (after.kind() != FileStamp.Kind.FILE) {
                throw new IOException(path + " is no longer a file");
            }
            if (content.isPresent() && after.equals(before)) {
                kept.put(new Key(path, before), content.get());
                return content.get();
            }
            before = after;
        }
        throw new IOException(path + " is being written all the time: write to another name and rename");
    }

    private static void settle(FileStamp stamp) throws InterruptedIOException {
        long age = System.currentTimeMillis() - stamp.changed().toMillis();
        if (age < REST_MILLIS) {
            try {
                Thread.sleep(Math.min(REST_MILLIS, REST_MILLIS - age));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while reading");
            }
        }
    }

    /** Empty if the file has another size by now. */
    private static Optional<ByteBuffer> readOnce(Path path, long size) throws IOException {
        if (size > LARGEST_FILE) {
            throw new IOException(path + " has " + size + " bytes, more than " + LARGEST_FILE + " are not served");
        }
        try (FileChannel file = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            if (file.size() != size) {
                return Optional.empty();
            }
            ByteBuffer content = allocate(path, (int) size);
            while (content.hasRemaining()) {
                if (file.read(content) < 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(content.flip().asReadOnlyBuffer());
        }
    }

    private static ByteBuffer allocate(Path path, int size) throws IOException {
        try {
            return ByteBuffer.allocate(size);
        } catch (OutOfMemoryError e) {
            throw new IOException(path + " does not fit into memory (" + size + " bytes): give Java more (-Xmx)", e);
        }
    }
}
