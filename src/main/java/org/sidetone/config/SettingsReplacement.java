package org.sidetone.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Puts a new text in the place of a settings file, whole or not at all. Owner and group stay; what others may do with it does not,
 * for it holds secrets. A link stays one; what it points to is changed.
 */
public final class SettingsReplacement {
    private static final String UNFINISHED = ".sidetone-unfinished";

    private SettingsReplacement() {}

    /**
     * @param before the text that the new one was made of
     * @param suffix of the name under which the old file is kept beside it, unless such a one is there
     * @throws IOException if it could not be written, or is another text by now; then the file is as it was
     */
    public static void write(Path named, String before, String after, String suffix) throws IOException {
        Path file = named.toRealPath();
        if (!Arrays.equals(Files.readAllBytes(file), before.getBytes(StandardCharsets.UTF_8))) {
            throw new IOException("somebody else changed it meanwhile");
        }
        PosixFileAttributes model = view(file).readAttributes();
        try {
            write(file.resolveSibling(file.getFileName() + suffix), before, model, false);
        } catch (FileAlreadyExistsException e) {
            // The oldest text is the one to keep.
        }
        Path unfinished = file.resolveSibling("." + file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            write(unfinished, after, model, true);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path file, String text, PosixFileAttributes model, boolean sync) throws IOException {
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(sync);
        }
        PosixFileAttributeView view = view(file);
        PosixFileAttributes is = view.readAttributes();
        if (!is.owner().equals(model.owner())) {
            view.setOwner(model.owner());
        }
        if (!is.group().equals(model.group())) {
            view.setGroup(model.group());
        }
        Set<PosixFilePermission> mode = EnumSet.copyOf(model.permissions());
        mode.removeAll(PosixFilePermissions.fromString("------rwx"));
        Files.setPosixFilePermissions(file, mode);
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class);
    }
}
