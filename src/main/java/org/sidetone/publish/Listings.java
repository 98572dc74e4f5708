package org.sidetone.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which names folders hold. A folder's time of change tells whether its listing still holds, so a question costs one stat, and a
 * file that was dropped in a moment ago is found.
 */
final class Listings {
    /** Coarsest clock of a file system that is expected to hold a root, doubled: a listing so young may miss a later change. */
    private static final long TICK_MILLIS = 40;

    private static final int LARGE = 1_000;
    private static final long NANOS_PER_NAME = 10_000;
    private static final long LONGEST_TRUST = 1_000_000_000L;

    /**
     * @param real the folder's path without links
     * @param settled whether a later change is sure to have another stamp
     * @param names spellings by lower-case name, in the order of their characters
     */
    record Listing(Path real, FileStamp stamp, boolean settled, long at, ImmutableListMultimap<String, String> names) {

        /** The name on the disk: the exact one wins, else the first. */
        Optional<String> spelling(String asked) {
            ImmutableList<String> spellings = names.get(ShelfNames.fold(asked));
            if (spellings.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(spellings.contains(asked) ? asked : spellings.get(0));
        }

        /** A large folder that changes all the time is not read again for every question, but within a second. */
        private boolean stillTrusted(FileStamp now) {
            boolean same = stamp.equals(now);
            if (same && settled) {
                return true;
            }
            long trust = names.size() < LARGE ? 0 : Math.min(LONGEST_TRUST, names.size() * NANOS_PER_NAME);
            return System.nanoTime() - at < trust;
        }
    }

    private final ConcurrentHashMap<Path, Listing> known = new ConcurrentHashMap<>();

    /** Empty if there is no such folder or it cannot be read. */
    Optional<Listing> of(Path folder) {
        try {
            FileStamp stamp = FileStamp.behind(folder);
            Listing last = known.get(folder);
            if (last == null || !last.stillTrusted(stamp)) {
                last = read(folder, stamp);
                known.put(folder, last);
            }
            return Optional.of(last);
        } catch (IOException e) {
            known.remove(folder);
            return Optional.empty();
        }
    }

    private static Listing read(Path folder, FileStamp stamp) throws IOException {
        long at = System.nanoTime();
        boolean settled = System.currentTimeMillis() - stamp.changed().toMillis() > TICK_MILLIS;
        ImmutableListMultimap.Builder<String, String> names = ImmutableListMultimap.builder();
        for (String name : sortedNames(folder)) {
            names.put(ShelfNames.fold(name), name);
        }
        return new Listing(folder.toRealPath(), stamp, settled, at, names.build());
    }

    static SortedSet<String> sortedNames(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }
}
