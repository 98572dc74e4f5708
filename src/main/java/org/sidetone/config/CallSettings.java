package org.sidetone.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code [calls]}: where the PBX writes down calls, for the page that shows a phone its own; either a file or a database, or
 * neither: there is no such page then.
 *
 * @param file written by Asterisk's cdr_csv, {@code "/var/log/asterisk/cdr-csv/Master.csv"}
 */
public record CallSettings(Optional<Path> file, Optional<CallDatabase> database) {
    public static final CallSettings OFF = new CallSettings(Optional.empty(), Optional.empty());

    public CallSettings {
        if (file.isPresent() && database.isPresent()) {
            throw new IllegalArgumentException("calls are read from a file or from a database, not from both");
        }
    }
}
