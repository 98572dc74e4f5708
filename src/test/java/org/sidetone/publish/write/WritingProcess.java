package org.sidetone.publish.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A process for {@link KilledWriterIT}: writes one version after the other into the folder of its argument until it is killed. */
final class WritingProcess {
    static final int FILES = 4;

    private WritingProcess() {}

    public static void main(String[] args) throws IOException {
        try (RootWriter writer = RootWriter.open(Path.of(args[0]), FolderAccess.AS_FOLDER)) {
            for (int version = Integer.parseInt(args[1]); true; version++) {
                if (version == Integer.parseInt(args[1]) + 1) {
                    // Warmed up, so that the kill falls into the writing.
                    System.out.write('r');
                    System.out.flush();
                }
                RootWriter.Outcome outcome = writer.write(version(version), Set.of());
                if (!outcome.complete()) {
                    throw new IOException(outcome.problems().toString());
                }
            }
        }
    }

    /** Every third version lacks a file, so that removing is interrupted too. */
    static Map<String, byte[]> version(int version) {
        Map<String, byte[]> files = new HashMap<>();
        for (int file = 0; file < FILES - (version % 3 == 0 ? 1 : 0); file++) {
            files.put(name(file), content(version, file));
        }
        files.put(foreign(), content(version, FILES));
        return files;
    }

    static String name(int file) {
        return "SEP001B54AABB%02X.cnf.xml".formatted(file);
    }

    /** A name that somebody else's file has. */
    static String foreign() {
        return name(FILES);
    }

    static byte[] content(int version, int file) {
        String line = "version " + version + " of file " + file + "\n";
        return (line.repeat(400) + "end " + version + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
