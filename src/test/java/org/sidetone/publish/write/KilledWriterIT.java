package org.sidetone.publish.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a process that writes into a root, 200 times, at any moment of its writing. */
class KilledWriterIT {
    private static final int KILLS = 200;
    private static final int AT_ONCE = 2;
    private static final String HAND_WRITTEN = "<device>by hand</device>";
    private static final Pattern FIRST_LINE = Pattern.compile("version ([0-9]+) of file ([0-9]+)\n");

    @TempDir
    private Path folder;

    @Test
    void leavesNoHalfFileAndTouchesNoForeignOne() throws Exception {
        ExecutorService killers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> all = new ArrayList<>();
        for (int killer = 0; killer < AT_ONCE; killer++) {
            Path root = Files.createDirectory(folder.resolve("root" + killer));
            all.add(killers.submit(() -> killAgainAndAgain(root)));
        }
        int versions = 0;
        for (Future<Integer> one : all) {
            versions += one.get(120, TimeUnit.SECONDS);
        }
        killers.shutdown();
        assertThat(versions).as("the kills fell into the writing").isGreaterThan(KILLS / 4);
    }

    /** Returns how many versions were found on the disk that were not there before. */
    private static int killAgainAndAgain(Path root) throws Exception {
        Random random = new Random(root.hashCode());
        Files.writeString(root.resolve(WritingProcess.foreign()), HAND_WRITTEN);
        Files.writeString(root.resolve(".sidetone-not-ours"), HAND_WRITTEN);
        Files.writeString(root.resolve("jar41sip.sbn"), HAND_WRITTEN);
        int next = 1;
        int seen = 0;
        for (int kill = 0; kill < KILLS / AT_ONCE; kill++) {
            Process process = start(root, next);
            assertThat(process.getInputStream().read()).as("it began to write").isEqualTo('r');
            TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
            assertThat(process.isAlive()).as("it wrote until it was killed").isTrue();
            process.destroyForcibly().waitFor();
            int newest = whole(root);
            seen += newest >= next ? 1 : 0;
            next = Math.max(next, newest) + 1;
        }
        try (RootWriter last = RootWriter.open(root, FolderAccess.AS_FOLDER)) {
            last.write(Map.of(), Set.of());
        }
        whole(root);
        assertThat(names(root))
                .as("all of ours and nothing else is taken away")
                .containsExactlyInAnyOrder(
                        WritingProcess.foreign(),
                        "jar41sip.sbn",
                        ".sidetone-not-ours",
                        ".sidetone-written",
                        ".sidetone-lock");
        return seen;
    }

    private static Process start(Path root, int version) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WritingProcess.class.getName(),
                        root.toString(),
                        String.valueOf(version))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Every file there is one whole version; returns the newest. */
    private static int whole(Path root) throws IOException {
        int newest = 0;
        for (int file = 0; file < WritingProcess.FILES; file++) {
            Path path = root.resolve(WritingProcess.name(file));
            if (Files.exists(path)) {
                String found = Files.readString(path);
                Matcher first = FIRST_LINE.matcher(found);
                assertThat(first.lookingAt())
                        .as("%s begins with %.40s", path, found)
                        .isTrue();
                int version = Integer.parseInt(first.group(1));
                assertThat(Files.readAllBytes(path)).isEqualTo(WritingProcess.content(version, file));
                newest = Math.max(newest, version);
            }
        }
        for (String foreign : List.of(WritingProcess.foreign(), ".sidetone-not-ours", "jar41sip.sbn")) {
            assertThat(root.resolve(foreign)).hasContent(HAND_WRITTEN);
        }
        return newest;
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
