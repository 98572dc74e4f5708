package org.sidetone.publish;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sidetone.firmware.FirmwareFile;
import org.sidetone.firmware.FirmwareInventory;
import org.sidetone.firmware.LoadsFile;
import org.sidetone.publish.FileStamp.Kind;
import org.sidetone.publish.write.FirmwareStore;

/**
 * Looks for firmware in a TFTP root: in the root itself, where phones ask, and in the folder in which {@code firmware add} keeps the
 * {@code termNN.default.loads} of each set apart. A file is read again only when it changed. For one thread.
 */
public final class FirmwareFiles {
    private final Path root;
    private Map<Path, Known> known = new HashMap<>();

    /** @param content each byte a character */
    private record Known(FileStamp stamp, String content) {}

    public FirmwareFiles(Path root) {
        this.root = root;
    }

    /** What is there now; what cannot be read is as if it were not there. */
    public FirmwareInventory look() {
        Map<Path, Known> now = new HashMap<>();
        ImmutableList.Builder<FirmwareFile> files = ImmutableList.builder();
        Path apart = root.resolve(FirmwareStore.FOLDER);
        Map<String, Long> expected = new HashMap<>();
        for (String set : names(apart)) {
            Path folder = apart.resolve(set);
            read(folder.resolve(FirmwareStore.SIZES), now).ifPresent(text -> expected.putAll(sizes(text)));
            for (String name : names(folder)) {
                String path = FirmwareStore.FOLDER + "/" + set + "/" + name;
                file(folder.resolve(name), path, Optional.empty(), now).ifPresent(files::add);
            }
        }
        for (String name : names(root)) {
            file(root.resolve(name), name, Optional.ofNullable(expected.get(ShelfNames.fold(name))), now)
                    .ifPresent(files::add);
        }
        known = now;
        return FirmwareInventory.of(files.build());
    }

    private Optional<FirmwareFile> file(Path path, String name, Optional<Long> expected, Map<Path, Known> now) {
        boolean loads = FirmwareFile.isLoads(name);
        if (!loads && !FirmwareFile.isPart(name)) {
            return Optional.empty();
        }
        try {
            FileStamp stamp = FileStamp.behind(path);
            if (stamp.kind() != Kind.FILE) {
                return Optional.empty();
            }
            Optional<LoadsFile> list = loads
                    ? read(path, now).map(text -> LoadsFile.parse(text.getBytes(StandardCharsets.ISO_8859_1)))
                    : Optional.empty();
            return loads && list.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FirmwareFile(name, stamp.size(), expected, list));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The beginning of a small file; one byte more than there may be shows that it is too large. */
    private Optional<String> read(Path path, Map<Path, Known> now) {
        try {
            FileStamp stamp = FileStamp.behind(path);
            Known last = known.get(path);
            if (last == null || !last.stamp.equals(stamp)) {
                if (stamp.kind() != Kind.FILE) {
                    return Optional.empty();
                }
                last = new Known(stamp, content(path));
            }
            now.put(path, last);
            return Optional.of(last.content);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String content(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, Set.of(StandardOpenOption.READ))) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(file.size(), LoadsFile.LARGEST + 1L));
            while (content.hasRemaining() && file.read(content) >= 0) {}
            return StandardCharsets.ISO_8859_1.decode(content.flip()).toString();
        }
    }

    private static ImmutableMap<String, Long> sizes(String content) {
        Map<String, Long> sizes = new HashMap<>();
        for (String line : Splitter.on('\n').split(content)) {
            int blank = line.indexOf(' ');
            if (blank > 0 && line.substring(0, blank).matches("\\d{1,12}")) {
                sizes.put(ShelfNames.fold(line.substring(blank + 1)), Long.valueOf(line.substring(0, blank)));
            }
        }
        return ImmutableMap.copyOf(sizes);
    }

    private static SortedSet<String> names(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || isRootLink(folder)
                    ? Listings.sortedNames(folder)
                    : new TreeSet<>();
        } catch (IOException e) {
            return new TreeSet<>();
        }
    }

    /** The root itself may be a link; no folder in it may. */
    private static boolean isRootLink(Path folder) {
        return !folder.toString().contains(FirmwareStore.FOLDER) && Files.isDirectory(folder);
    }
}
