package org.sidetone.publish.write;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a set of firmware into a TFTP root. Parts and {@code .loads} go into the root itself, where phones ask for them: their names
 * are one release's own. The {@code termNN.default.loads}, whose names every release shares, are kept apart in a folder per set that
 * no phone can ask for; which one is served is for an order to say. Nothing that stands there with another content is touched, and a
 * file is whole when it appears: written beside, brought to the disk, renamed.
 */
public final class FirmwareStore implements AutoCloseable {
    /** In the root. */
    public static final String FOLDER = Manifest.PREFIX + "firmware";
    /** In a set's folder: the size and name of each file as it was unpacked, a line each. */
    public static final String SIZES = "sizes";

    private static final String WORK = Manifest.PREFIX + "new";

    private final Path root;
    private final Path apart;
    private final FolderLock lock;

    /**
     * @param inRoot names that are new in the root
     * @param known names that were there before, the same
     * @param apart names kept apart
     * @param folder where those are
     */
    public record Outcome(
            ImmutableList<String> inRoot, ImmutableList<String> known, ImmutableList<String> apart, String folder) {}

    private FirmwareStore(Path root, Path apart, FolderLock lock) {
        this.root = root;
        this.apart = apart;
        this.lock = lock;
    }

    /** @throws IOException if the root is not there, cannot be written to, or another process is at it; the message names it */
    public static FirmwareStore open(Path root) throws IOException {
        Path real = root.toRealPath();
        Path apart = folder(real, real.resolve(FOLDER));
        FirmwareStore store = new FirmwareStore(real, apart, FolderLock.of(apart, Manifest.PREFIX + "lock"));
        try {
            store.clear();
            return store;
        } catch (IOException e) {
            store.close();
            throw e;
        }
    }

    /** An empty folder on the root's file system; what stands in it goes when this is closed. */
    public Path workFolder() throws IOException {
        return folder(root, apart.resolve(WORK));
    }

    /**
     * @param set how the set is called
     * @param files by name; each a plain file in the {@link #workFolder}
     * @param isApart which names every set shares
     * @throws FileAlreadyExistsException if the root has another file of a name; nothing was done then
     */
    public Outcome put(String set, Map<String, Path> files, java.util.function.Predicate<String> isApart)
            throws IOException {
        Map<String, Path> present = present();
        List<String> fresh = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<String> separate = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path there = present.get(file.getKey().toLowerCase(Locale.ROOT));
            if (isApart.test(file.getKey())) {
                separate.add(file.getKey());
            } else if (there == null) {
                fresh.add(file.getKey());
            } else if (same(there, file.getValue())) {
                known.add(file.getKey());
            } else {
                throw new FileAlreadyExistsException(there.toString());
            }
        }
        Path folder = setFolder(set, files, separate);
        for (String name : separate) {
            place(files.get(name), folder.resolve(name));
        }
        sizes(files, folder);
        // Those that name others come last, so that a load is complete when it appears.
        fresh.sort(java.util.Comparator.comparing(
                (String name) -> name.toLowerCase(Locale.ROOT).endsWith(".loads")));
        for (String name : fresh) {
            place(files.get(name), root.resolve(name));
        }
        SafeFile.syncFolder(folder);
        SafeFile.syncFolder(root);
        return new Outcome(
                ImmutableList.copyOf(fresh),
                ImmutableList.copyOf(known),
                ImmutableList.copyOf(separate),
                root.relativize(folder).toString());
    }

    private Map<String, Path> present() throws IOException {
        Map<String, Path> present = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            entries.forEach(entry -> present.put(entry.getFileName().toString().toLowerCase(Locale.ROOT), entry));
        }
        return present;
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(one, other) < 0;
    }

    /** That of the set; another where one of the same name keeps other files. */
    private Path setFolder(String set, Map<String, Path> files, List<String> separate) throws IOException {
        for (int number = 1; ; number++) {
            Path folder = folder(root, apart.resolve(number == 1 ? set : set + "-" + number));
            boolean fits = true;
            for (String name : separate) {
                Path there = folder.resolve(name);
                fits = fits && (Files.notExists(there, LinkOption.NOFOLLOW_LINKS) || same(there, files.get(name)));
            }
            if (fits) {
                return folder;
            }
        }
    }

    private void place(Path source, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && same(target, source)) {
            return;
        }
        try (FileChannel content = FileChannel.open(source, StandardOpenOption.WRITE)) {
            FolderAccess.AS_FOLDER.apply(root, source);
            content.force(true);
        }
        SafeFile.place(source, target);
    }

    private void sizes(Map<String, Path> files, Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path there = Optional.of(file.getValue()).filter(Files::exists).orElse(folder.resolve(file.getKey()));
            text.append(Files.size(there)).append(' ').append(file.getKey()).append('\n');
        }
        Path next = folder.resolve(Manifest.PREFIX + "sizes.tmp");
        SafeFile.discard(next);
        SafeFile.write(
                next,
                text.toString().getBytes(StandardCharsets.UTF_8),
                file -> FolderAccess.AS_FOLDER.apply(root, file));
        SafeFile.replace(next, folder.resolve(SIZES));
    }

    /** Made where needed, open to whom the root is open. */
    private static Path folder(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(root));
        }
        return folder;
    }

    private void clear() throws IOException {
        Path work = apart.resolve(WORK);
        if (Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(work)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
            Files.delete(work);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            clear();
        } finally {
            lock.close();
        }
    }
}
