package org.sidetone.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.media.MediaException;
import org.sidetone.phone.PhoneModel;

class WallpaperMakerTest {
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    Path folder;

    private static Wallpaper filled(Path file) throws MediaException {
        return new WallpaperMaker(false, WHITE, 0).make(file);
    }

    private static BufferedImage grey(Wallpaper wallpaper) throws IOException {
        return Pictures.read(wallpaper.images().get(Screen.GREY).full());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void everyFolderOfAModelHasItsScreen(PhoneModel model) {
        assertThat(Screen.of(model.wallpaperFolder()).isPresent())
                .isEqualTo(!model.wallpaperFolder().isEmpty());
        Screen.of(model.wallpaperFolder())
                .ifPresent(screen -> assertThat(screen.folder()).startsWith("Desktops/" + screen.image() + "x"));
    }

    @Test
    void aLogoIsASmallBitmapOfFourGreys() throws Exception {
        Logo logo = new WallpaperMaker(true, WHITE, 0)
                .logo(Pictures.save(Pictures.ramp(640, 400), "png", folder.resolve("r.png")));
        ByteBuffer file = ByteBuffer.wrap(logo.bmp()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(new String(logo.bmp(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("BM");
        assertThat(file.getInt(18)).as("width").isEqualTo(90);
        assertThat(file.getInt(22)).as("height, from the bottom").isEqualTo(56);
        assertThat(file.getShort(28)).as("bits").isEqualTo((short) 8);
        assertThat(file.getInt(30)).as("not compressed").isZero();
        assertThat(colours(Pictures.read(logo.bmp()))).containsExactly(0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF);
    }

    @Test
    void everyScreenGetsItsSizes() throws Exception {
        Wallpaper wallpaper = filled(Pictures.save(Pictures.ramp(640, 400), "png", folder.resolve("r.png")));

        assertThat(wallpaper.source()).isEqualTo(new Size(640, 400));
        assertThat(wallpaper.images().keySet()).containsExactly(Screen.values());
        for (Map.Entry<Screen, Wallpaper.Images> made : wallpaper.images().entrySet()) {
            BufferedImage full = Pictures.read(made.getValue().full());
            BufferedImage thumbnail = Pictures.read(made.getValue().thumbnail());
            assertThat(new Size(full.getWidth(), full.getHeight()))
                    .isEqualTo(made.getKey().image());
            assertThat(new Size(thumbnail.getWidth(), thumbnail.getHeight()))
                    .isEqualTo(made.getKey().thumbnail());
        }
    }

    @Test
    void theGreyScreenHasItsFourGreysAndKeepsTheBrightnessOfEachPart() throws Exception {
        BufferedImage image = grey(filled(Pictures.save(Pictures.ramp(1280, 784), "png", folder.resolve("r.png"))));

        assertThat(colours(image)).containsExactly(0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF);
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        for (int left = 0; left < 320; left += 32) {
            for (int top = 0; top < 192; top += 48) {
                assertThat(Pictures.mean(image, left, top, 32, 48))
                        .as("%d,%d", left, top)
                        .isEqualTo((left + 16) * 255 / 320.0, within(2.5));
            }
        }
    }

    @Test
    void theSmallScreenIsBlackAndWhiteAndKeepsTheBrightnessOfEachPart() throws Exception {
        Wallpaper wallpaper = filled(Pictures.save(Pictures.ramp(950, 340), "png", folder.resolve("r.png")));
        BufferedImage image = Pictures.read(wallpaper.images().get(Screen.SMALL).full());

        assertThat(colours(image)).containsExactly(0x000000, 0xFFFFFF);
        for (int left = 0; left < 95; left += 19) {
            assertThat(Pictures.mean(image, left, 0, 19, 34)).isEqualTo((left + 9.5) * 255 / 95, within(6.0));
        }
    }

    @Test
    void colourScreensKeepTheirColours() throws Exception {
        Path file = Pictures.save(
                Pictures.painted(320, 212, BufferedImage.TYPE_INT_RGB, (x, y) -> x < 0.5 ? 0xFFC08040 : 0xFF4080C0),
                "png",
                folder.resolve("c.png"));
        Wallpaper wallpaper = filled(file);

        BufferedImage fine =
                Pictures.read(wallpaper.images().get(Screen.COLOUR_16).full());
        assertThat(fine.getRGB(80, 100)).isEqualTo(0xFFC08040);
        assertThat(fine.getRGB(240, 100)).isEqualTo(0xFF4080C0);
        BufferedImage coarse =
                Pictures.read(wallpaper.images().get(Screen.COLOUR_12).full());
        assertThat(colours(coarse)).allMatch(rgb -> (rgb & 0x0F0F0F) == ((rgb >> 4) & 0x0F0F0F));
    }

    @Test
    void aGreyThatTheScreenHasIsNotDithered() throws Exception {
        Path file = Pictures.save(
                Pictures.painted(320, 196, BufferedImage.TYPE_INT_RGB, (x, y) -> Pictures.grey(170)),
                "png",
                folder.resolve("g.png"));

        assertThat(colours(grey(filled(file)))).containsExactly(0xAAAAAA);
    }

    /** The middle fills the screen; the bars of the whole picture have the background's colour. */
    @Test
    void aPictureOfAnotherShapeIsCutOrGetsBars() throws Exception {
        Path file = Pictures.save(
                Pictures.painted(
                        900, 196, BufferedImage.TYPE_INT_RGB, (x, y) -> x < 0.25 || x > 0.75 ? 0xFFFFFFFF : 0xFF000000),
                "png",
                folder.resolve("w.png"));

        BufferedImage filled = grey(filled(file));
        assertThat(Pictures.mean(filled, 0, 0, 320, 196)).isZero();
        BufferedImage whole = grey(new WallpaperMaker(true, 0xAAAAAA, 0).make(file));
        assertThat(Pictures.mean(whole, 0, 0, 320, 40)).isEqualTo(170, within(0.5));
        assertThat(Pictures.mean(whole, 0, 85, 60, 20)).isGreaterThan(250);
        assertThat(Pictures.mean(whole, 120, 85, 80, 20)).isLessThan(5);
    }

    @Test
    void whatIsTransparentShowsTheBackground() throws Exception {
        Path file = Pictures.save(
                Pictures.painted(320, 196, BufferedImage.TYPE_INT_ARGB, (x, y) -> x < 0.5 ? 0x00000000 : 0xFF000000),
                "png",
                folder.resolve("t.png"));

        assertThat(Pictures.mean(grey(filled(file)), 0, 0, 150, 196)).isEqualTo(255);
        BufferedImage dark = grey(new WallpaperMaker(false, 0x555555, 0).make(file));
        assertThat(Pictures.mean(dark, 0, 0, 150, 196)).isEqualTo(85);
        assertThat(Pictures.mean(dark, 170, 0, 150, 196)).isZero();
    }

    @Test
    void lighterMeansNearerToWhite() throws Exception {
        Path file = Pictures.save(
                Pictures.painted(320, 196, BufferedImage.TYPE_INT_RGB, (x, y) -> 0xFF000000),
                "png",
                folder.resolve("b.png"));
        Wallpaper wallpaper = new WallpaperMaker(false, WHITE, 50).make(file);

        assertThat(wallpaper.brightness()).isEqualTo(0.5, within(0.01));
        assertThat(Pictures.mean(grey(wallpaper), 0, 0, 320, 196)).isEqualTo(127.5, within(1.5));
        assertThat(filled(file).brightness()).isZero();
    }

    @Test
    void onePixelAndAThreadFillTheScreenToo() throws Exception {
        BufferedImage pixel = Pictures.painted(1, 1, BufferedImage.TYPE_INT_RGB, (x, y) -> 0xFFAAAAAA);
        BufferedImage thread = Pictures.painted(3000, 1, BufferedImage.TYPE_INT_RGB, (x, y) -> 0xFF555555);

        assertThat(colours(grey(filled(Pictures.save(pixel, "png", folder.resolve("1.png"))))))
                .containsExactly(0xAAAAAA);
        assertThat(colours(grey(filled(Pictures.save(thread, "png", folder.resolve("3.png"))))))
                .containsExactly(0x555555);
        assertThat(new WallpaperMaker(true, 0, 0).make(folder.resolve("3.png")).images())
                .hasSize(5);
    }
}
