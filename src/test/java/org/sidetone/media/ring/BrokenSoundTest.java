package org.sidetone.media.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.media.MediaException;

/** Files that lie or are torn: one line, no other exception, whatever Java's readers do with them. */
class BrokenSoundTest {
    @TempDir
    Path folder;

    private byte[] wav;

    @BeforeEach
    void good() throws IOException {
        wav = Files.readAllBytes(Tones.wav(folder.resolve("good.wav"), 8000, 16, 2, 440, 0.5, 0.5));
    }

    /** Without ffmpeg, which would be started for each file that Java does not know. */
    private static void byJava(Path file) {
        try {
            SoundFile.byJava(file, 0, new RingMaker(0, 2.01)::decoded);
        } catch (MediaException | IOException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception");
        }
    }

    @Test
    void threeGigabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("big.wav");
        ByteBuffer header = ByteBuffer.wrap(Arrays.copyOf(wav, 44)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(4, -1_200_000_000).putInt(40, -1_200_000_036);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(header.array());
            sparse.setLength(3L << 30);
        }

        assertThatThrownBy(() -> new RingMaker(0, 2).make(file))
                .isInstanceOf(MediaException.class)
                .hasMessage("it has 3072 MB, more than 256 MB are not read");
    }

    /** The header says gigabytes, the file has half a second: what is there is taken. */
    @Test
    void aLengthThatIsNotThereDoesNoHarm() throws Exception {
        ByteBuffer lying = ByteBuffer.wrap(wav.clone()).order(ByteOrder.LITTLE_ENDIAN);
        lying.putInt(4, 0x7FFFFFFF).putInt(40, 0x7FFFFFF0);
        Ring ring = new RingMaker(0, 2).make(Tones.save(folder.resolve("l.wav"), lying.array()));

        assertThat(ring.sourceSeconds()).isEqualTo(0.5);
        assertThat(ring.readWhole()).isTrue();
    }

    @Test
    void tornAtAnyPlace() throws IOException {
        byte[] aiff = Files.readAllBytes(Tones.write(
                folder.resolve("g.aiff"), AudioFileFormat.Type.AIFF, Tones.pcm(8000, 16, 1, true), 440, 0.5, 0.1));
        byte[] au = Files.readAllBytes(Tones.write(
                folder.resolve("g.au"), AudioFileFormat.Type.AU, Tones.pcm(8000, 16, 1, true), 440, 0.5, 0.1));
        for (byte[] whole : new byte[][] {wav, aiff, au}) {
            for (int length = 0; length < 100; length++) {
                byJava(Tones.save(folder.resolve("torn"), Arrays.copyOf(whole, length)));
            }
        }
    }

    /** Seeded: a failure names what to put into a test of its own. */
    @Test
    void everyHeaderByteMayBeAnything() throws IOException {
        Random random = new Random(79);
        for (int round = 0; round < 3000; round++) {
            byte[] broken = wav.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                broken[8 + random.nextInt(36)] = (byte) random.nextInt(256);
            }
            try {
                byJava(Tones.save(folder.resolve("fuzz"), broken));
            } catch (RuntimeException | AssertionError | OutOfMemoryError e) {
                fail("round " + round + ", header " + HexFormat.of().formatHex(broken, 0, 44), e);
            }
        }
    }

    @Test
    void randomBytesAreNoSound() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        noise[0] = 'x';
        for (byte[] bytes : new byte[][] {
            noise, {}, "MThd".getBytes(StandardCharsets.US_ASCII), "#EXTM3U\n".getBytes(StandardCharsets.US_ASCII)
        }) {
            Path file = Tones.save(folder.resolve("noise.wav"), bytes);
            assertThatThrownBy(() -> new RingMaker(0, 2).make(file))
                    .isInstanceOf(MediaException.class)
                    .hasMessage("it is no sound file");
        }
    }

    @Test
    void silenceFoldersAndMissingFilesAreNamed() throws IOException {
        Path silent = Tones.save(folder.resolve("s.wav"), Tones.wav(1, 8000, 16, 1, new byte[16000]));

        assertThatThrownBy(() -> new RingMaker(0, 2).make(silent)).hasMessage("there is only silence in it");
        assertThatThrownBy(() -> new RingMaker(0, 2).make(folder)).hasMessage("it is no file");
        assertThatThrownBy(() -> new RingMaker(0, 2).make(folder.resolve("none")))
                .hasMessage("there is no such file");
    }

    @Test
    void aRateOfNothingIsRefused() throws IOException {
        byte[] broken = wav.clone();
        Arrays.fill(broken, 24, 28, (byte) 0);
        Path file = Tones.save(folder.resolve("r.wav"), broken);

        assertThatThrownBy(() -> new RingMaker(0, 2).make(file))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("0 Hz");
    }
}
