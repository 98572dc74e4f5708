package org.sidetone.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileContentsTest {
    private static final int SIZE = 4 << 20;

    @TempDir
    Path root;

    /** Between two pieces of a file that is being written, in milliseconds. */
    private volatile long longestGap;

    @Test
    @Timeout(60)
    void fileThatIsOverwrittenIsNeverMixed() throws Exception {
        Path file = root.resolve("file");
        Files.write(file, filled((byte) 0));
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            byte fill = 0;
            while (!stop.get()) {
                overwrite(file, ++fill);
                pause(300); // a reading must have a chance
            }
        });
        writer.start();
        try {
            RootShelf shelf = new RootShelf(root);
            Set<Byte> seen = new HashSet<>();
            while (seen.size() < 6) {
                ByteBuffer content = shelf.find("file", InetAddress.getLoopbackAddress())
                        .orElseThrow()
                        .content()
                        .duplicate();
                byte[] bytes = new byte[content.remaining()];
                content.get(bytes);
                assertThat(bytes).hasSize(SIZE);
                seen.add(bytes[0]);
                // Arrays.equals, because a failure should not print four million bytes.
                if (!Arrays.equals(bytes, filled(bytes[0]))) {
                    stop.set(true);
                    writer.join();
                    assumeTrue(longestGap < 90, "this machine halted the writing for longer than a file is let rest");
                    fail("a mixture of two contents");
                }
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private static byte[] filled(byte with) {
        byte[] bytes = new byte[SIZE];
        Arrays.fill(bytes, with);
        return bytes;
    }

    /** In place and of the same size: only the time of change tells. */
    private void overwrite(Path file, byte fill) {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] piece = Arrays.copyOf(filled(fill), SIZE / 32);
            long last = System.nanoTime();
            for (int i = 0; i < 32; i++) {
                out.write(piece);
                pause(2);
                long now = System.nanoTime();
                longestGap = Math.max(longestGap, (now - last) / 1_000_000);
                last = now;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void fileThatIsTooLargeIsNamed() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(root.resolve("huge").toFile(), "rw")) {
            sparse.setLength(FileContents.LARGEST_FILE + 1);
        }
        RootShelf shelf = new RootShelf(root);
        Item huge = shelf.find("huge", InetAddress.getLoopbackAddress()).orElseThrow();
        assertThatThrownBy(huge::content)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("huge has 67108865 bytes");
        assertThat(shelf.survey().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("file-too-large"));
    }

    @Test
    void fileThatTurnedIntoALinkIsNotRead() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "content");
        Item item = new RootShelf(root)
                .find("file", InetAddress.getLoopbackAddress())
                .orElseThrow();
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/proc/self/environ"));
        assertThatThrownBy(item::content).isInstanceOf(IOException.class);
    }
}
