package org.sidetone.publish.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Who may read what is written. Either nobody else, or as the folder says: where every user of the machine may enter it, every user
 * may read the files (tftpd-hpa serves no others unless it is started with {@code --permissive}); else only the folder's group may.
 */
public enum FolderAccess {
    PRIVATE,
    AS_FOLDER;

    private static final Set<PosixFilePermission> GROUP = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> WORLD = PosixFilePermissions.fromString("rw-r--r--");

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> GROUP_FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> WORLD_FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    /** @throws IOException if the file cannot be given to the folder's group; the message names the remedy */
    void apply(Path folder, Path file) throws IOException {
        if (this == PRIVATE) {
            return;
        }
        boolean open = isOpenToAll(folder);
        if (!open) {
            group(folder, file);
        }
        Files.setPosixFilePermissions(file, open ? WORLD : GROUP);
    }

    /**
     * A folder that was made in the root: who may read the root's files may read those in it, whatever the umask was.
     *
     * @throws IOException if it cannot be given to the root's group; the message names the remedy
     */
    void applyToFolder(Path root, Path made) throws IOException {
        if (this == PRIVATE) {
            Files.setPosixFilePermissions(made, OWNER_FOLDER);
            return;
        }
        boolean open = isOpenToAll(root);
        if (!open) {
            group(root, made);
        }
        Files.setPosixFilePermissions(made, open ? WORLD_FOLDER : GROUP_FOLDER);
    }

    private static void group(Path folder, Path file) throws IOException {
        GroupPrincipal wanted =
                Files.readAttributes(folder, PosixFileAttributes.class).group();
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!wanted.equals(view.readAttributes().group())) {
            try {
                view.setGroup(wanted);
            } catch (IOException e) {
                throw new IOException(
                        "files in " + folder + " cannot be given to its group " + wanted.getName()
                                + ": chmod g+s the folder, or make the service's user a member",
                        e);
            }
        }
    }

    /** Whether every user of this machine may go into the folder. */
    public static boolean isOpenToAll(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    }
}
