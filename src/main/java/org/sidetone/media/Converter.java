package org.sidetone.media;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An outside program that turns one file into another: {@code ffmpeg}, {@code dwebp}. It is started without a shell, reads nothing
 * from us, and is killed when it takes too long.
 *
 * @param name as it is called; looked for along {@code PATH}
 * @param debianPackage what to install where it is missing
 */
public record Converter(String name, String debianPackage) {
    public static final Converter FFMPEG = new Converter("ffmpeg", "ffmpeg");
    public static final Converter DWEBP = new Converter("dwebp", "webp");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_COMPLAINT = 300;

    public boolean isInstalled() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs it to its end.
     *
     * @param arguments as the program reads them: names of files begin with {@code /}, so that none is taken for an option
     * @param scratch a folder for what it complains of
     * @throws MediaException if it is not installed, fails or takes longer than half a minute
     */
    public void run(List<String> arguments, Path scratch) throws MediaException {
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(arguments);
        Path complaints = scratch.resolve(name + ".err");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(complaints.toFile())
                    .start();
            if (!ended(process)) {
                throw new MediaException(
                        name + " did not finish within " + PATIENCE.toSeconds() + " seconds", "is the file whole?");
            }
            if (process.exitValue() != 0) {
                throw new MediaException("it cannot be read: " + name + " says " + complaint(complaints), "");
            }
        } catch (IOException e) {
            throw new MediaException(name + " cannot be run: " + e.getMessage(), install(), e);
        }
    }

    /** The remedy where it is missing. */
    public String install() {
        return "apt-get install " + debianPackage;
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The last line of what it said, which names the fault; the names of files in it are left out, they are our own. */
    private static String complaint(Path file) throws IOException {
        try (InputStream said = Files.newInputStream(file)) {
            String text = new String(said.readNBytes(16 << 10), StandardCharsets.UTF_8).strip();
            String last = text.substring(text.lastIndexOf('\n') + 1).replaceFirst("^(file:)?/\\S+: ", "");
            return last.isEmpty() ? "nothing" : last.substring(0, Math.min(last.length(), LONGEST_COMPLAINT));
        }
    }
}
