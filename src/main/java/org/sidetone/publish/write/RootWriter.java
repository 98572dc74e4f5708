package org.sidetone.publish.write;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Problem;

/**
 * Keeps generated files in a folder that others use too, as a TFTP root. Every file there is whole at every moment, also when the
 * process is killed: what will be written is recorded first, written to a temporary file beside, brought to the disk and renamed.
 * Only what the record calls ours is replaced or removed. For one thread.
 */
public final class RootWriter implements AutoCloseable {
    private final Path root;
    private final FolderAccess access;
    private final FolderLock lock;
    /** The name of the manifest. */
    private final String record;

    private long temporary;

    /**
     * @param written files that are new or changed
     * @param removed files that were ours and are no longer wanted
     * @param complete whether everything was done that can be done now; otherwise it is worth another try
     */
    public record Outcome(int written, int removed, boolean complete, ImmutableList<Problem> problems) {}

    private RootWriter(Path root, FolderAccess access, FolderLock lock, String record) {
        this.root = root;
        this.record = record;
        this.access = access;
        this.lock = lock;
    }

    /**
     * Takes the folder, and clears away what an earlier writer of it left half done.
     *
     * @throws IOException if it is not there, cannot be written to or another process has it; the message names it
     */
    public static RootWriter open(Path root, FolderAccess access) throws IOException {
        return open(root, access, Manifest.FILE, Manifest.PREFIX + "lock");
    }

    static RootWriter open(Path root, FolderAccess access, String record, String lockName) throws IOException {
        Path real = root.toRealPath();
        FolderLock lock = FolderLock.of(real, lockName);
        try {
            RootWriter writer = new RootWriter(real, access, lock, record);
            writer.clearTemporary();
            return writer;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Of these files those that somebody else wrote and that are not the same: they would be kept as they are. */
    public ImmutableList<String> foreign(Map<String, byte[]> wanted) throws IOException {
        Manifest known = Manifest.read(root, record);
        ImmutableList.Builder<String> foreign = ImmutableList.builder();
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            Optional<String> found = found(file.getKey());
            if (found.isPresent()
                    && !found.get().equals(Manifest.hash(file.getValue()))
                    && !known.hashes().containsEntry(file.getKey(), found.get())) {
                foreign.add(file.getKey());
            }
        }
        return foreign.build();
    }

    /**
     * Makes the folder hold these files of ours and no others of ours. A name that somebody else's file has is left to that file.
     *
     * @param wanted content by name; {@code /} between folder and file
     * @param untouched names whose files stay as they are: what they should hold is not known now
     */
    public Outcome write(Map<String, byte[]> wanted, Set<String> untouched) {
        Pass pass = new Pass();
        try {
            pass.run(wanted, untouched);
        } catch (IOException e) {
            pass.problems.add(failed(root, e));
            pass.complete = false;
        }
        return new Outcome(pass.written, pass.removed, pass.complete, ImmutableList.copyOf(pass.problems));
    }

    /** What an owner is told of a folder that cannot be written to. */
    public static Problem failed(Path root, IOException e) {
        return Problem.error(
                "root-write-failed",
                "tftp.root",
                "cannot write the phones' files into " + root + ": " + reason(e),
                "let the service write there and see that the disk is not full; it tries again, and what stands there stays whole");
    }

    /** The exceptions for these two name only the file. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + " does not exist";
        }
        return e instanceof AccessDeniedException
                ? e.getMessage() + ": permission denied"
                : String.valueOf(e.getMessage());
    }

    /** One run over all files; what it has counted stands also when it breaks off. */
    private final class Pass {
        private final List<Problem> problems = new ArrayList<>();
        /** Name to new content, and the hash of the file that it takes the place of. */
        private final Map<String, Optional<String>> changes = new LinkedHashMap<>();

        private final SetMultimap<String, String> ours = LinkedHashMultimap.create();
        private int written;
        private int removed;
        private boolean complete = true;

        void run(Map<String, byte[]> wanted, Set<String> untouched) throws IOException {
            Manifest known = Manifest.read(root, record);
            ours.putAll(known.hashes());
            // Before anything that a full disk could stop: an unbound phone's file goes at once.
            for (String name : known.hashes().keySet()) {
                if (!wanted.containsKey(name) && !untouched.contains(name)) {
                    remove(name);
                }
            }
            wanted.forEach(this::compare);
            Manifest intended = known.with(ours);
            if (!intended.equals(known)) {
                intended.write(root, record);
            }
            Set<Path> folders = new LinkedHashSet<>();
            for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
                String name = change.getKey();
                folders.add(change(known.id(), name, wanted.get(name), change.getValue()));
            }
            for (Path folder : folders) {
                SafeFile.syncFolder(folder);
            }
            Manifest done = known.with(ours);
            if (!done.equals(intended)) {
                done.write(root, record);
            }
        }

        private void remove(String name) throws IOException {
            Optional<String> found = found(name);
            if (found.isPresent() && ours.containsEntry(name, found.get())) {
                Files.delete(root.resolve(name));
                removed++;
                removeEmptyFolder(root.resolve(name).getParent());
            }
            ours.removeAll(name);
        }

        private void compare(String name, byte[] content) {
            String hash = Manifest.hash(content);
            Optional<String> found = found(name);
            if (found.isEmpty()) {
                ours.replaceValues(name, ImmutableSet.of(hash));
                changes.put(name, Optional.empty());
            } else if (!ours.containsEntry(name, found.get())) {
                ours.removeAll(name);
                if (!found.get().equals(hash)) {
                    problems.add(RootWriter.this.kept(name));
                }
            } else if (found.get().equals(hash)) {
                ours.replaceValues(name, ImmutableSet.of(hash));
            } else {
                ours.replaceValues(name, ImmutableSet.of(found.get(), hash));
                changes.put(name, found);
            }
        }

        private Path change(String id, String name, byte[] content, Optional<String> earlier) throws IOException {
            Path target = root.resolve(name);
            Path folder = folderOf(target);
            Path next = folder.resolve(Manifest.PREFIX + id + "-" + temporary++ + ".tmp");
            SafeFile.write(next, content, file -> access.apply(folder, file));
            try {
                if (earlier.isEmpty()) {
                    SafeFile.place(next, target);
                } else if (found(name).equals(earlier)) {
                    SafeFile.replace(next, target);
                } else {
                    throw new FileAlreadyExistsException(target.toString());
                }
                ours.replaceValues(name, ImmutableSet.of(Manifest.hash(content)));
                written++;
            } catch (FileAlreadyExistsException e) {
                // Somebody's, since we looked: the next run will tell what it is.
                SafeFile.discard(next);
                ours.removeAll(name);
                problems.add(kept(name));
                complete = false;
            } catch (IOException e) {
                SafeFile.discard(next);
                throw e;
            }
            return folder;
        }
    }

    private Problem kept(String name) {
        return Problem.error(
                "root-foreign-file",
                "tftp.root",
                root.resolve(name)
                        + " was not written by Sidetone and is kept: the phone gets that file, not the generated one",
                "move it away to have the generated one written, or unbind the phone");
    }

    /** The folder of a file, made where needed; never outside the root, wherever links lead. */
    private Path folderOf(Path target) throws IOException {
        Path folder = target.getParent();
        if (!folder.equals(root)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                access.applyToFolder(root, folder);
                SafeFile.syncFolder(root);
            }
            if (!folder.toRealPath().startsWith(root)) {
                throw new IOException(folder + " leads out of the root");
            }
        }
        return folder;
    }

    /** A folder of the root is made for the files of ours in it, and goes with the last; what others put there keeps it. */
    private void removeEmptyFolder(Path folder) throws IOException {
        if (!folder.equals(root)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                // Somebody uses it.
            }
        }
    }

    /** The hash of a file as it stands there; empty if there is none; no real hash if it is no file that we could have written. */
    private Optional<String> found(String name) {
        try {
            return Optional.of(Manifest.hash(SafeFile.read(root.resolve(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("somebody else's");
        }
    }

    private void clearTemporary() throws IOException {
        Manifest known = Manifest.read(root, record);
        SafeFile.discard(root.resolve(record + Manifest.NEW));
        Set<Path> folders = new LinkedHashSet<>(Set.of(root));
        known.hashes().keySet().forEach(name -> folders.add(root.resolve(name).getParent()));
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                clearTemporary(folder, Manifest.PREFIX + known.id() + "-*.tmp");
            }
        }
    }

    private static void clearTemporary(Path folder, String pattern) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : left) {
                SafeFile.discard(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Lets go of the folder; what was written stays. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
