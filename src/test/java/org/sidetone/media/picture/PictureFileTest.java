package org.sidetone.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.media.MediaException;

class PictureFileTest {
    @TempDir
    Path folder;

    private static int pixel(Path file, int x, int y) throws MediaException {
        Picture picture = PictureFile.read(file).picture();
        return picture.argb()[y * picture.size().width() + x];
    }

    private static void near(int argb, int red, int green, int blue) {
        assertThat(argb >>> 24).isEqualTo(255);
        assertThat((argb >> 16) & 0xFF).isBetween(red - 4, red + 4);
        assertThat((argb >> 8) & 0xFF).isBetween(green - 4, green + 4);
        assertThat(argb & 0xFF).isBetween(blue - 4, blue + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void everyFormatIsReadWhateverItsName(String format) throws Exception {
        BufferedImage image = Pictures.painted(64, 48, BufferedImage.TYPE_INT_RGB, (x, y) -> 0xFF6496C8);
        Path file = Pictures.save(image, format, folder.resolve("picture.txt"));

        assertThat(PictureFile.read(file).size()).isEqualTo(new Size(64, 48));
        near(pixel(file, 30, 20), 100, 150, 200);
    }

    @ParameterizedTest
    @CsvSource({"png, 10", "png, 11", "jpeg, 10"})
    void greysStayAsDarkAsTheyAre(String format, int type) throws Exception {
        BufferedImage image = new BufferedImage(32, 32, type);
        int most = type == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1;
        for (int i = 0; i < 1024; i++) {
            image.getRaster().setSample(i % 32, i / 32, 0, 100 * most);
        }

        near(pixel(Pictures.save(image, format, folder.resolve("g")), 5, 5), 100, 100, 100);
    }

    @Test
    void sixteenBitsAChannelAndFewerThanEightAreRead() throws Exception {
        byte[] row = {0, 0x40, 0, (byte) 0x80, 0, (byte) 0xC0, 0};
        Path deep = Pictures.save(Pictures.png(1, 1, 16, 2, "IDAT", Pictures.deflated(row)), folder.resolve("16.png"));
        near(pixel(deep, 0, 0), 0x40, 0x80, 0xC0);

        byte[] bits = {0, (byte) 0b00_01_10_11};
        Path shallow =
                Pictures.save(Pictures.png(4, 1, 2, 0, "IDAT", Pictures.deflated(bits)), folder.resolve("2.png"));
        near(pixel(shallow, 1, 0), 85, 85, 85);
        near(pixel(shallow, 2, 0), 170, 170, 170);
    }

    @Test
    void ofAnAnimationTheFirstFrameIsTaken() throws Exception {
        Path file = folder.resolve("a.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int colour : new int[] {0xFFFF0000, 0xFF0000FF}) {
                BufferedImage frame = Pictures.painted(20, 10, BufferedImage.TYPE_INT_RGB, (x, y) -> colour);
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }

        near(pixel(file, 3, 3), 255, 0, 0);
    }

    /** Four inks without Adobe's marker: 0 is no ink. */
    @Test
    void inksBecomeColours() throws Exception {
        Path file = inks(50, 100, 200, 20);

        near(pixel(file, 8, 8), 205 * 235 / 255, 155 * 235 / 255, 55 * 235 / 255);
    }

    /** As Photoshop writes them: turned over, 255 is no ink. */
    @Test
    void inksOfAdobeAreTurnedOver() throws Exception {
        byte[] plain = Files.readAllBytes(inks(205, 155, 55, 235));
        byte[] marker = HexFormat.of().parseHex("ffee000e41646f626500640000000000");
        byte[] marked = new byte[plain.length + marker.length];
        System.arraycopy(plain, 0, marked, 0, 2);
        System.arraycopy(marker, 0, marked, 2, marker.length);
        System.arraycopy(plain, 2, marked, 2 + marker.length, plain.length - 2);

        near(
                pixel(Pictures.save(marked, folder.resolve("adobe.jpg")), 8, 8),
                205 * 235 / 255,
                155 * 235 / 255,
                55 * 235 / 255);
    }

    private Path inks(int... inks) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, inks);
        }
        Path file = folder.resolve("inks.jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        }
        return file;
    }

    /** Where the camera was held; the corner that was up and left is marked. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 40, 0", "3, 40, 24", "4, 0, 24", "5, 0, 0", "6, 24, 0", "7, 24, 40", "8, 0, 40"})
    void aPhotoStandsUpright(int orientation, int x, int y) throws Exception {
        BufferedImage image = Pictures.painted(
                48,
                32,
                BufferedImage.TYPE_INT_RGB,
                (across, down) -> across < 0.34 && down < 0.5 ? 0xFF000000 : 0xFFFFFFFF);
        byte[] plain = Files.readAllBytes(Pictures.save(image, "jpeg", folder.resolve("p.jpg")));
        byte[] exif = HexFormat.of()
                .parseHex("ffe1002245786966000049492a000800000001001201030001000000" + "0" + orientation
                        + "00000000000000");
        byte[] photo = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, photo, 0, 2);
        System.arraycopy(exif, 0, photo, 2, exif.length);
        System.arraycopy(plain, 2, photo, 2 + exif.length, plain.length - 2);
        Path file = Pictures.save(photo, folder.resolve("photo.jpg"));

        assertThat(PictureFile.read(file).size()).isEqualTo(orientation >= 5 ? new Size(32, 48) : new Size(48, 32));
        near(pixel(file, x + 2, y + 2), 0, 0, 0);
        near(pixel(file, 24 - x / 2 + (orientation >= 5 ? -8 : 0), 20), 255, 255, 255);
    }

    @Test
    void aPictureBombIsRefusedByItsHeader() throws Exception {
        byte[] bomb = Pictures.png(30_000, 30_000, 8, 2, "IDAT", Pictures.deflated(new byte[1000]));
        assertThat(bomb.length).isLessThan(200);

        assertThatThrownBy(() -> PictureFile.read(Pictures.save(bomb, folder.resolve("bomb.png"))))
                .isInstanceOf(MediaException.class)
                .hasMessage("it has 30000x30000 pixels, more than 50 million or than 20000 on a side are not read");
    }

    @Test
    void aTextThatWouldUnpackToGigabytesIsNotUnpacked() throws Exception {
        byte[] text = new byte[64 << 20];
        byte[] packed = Pictures.deflated(text);
        byte[] chunk = new byte[packed.length + 3];
        chunk[0] = 'x';
        System.arraycopy(packed, 0, chunk, 3, packed.length);
        for (int kind : new int[] {0, 3}) {
            byte[] bomb = Pictures.png(
                    1,
                    1,
                    8,
                    kind,
                    "zTXt",
                    chunk,
                    "PLTE",
                    new byte[] {9, 9, 9},
                    "zTXt",
                    chunk,
                    "IDAT",
                    Pictures.deflated(new byte[2]));
            Path file = Pictures.save(bomb, folder.resolve("text.png"));
            long before = allocated();
            PictureFile.read(file);
            assertThat(allocated() - before).isLessThan(16L << 20);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void aLargePhotoIsHeldSmaller() throws Exception {
        Path file = Pictures.save(Pictures.ramp(5000, 4000), "png", folder.resolve("l.png"));
        PictureFile.Read read = PictureFile.read(file);

        assertThat(read.size()).isEqualTo(new Size(5000, 4000));
        assertThat(read.picture().argb().length).isLessThanOrEqualTo((int) PictureFile.KEPT_PIXELS);
    }

    @Test
    void gigabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("big.png");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }

        assertThatThrownBy(() -> PictureFile.read(file)).hasMessage("it has 3072 MB, more than 256 MB are not read");
    }

    @Test
    void tornAndBrokenFilesAreOneLine() throws Exception {
        Random random = new Random(41);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            byte[] whole =
                    Files.readAllBytes(Pictures.save(Pictures.ramp(40, 30), format, folder.resolve("whole." + format)));
            for (int length = 0; length < Math.min(400, whole.length); length += 3) {
                tried(Arrays.copyOf(whole, length));
            }
            for (int round = 0; round < 400; round++) {
                byte[] broken = whole.clone();
                for (int i = 0; i < 3; i++) {
                    broken[4 + random.nextInt(Math.min(300, broken.length - 4))] = (byte) random.nextInt(256);
                }
                tried(broken);
            }
        }
        byte[] noise = new byte[50_000];
        random.nextBytes(noise);
        tried(noise);
        for (byte[] head : new byte[][] {
            {(byte) 0x89, 'P', 'N', 'G'},
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "GIF8".getBytes(StandardCharsets.US_ASCII),
            {'B', 'M'}
        }) {
            System.arraycopy(head, 0, noise, 0, head.length);
            tried(noise);
        }
    }

    private void tried(byte[] bytes) throws IOException {
        try {
            PictureFile.read(Pictures.save(bytes, folder.resolve("broken")));
        } catch (MediaException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception");
        } catch (RuntimeException | OutOfMemoryError e) {
            fail(HexFormat.of().formatHex(bytes, 0, Math.min(400, bytes.length)), e);
        }
    }

    @Test
    void whatIsNoPictureIsNamed() throws IOException {
        Path text = Pictures.save("<svg/>".getBytes(StandardCharsets.US_ASCII), folder.resolve("x.png"));

        assertThatThrownBy(() -> PictureFile.read(text)).hasMessage("it is no picture");
        assertThatThrownBy(() -> PictureFile.read(folder.resolve("none.png"))).hasMessage("there is no such file");
        assertThatThrownBy(() -> PictureFile.read(folder)).hasMessage("it is no file");
    }
}
