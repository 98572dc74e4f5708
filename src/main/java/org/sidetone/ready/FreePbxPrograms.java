package org.sidetone.ready;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** FreePBX's own programs on this machine. */
public final class FreePbxPrograms implements FreePbxData.Programs {
    /** Applying a configuration of thousands of extensions takes minutes. */
    private static final long MINUTES = 10;

    private final String path;

    private FreePbxPrograms(String path) {
        this.path = path;
    }

    /**
     * @param path the variable PATH
     * @return empty where there is no {@code fwconsole}
     */
    public static Optional<FreePbxData.Programs> find(@Nullable String path) {
        String folders = path == null ? "" : path;
        return program(folders, "fwconsole").map(found -> new FreePbxPrograms(folders));
    }

    private static Optional<Path> program(String path, String name) {
        return Splitter.on(':')
                .omitEmptyStrings()
                .splitToStream(path)
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String run(ImmutableList<String> command, String input) throws IOException {
        List<String> found = new ArrayList<>(command);
        program(path, command.get(0)).ifPresent(program -> found.set(0, program.toString()));
        Process process = new ProcessBuilder(found)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IOException(command.get(0) + " did not end within " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            // What it printed may hold a secret.
            throw new IOException(command.get(0) + " failed with exit code " + process.exitValue());
        }
        return printed;
    }
}
