package org.sidetone.publish.write;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rings and wallpapers in the TFTP root: plain files beside everybody else's, so that any server of that folder can hand them out.
 * Which ones are ours stands in a manifest of their own, and in {@code .sidetone-titles} how phones call them; only what is ours and
 * was not edited since is replaced or removed. The service needs not run, and nothing waits for it.
 */
public final class MediaFolder implements AutoCloseable {
    private static final String TITLES = Manifest.PREFIX + "titles";
    private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();

    private final Path root;
    private final RootWriter writer;

    private MediaFolder(Path root, RootWriter writer) {
        this.root = root;
        this.writer = writer;
    }

    /**
     * Takes the folder for as long as it is open.
     *
     * @throws IOException if it is not there, cannot be written to, or another process has it; the message names it
     */
    public static MediaFolder open(Path root) throws IOException {
        return new MediaFolder(
                root, RootWriter.open(root, FolderAccess.AS_FOLDER, Manifest.MEDIA, Manifest.PREFIX + "media.lock"));
    }

    /** How phones call our files, by file; empty where there are none, or the list cannot be read. */
    public static ImmutableSortedMap<String, String> titles(Path root) {
        try {
            Map<String, String> titles = new TreeMap<>();
            for (String line : LINES.split(new String(SafeFile.read(root.resolve(TITLES)), StandardCharsets.UTF_8))) {
                List<String> parts = Splitter.on('\t').limit(2).splitToList(line);
                if (parts.size() == 2) {
                    titles.put(parts.get(0), parts.get(1));
                }
            }
            return ImmutableSortedMap.copyOf(titles);
        } catch (IOException e) {
            return ImmutableSortedMap.of();
        }
    }

    /**
     * @param replaced whether files of ours had these names
     * @param refused names that others' files have; then nothing was written
     */
    public record Added(boolean replaced, ImmutableList<String> refused) {}

    /**
     * Writes files that phones call by one title, all of them or none.
     *
     * @param files content by name, {@code /} between folder and file
     * @throws IOException if they cannot be written; the message tells why
     */
    public Added add(String title, Map<String, byte[]> files) throws IOException {
        ImmutableSet<String> known = ours();
        Set<String> refused = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (String name : files.keySet()) {
            for (String twin : twins(name)) {
                (isOurs(twin, known) ? gone : refused).add(twin);
            }
        }
        if (!refused.isEmpty()) {
            return new Added(false, ImmutableList.sortedCopyOf(refused));
        }
        Map<String, String> titles = new TreeMap<>(titles(root));
        titles.keySet().removeAll(gone);
        files.keySet().forEach(name -> titles.put(name, title));
        write(files, titles, Sets.difference(known, gone));
        return new Added(!gone.isEmpty(), ImmutableList.of());
    }

    /**
     * Removes files of ours.
     *
     * @return those that somebody edited since, and which are kept
     */
    public ImmutableList<String> remove(Set<String> names) throws IOException {
        Map<String, String> titles = new TreeMap<>(titles(root));
        titles.keySet().removeAll(names);
        ImmutableSet<String> known = ours();
        ImmutableList<String> kept = names.stream()
                .filter(name -> Files.exists(root.resolve(name)) && !isOurs(name, known))
                .sorted()
                .collect(ImmutableList.toImmutableList());
        write(Map.of(), titles, Sets.difference(known, names));
        return kept;
    }

    /** What we wrote, whether or not it is there and as it was. */
    public ImmutableSet<String> ours() throws IOException {
        Set<String> names =
                new HashSet<>(Manifest.read(root, Manifest.MEDIA).hashes().keySet());
        names.remove(TITLES);
        return ImmutableSet.copyOf(names);
    }

    private boolean isOurs(String name, Set<String> known) {
        if (!known.contains(name)) {
            return false;
        }
        try {
            return Manifest.read(root, Manifest.MEDIA)
                    .hashes()
                    .containsEntry(name, Manifest.hash(SafeFile.read(root.resolve(name))));
        } catch (IOException e) {
            return false;
        }
    }

    /** What lies there under this name, or one that differs only in case: phones do not tell them apart. */
    private Set<String> twins(String name) throws IOException {
        Set<String> twins = new HashSet<>();
        Path file = root.resolve(name);
        String prefix = name.substring(0, name.lastIndexOf('/') + 1);
        try (var there = Files.newDirectoryStream(file.getParent())) {
            for (Path path : there) {
                if (String.valueOf(path.getFileName()).equalsIgnoreCase(String.valueOf(file.getFileName()))) {
                    twins.add(prefix + path.getFileName());
                }
            }
        } catch (NoSuchFileException e) {
            return Set.of();
        }
        return twins;
    }

    private void write(Map<String, byte[]> files, Map<String, String> titles, Set<String> untouched)
            throws IOException {
        Map<String, byte[]> wanted = new HashMap<>(files);
        if (!titles.isEmpty()) {
            StringBuilder text = new StringBuilder();
            titles.forEach((name, title) ->
                    text.append(name).append('\t').append(title).append('\n'));
            wanted.put(TITLES, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        RootWriter.Outcome outcome = writer.write(wanted, ImmutableSet.copyOf(untouched));
        if (!outcome.complete() || !outcome.problems().isEmpty()) {
            throw new IOException(outcome.problems().stream()
                    .findFirst()
                    .map(problem -> problem.what())
                    .orElse("not all could be written into " + root));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
