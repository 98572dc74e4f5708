package org.sidetone.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** A file whose one line is a password. */
public final class SecretFile {
    /** What asterisk-conf/sidetone.toml and sidetone.conf hold where an owner writes a secret. */
    private static final String SAMPLE = "CHANGE-ME";

    private static final int LARGEST = 4096;

    private SecretFile() {}

    /**
     * Reads the file without the line break at its end.
     *
     * @throws IOException whose message says what is wrong with the file, without its content
     */
    public static Secret read(Path file) throws IOException {
        String text;
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than a password can be");
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8 text", e);
        } catch (AccessDeniedException e) {
            throw new IOException("user " + System.getProperty("user.name") + " may not read it", e);
        }
        Secret secret = Secret.of(text.replaceFirst("\r?\n\\z", ""));
        Optional<String> fault = fault(secret);
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        return secret;
    }

    /** Why this can be no password, if it cannot: AMI would take what follows a line break for a new header. */
    static Optional<String> fault(Secret secret) {
        if (secret.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (secret.reveal().equals(SAMPLE)) {
            return Optional.of("it is still the sample's " + SAMPLE);
        }
        return secret.reveal().chars().anyMatch(Character::isISOControl)
                ? Optional.of("it must not hold line breaks, tabs or control characters")
                : Optional.empty();
    }

    /** Whether every user of this machine may read it; false where the file system knows no such rights. */
    static boolean isWorldReadable(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
