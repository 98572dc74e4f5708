package org.sidetone.phonebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@link Source#stamp} is of a file: its time and size; a file that is not there is news as well when it was. */
public final class FileMark {
    private FileMark() {}

    public static Optional<Object> of(Path file) {
        try {
            return Optional.of(List.of(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            return Optional.of(e.getClass());
        }
    }
}
