package org.sidetone.publish.write;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Steps that leave a file whole whenever the power fails. No link is ever followed: the folder may belong to somebody else. */
final class SafeFile {
    static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    /** More than any file that is generated; what is larger is not ours and not worth reading. */
    private static final long LARGEST = 16L << 20;

    private SafeFile() {}

    /** @throws IOException if it is no plain file, or larger than what we write */
    static byte[] read(Path file) throws IOException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!is.isRegularFile()) {
            throw new FileNotFoundException(file + " is no plain file"); // to open a pipe would wait for its other end
        }
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            if (channel.size() > LARGEST) {
                throw new FileNotFoundException(file + " is larger than what Sidetone writes");
            }
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    /** Sets who may read a file. */
    interface Opening {
        Opening NONE = file -> {};

        void open(Path file) throws IOException;
    }

    /**
     * A new file, on the disk when this returns; gone again if it could not be written whole.
     *
     * @param opening called when the content is there; until then nobody else may read it
     */
    static void write(Path file, byte[] content, Opening opening) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                PosixFilePermissions.asFileAttribute(PRIVATE))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            opening.open(file);
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    static void replace(Path source, Path target) throws IOException {
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * As {@link #replace}, but never over a file that somebody put there meanwhile.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    static void place(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // A file system without hard links: a moment between the look and the rename remains.
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            replace(source, target);
            return;
        }
        Files.delete(source);
    }

    static void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
