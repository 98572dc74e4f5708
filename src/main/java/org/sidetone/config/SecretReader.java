package org.sidetone.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Passwords of the settings: written there, or in a file that they name; and paths, which start at the settings file's folder. */
final class SecretReader {
    private final Path file;
    private final FileProblems problems;

    SecretReader(Path file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    static boolean isMissing(Section section) {
        return isMissing(section, "secret");
    }

    /** @param key {@code secret} or {@code password}; a file may be named by the same with {@code _file} behind it */
    static boolean isMissing(Section section, String key) {
        return !section.has(key) && !section.has(fileKey(key));
    }

    /** The key {@code secret}, as {@link #read(Section, String, String)}. */
    Optional<Secret> read(Section section, String wanted) {
        return read(section, "secret", wanted);
    }

    /**
     * What the key says, or the file that its companion names. Empty where there is none, or none that can be used, which is told.
     *
     * @param wanted a hint for one that cannot be used
     */
    Optional<Secret> read(Section section, String key, String wanted) {
        Optional<Secret> inline = section.secret(key);
        Optional<Path> named = section.optional(fileKey(key), this::path);
        if (section.has(key) && section.has(fileKey(key))) {
            section.badValue(key, "there is a " + key + " and a " + fileKey(key), "keep one of the two");
            return Optional.empty();
        }
        return inline.filter(secret -> isUsable(section, key, secret, wanted))
                .or(() -> named.flatMap(path -> secretIn(section, key, path)));
    }

    private static String fileKey(String key) {
        return key + "_file";
    }

    private boolean isUsable(Section section, String key, Secret secret, String wanted) {
        Optional<String> fault = SecretFile.fault(secret);
        fault.ifPresent(what -> section.badValue(key, what, wanted));
        warnIfWorldReadable(section.where(key), file);
        return fault.isEmpty();
    }

    private Optional<Secret> secretIn(Section section, String key, Path secretFile) {
        warnIfWorldReadable(section.where(fileKey(key)), secretFile);
        try {
            return Optional.of(SecretFile.read(secretFile));
        } catch (IOException e) {
            section.badValue(
                    fileKey(key),
                    secretFile + ": " + e.getMessage(),
                    "the file holds the " + key + " on its only line");
            return Optional.empty();
        }
    }

    /** A relative path starts at the settings file's folder. */
    Path path(String text) {
        return file.resolveSibling(Values.plain(text)).normalize();
    }

    void warnIfWorldReadable(String where, Path secretFile) {
        if (SecretFile.isWorldReadable(secretFile)) {
            problems.warning(
                    "settings-world-readable",
                    where,
                    "every user of this machine can read the secret in " + secretFile,
                    "chmod o-r " + secretFile);
        }
    }
}
