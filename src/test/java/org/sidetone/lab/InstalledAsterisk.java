package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The folder of a real Asterisk that {@code scripts/asterisk install} made.
 *
 * @param program starts it where it lies, without chroot and without root
 */
record InstalledAsterisk(Path program, Path modules, Path data, Path programs) {

    /**
     * Set by {@code scripts/test} to the versions that this machine could not install: their tests are skipped, and the run says so
     * at its end. Without it a missing Asterisk is a failure, so that no test is skipped unseen.
     */
    private static final String MISSING = "SIDETONE_ASTERISK_MISSING";

    /** @throws IllegalStateException naming the script to run, when this version is not installed */
    static InstalledAsterisk find(String version) throws IOException {
        if (Arrays.asList(System.getenv().getOrDefault(MISSING, "").split("[ ,]+"))
                .contains(version)) {
            throw new TestAbortedException("Asterisk " + version + " could not be installed on this machine");
        }
        Process script = new ProcessBuilder("scripts/asterisk", "path", version)
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            if (script.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking scripts/asterisk", e);
        }
        Path root = Path.of(said);
        return new InstalledAsterisk(
                root.resolve("asterisk"),
                modules(root.resolve("usr/lib")),
                root.resolve("usr/share/asterisk"),
                root.resolve("usr/sbin"));
    }

    /** Debian moved them from {@code /usr/lib/asterisk} into the folder of the machine's kind. */
    private static Path modules(Path lib) throws IOException {
        try (Stream<Path> kinds = Files.list(lib)) {
            List<Path> found = Stream.concat(Stream.of(lib), kinds)
                    .map(folder -> folder.resolve("asterisk/modules"))
                    .filter(Files::isDirectory)
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("no asterisk/modules below " + lib);
            }
            return found.get(0);
        }
    }
}
