package org.sidetone.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that somebody gave us, looked at before any decoder sees it.
 *
 * @param path absolute, so that no program takes it for an option
 * @param head its first bytes as ISO-8859-1, which tell the format; a name's end may lie
 */
public record SourceFile(Path path, String head) {
    private static final int HEAD = 64;

    /**
     * @param largest in bytes
     * @throws MediaException if there is no such file, it cannot be read or is larger
     */
    public static SourceFile open(Path file, long largest) throws MediaException {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw new MediaException("it is no file", "");
            }
            long size = Files.size(file);
            if (size > largest) {
                throw new MediaException(
                        "it has " + megabytes(size) + ", more than " + megabytes(largest) + " are not read",
                        "give a smaller file, or a part of it");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new SourceFile(
                        file.toAbsolutePath(), new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
            }
        } catch (NoSuchFileException e) {
            throw new MediaException("there is no such file", "", e);
        } catch (AccessDeniedException e) {
            throw new MediaException("permission denied", "", e);
        } catch (IOException e) {
            throw new MediaException("it cannot be read: " + e.getMessage(), "", e);
        }
    }

    /** Whether these characters stand at this place of the head. */
    public boolean has(int at, String text) {
        return head.startsWith(text, at);
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
