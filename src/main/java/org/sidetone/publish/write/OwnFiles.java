package org.sidetone.publish.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells in a root which files Sidetone itself wrote there: those are no hand-written ones, and hide nothing. Cheap to ask again:
 * manifest and files are read when they changed.
 */
public final class OwnFiles {
    private static final String STAMP = "unix:ino,size,lastModifiedTime,ctime";

    private record Known(Map<String, Object> stamp, Manifest manifest) {}

    private record Hashed(Map<String, Object> stamp, String hash) {}

    private final Path root;
    private final ConcurrentHashMap<String, Hashed> hashes = new ConcurrentHashMap<>();
    private volatile Known known = new Known(Map.of(), Manifest.empty());

    public OwnFiles(Path root) {
        this.root = root;
    }

    /** How many files the manifest names. */
    public int count() {
        return manifest().hashes().keySet().size();
    }

    /**
     * Whether this file is ours as it stands there.
     *
     * @param name in its own spelling, with {@code /} between folder and file
     */
    public boolean wrote(String name) {
        Manifest manifest = manifest();
        return manifest.hashes().containsKey(name)
                && hash(name)
                        .filter(hash -> manifest.hashes().containsEntry(name, hash))
                        .isPresent();
    }

    private Optional<String> hash(String name) {
        Path file = root.resolve(name);
        try {
            Map<String, Object> stamp = stamp(file);
            Hashed last = hashes.get(name);
            if (last == null || !last.stamp.equals(stamp)) {
                last = new Hashed(stamp, Manifest.hash(SafeFile.read(file)));
                hashes.put(name, last);
            }
            return Optional.of(last.hash);
        } catch (IOException e) {
            hashes.remove(name);
            return Optional.empty();
        }
    }

    private Manifest manifest() {
        try {
            Map<String, Object> stamp = stamp(root.resolve(Manifest.FILE));
            if (!stamp.equals(known.stamp)) {
                known = new Known(stamp, Manifest.read(root));
            }
        } catch (IOException e) {
            // None, or not for us to read: then nothing there counts as ours.
            known = new Known(Map.of(), Manifest.empty());
        }
        return known.manifest;
    }

    private static Map<String, Object> stamp(Path file) throws IOException {
        return Files.readAttributes(file, STAMP, LinkOption.NOFOLLOW_LINKS);
    }
}
