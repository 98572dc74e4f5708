package org.sidetone.dhcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.EvictingQueue;
import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A dnsmasq that gives addresses and nothing else, with its files in a folder of its own; closing stops it and removes that folder. */
public final class BenchServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;
    private static final int LAST_WORDS = 3;
    private static final Pattern CHATTER = Pattern.compile("dnsmasq(-dhcp)?\\[\\d+]: ");

    private final Process process;
    private final Path folder;
    private final EvictingQueue<String> lastWords = EvictingQueue.create(LAST_WORDS);

    private BenchServer(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** @param path the variable PATH; Debian keeps dnsmasq in a folder that is not on every user's */
    public static Optional<Path> program(String path) {
        return Splitter.on(':')
                .omitEmptyStrings()
                .splitToStream(path + ":/usr/sbin:/usr/local/sbin")
                .map(place -> Path.of(place, "dnsmasq"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @throws IOException if it cannot be started; what it says against its settings shows in {@link #follow} */
    public static BenchServer start(Path program, BenchSettings settings) throws IOException {
        Path folder = Files.createTempDirectory("sidetone-dhcp");
        try {
            Path file = Files.writeString(folder.resolve("dnsmasq.conf"), settings.text(folder.resolve("leases")));
            Process process = new ProcessBuilder(
                            program.toString(), "--keep-in-foreground", "--log-facility=-", "--conf-file=" + file)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new BenchServer(process, folder);
        } catch (IOException e) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            throw e;
        }
    }

    /**
     * Tells of leases until dnsmasq ends.
     *
     * @return its last lines, without what it is called
     */
    public ImmutableList<String> follow(Consumer<String> tell) {
        LeaseLog log = new LeaseLog();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lastWords.add(CHATTER.matcher(line).replaceFirst("").strip());
                log.read(line).ifPresent(tell);
            }
        } catch (IOException e) {
            // Its end of the pipe is gone, and so is it.
            return words();
        }
        return words();
    }

    private ImmutableList<String> words() {
        return lastWords.stream().filter(line -> !line.isEmpty()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() {
        stop();
    }

    /** At the end of the program two threads come here: the one that read to the end, and the one that ends it. */
    public synchronized void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            if (Files.exists(folder)) {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
