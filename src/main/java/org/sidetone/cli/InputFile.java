package org.sidetone.cli;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a command takes in, whole. */
final class InputFile {
    private static final int LARGEST = 64 << 20;

    private InputFile() {}

    /** @param file {@code -} is standard input */
    static byte[] bytes(String file) throws CommandFailure {
        try {
            if (file.equals("-")) {
                return ByteStreams.limit(System.in, LARGEST).readAllBytes();
            }
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST) {
                throw new CommandFailure(file + " is larger than any such list", "give another file");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException
                    ? "there is no such file"
                    : e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
            throw new CommandFailure(file + " cannot be read: " + why, "", e);
        }
    }
}
