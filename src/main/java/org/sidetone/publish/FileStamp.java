package org.sidetone.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What tells one state of a file or folder from another. The time of change (ctime) is in it because rsync and tar set the time of
 * modification back; nothing sets the other.
 *
 * @param id device and inode: another file of the same name is another file
 */
record FileStamp(Kind kind, Object id, long size, FileTime modified, FileTime changed) {
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    private static final String ATTRIBUTES =
            "unix:isRegularFile,isDirectory,isSymbolicLink,fileKey,size,lastModifiedTime,ctime";

    /** Of the thing itself, even if it is a link. */
    static FileStamp of(Path path) throws IOException {
        return of(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Of what a link points to. */
    static FileStamp behind(Path path) throws IOException {
        return of(path, new LinkOption[0]);
    }

    private static FileStamp of(Path path, LinkOption... options) throws IOException {
        Map<String, Object> is = Files.readAttributes(path, ATTRIBUTES, options);
        Kind kind = yes(is, "isRegularFile")
                ? Kind.FILE
                : yes(is, "isDirectory") ? Kind.FOLDER : yes(is, "isSymbolicLink") ? Kind.LINK : Kind.OTHER;
        return new FileStamp(
                kind, is.get("fileKey"), (Long) is.get("size"), (FileTime) is.get("lastModifiedTime"), (FileTime)
                        is.get("ctime"));
    }

    private static boolean yes(Map<String, Object> attributes, String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }
}
