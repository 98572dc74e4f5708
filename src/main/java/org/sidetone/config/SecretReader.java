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
        return !section.has("secret") && !section.has("secret_file");
    }

    /**
     * The key {@code secret}, or what {@code secret_file} names. Empty where there is none, or none that can be used, which is told.
     *
     * @param wanted a hint for one that cannot be used
     */
    Optional<Secret> read(Section section, String wanted) {
        Optional<Secret> inline = section.secret("secret");
        Optional<Path> named = section.optional("secret_file", this::path);
        if (section.has("secret") && section.has("secret_file")) {
            section.badValue("secret", "there is a secret and a secret_file", "keep one of the two");
            return Optional.empty();
        }
        return inline.filter(secret -> isUsable(section, secret, wanted))
                .or(() -> named.flatMap(path -> secretIn(section, path)));
    }

    private boolean isUsable(Section section, Secret secret, String wanted) {
        Optional<String> fault = SecretFile.fault(secret);
        fault.ifPresent(what -> section.badValue("secret", what, wanted));
        warnIfWorldReadable(section.where("secret"), file);
        return fault.isEmpty();
    }

    private Optional<Secret> secretIn(Section section, Path secretFile) {
        warnIfWorldReadable(section.where("secret_file"), secretFile);
        try {
            return Optional.of(SecretFile.read(secretFile));
        } catch (IOException e) {
            section.badValue(
                    "secret_file", secretFile + ": " + e.getMessage(), "the file holds the secret on its only line");
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
