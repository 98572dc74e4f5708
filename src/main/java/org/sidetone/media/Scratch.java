package org.sidetone.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of our own for what outside programs write; gone with all it holds when it is closed. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    public Scratch() throws MediaException {
        try {
            folder = Files.createTempDirectory("sidetone-media");
        } catch (IOException e) {
            throw new MediaException("no temporary folder can be made: " + e.getMessage(), "is the disk full?", e);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
    }
}
