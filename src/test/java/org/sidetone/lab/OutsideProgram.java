package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** A program of Debian's that a test asks for a second opinion. Where it is missing, the end of {@code scripts/test} says so. */
public record OutsideProgram(String name) {
    /** @param what is not tested without it */
    public static OutsideProgram of(String name, String what) throws IOException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return new OutsideProgram(name);
            }
        }
        String line = what + ": " + name + " is not installed";
        Files.writeString(Files.createDirectories(Path.of("target/not-tested")).resolve(name), line + "\n");
        throw new TestAbortedException(line);
    }

    /** What it printed, on either stream. */
    public String run(Object... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(name));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", line) + ": " + printed.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return printed;
    }
}
