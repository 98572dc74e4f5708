package org.sidetone.ready;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that somebody else reads: it changes as a whole by a rename within its folder, and keeps owner, group and mode. A link
 * stays one; what it points to is changed.
 */
final class SafeFile {
    private static final String UNFINISHED = ".sidetone-unfinished";

    private final Path path;

    private SafeFile(Path path) {
        this.path = path;
    }

    /** Follows links now, so that what is written and what is remembered is one and the same file. */
    static SafeFile at(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return new SafeFile(path.toRealPath());
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (folder == null || path.getFileName() == null) {
            throw new IOException(path + " is no file");
        }
        return new SafeFile((Files.exists(folder) ? folder.toRealPath() : folder).resolve(path.getFileName()));
    }

    Path path() {
        return path;
    }

    Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** @param model whose owner, group and mode a file gets that is not there yet */
    void write(byte[] content, Path model) throws IOException {
        boolean there = Files.exists(path);
        PosixFileAttributes wanted = view(there ? path : model).readAttributes();
        Set<PosixFilePermission> mode =
                there ? wanted.permissions() : forSecrets(wanted.owner().getName(), wanted.permissions());
        Path unfinished = path.resolveSibling("." + path.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            try (FileChannel out = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            own(unfinished, wanted);
            Files.setPosixFilePermissions(unfinished, mode);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Makes the folder of this file if need be, as accessible as the model. */
    void makeFolder(Path model) throws IOException {
        Path folder = path.getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectory(folder);
            PosixFileAttributes wanted = view(model).readAttributes();
            own(folder, wanted);
            Set<PosixFilePermission> mode = forSecrets(wanted.owner().getName(), wanted.permissions());
            mode.add(PosixFilePermission.OWNER_WRITE);
            for (PosixFilePermission read : Set.copyOf(mode)) {
                switch (read) {
                    case OWNER_READ -> mode.add(PosixFilePermission.OWNER_EXECUTE);
                    case GROUP_READ -> mode.add(PosixFilePermission.GROUP_EXECUTE);
                    case OTHERS_READ -> mode.add(PosixFilePermission.OTHERS_EXECUTE);
                    default -> {}
                }
            }
            Files.setPosixFilePermissions(folder, mode);
        }
    }

    /** Others need not read a secret, unless Asterisk itself is one of them: where root owns the PBX's files. */
    private static Set<PosixFilePermission> forSecrets(String owner, Set<PosixFilePermission> model) {
        Set<PosixFilePermission> mode = EnumSet.copyOf(model);
        mode.remove(PosixFilePermission.OTHERS_WRITE);
        if (!owner.equals("root")) {
            mode.remove(PosixFilePermission.OTHERS_READ);
            mode.add(PosixFilePermission.OWNER_READ);
        }
        mode.remove(PosixFilePermission.OTHERS_EXECUTE);
        return mode;
    }

    private static void own(Path file, PosixFileAttributes wanted) throws IOException {
        PosixFileAttributeView view = view(file);
        PosixFileAttributes is = view.readAttributes();
        if (!is.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!is.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class);
    }
}
