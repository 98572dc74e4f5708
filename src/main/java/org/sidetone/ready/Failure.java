package org.sidetone.ready;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in an owner's words why a file could not be written. */
final class Failure {
    private Failure() {}

    static String text(Exception failure) {
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be written by this user (run it as root)";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
