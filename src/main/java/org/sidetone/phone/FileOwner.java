package org.sidetone.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Keeps a command that root runs from leaving files that the service cannot write. */
final class FileOwner {
    private static final int ROOT = 0;

    private FileOwner() {}

    /**
     * Gives a file that root has just made the owner and group of another; does nothing for other users, and nothing where both
     * are root's. Links are not followed: the folder belongs to somebody else, who could point one at any file of root's.
     */
    static void hand(Path file, Path model) throws IOException {
        if (!weAreRoot()) {
            return;
        }
        PosixFileAttributes wanted = view(model).readAttributes();
        try {
            if (uid(file) == ROOT && uid(model) != ROOT && !Files.isSymbolicLink(file)) {
                view(file).setOwner(wanted.owner());
                view(file).setGroup(wanted.group());
            }
        } catch (NoSuchFileException e) {
            // Not made by anybody yet, so nothing to hand over.
        }
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean weAreRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && uid(self.toRealPath()) == ROOT;
    }
}
