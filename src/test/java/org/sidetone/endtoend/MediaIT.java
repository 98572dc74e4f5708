package org.sidetone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.OutsideProgram;
import org.sidetone.lab.Site;
import standin.MediaMenu;
import standin.Model;
import standin.Refusal;

/** Rings and wallpapers from files that other programs wrote, as other programs and stand-ins of every model find them. */
class MediaIT {
    @TempDir
    private Path folder;

    private Path config;
    private Path root;
    private Path sources;

    @BeforeEach
    void settings() throws IOException {
        root = Files.createDirectories(folder.resolve("tftp"));
        sources = Files.createDirectories(folder.resolve("sources"));
        config = Files.writeString(
                folder.resolve("alone.toml"), "[ami]\nsecret = \"x\"\n[tftp]\nroot = \"" + root + "\"\n");
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        String[] line = new String[arguments.length + 2];
        line[0] = "--config";
        line[1] = config.toString();
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        int code = Program.run(Main.wiring(), new PrintWriter(out), new PrintWriter(out), line);
        assertThat(code).as("%s", out).isZero();
        return out.toString();
    }

    private static double statistic(String told, String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + ":?\\s+(-?[0-9.]+)")
                .matcher(told);
        assertThat(line.find()).as(told).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private void isATone(OutsideProgram sox, String file, double hertz, double seconds) throws IOException {
        String told = sox.run("-t", "ul", "-r", "8000", "-c", "1", root.resolve(file), "-n", "stat");
        assertThat(statistic(told, "Rough   frequency")).isBetween(hertz * 0.97, hertz * 1.03);
        assertThat(statistic(told, "Length (seconds)")).isBetween(seconds - 0.04, seconds + 0.001);
        // -10 dB of loudness: a plain tone swings to 0.447 of full scale, its root mean square is 0.316.
        assertThat(statistic(told, "Maximum amplitude")).isBetween(0.42, 0.47);
        assertThat(statistic(told, "RMS     amplitude")).isBetween(0.29, 0.325);
        assertThat(Math.abs(statistic(told, "Mean    amplitude"))).isLessThan(0.002);
    }

    @Test
    void soundsOfEveryKindBecomeRingsThatSoxHearsRight() throws Exception {
        OutsideProgram sox = OutsideProgram.of("sox", "the sound of rings");
        OutsideProgram ffmpeg = OutsideProgram.of("ffmpeg", "rings from MP3, OGG and FLAC");
        for (String wav : List.of("-b 16", "-b 24", "-b 32", "-e float -b 32", "-e u-law -b 8", "-e a-law -b 8")) {
            List<Object> line = new ArrayList<>(List.of("-n", "-r", "44100", "-c", "2"));
            line.addAll(List.of((Object[]) wav.split(" ", -1)));
            line.add(sources.resolve(wav.replaceAll("\\W", "") + ".wav"));
            line.addAll(List.of("synth", "3", "sine", "440", "gain", "-12"));
            sox.run(line.toArray());
        }
        for (String end : List.of("aiff", "au")) {
            sox.run(
                    "-n",
                    "-r",
                    "22050",
                    sources.resolve("x" + end + "." + end),
                    "synth",
                    "3",
                    "sine",
                    "440",
                    "gain",
                    "-12");
        }
        for (String end : List.of("mp3", "ogg", "flac")) {
            ffmpeg.run(
                    "-v",
                    "error",
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=440:duration=3",
                    "-ac",
                    "2",
                    sources.resolve("y" + end + "." + end));
        }
        Files.copy(sources.resolve("yflac.flac"), sources.resolve("-y.flac"));

        String told = run("ring", sources.toString());
        assertThat(told.lines()).hasSize(12).allMatch(line -> line.contains(": 2.0") && line.endsWith("dB, cut"));
        for (String file : List.of(
                "b16", "b24", "b32", "efloatb32", "eulawb8", "ealawb8", "xaiff", "xau", "ymp3", "yogg", "yflac", "y")) {
            isATone(sox, file + ".raw", 440, 2.01);
        }
    }

    @Test
    void webpIsReadThroughItsOwnProgram() throws Exception {
        OutsideProgram cwebp = OutsideProgram.of("cwebp", "wallpapers from WebP");
        OutsideProgram.of("dwebp", "wallpapers from WebP");
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400 * 300; i++) {
            image.setRGB(i % 400, i / 400, i % 400 < 200 ? 0x000000 : 0xFFFFFF);
        }
        Path png = sources.resolve("half.png");
        ImageIO.write(image, "png", png.toFile());
        for (String kind : List.of("-lossless", "-mt")) {
            cwebp.run("-quiet", kind, png, "-o", sources.resolve("half" + kind + ".webp"));
            run("wallpaper", sources.resolve("half" + kind + ".webp").toString());
        }
        Files.delete(png);

        for (String name : List.of("half-lossless", "half-mt")) {
            BufferedImage made = ImageIO.read(
                    root.resolve("Desktops/320x196x4/" + name + ".png").toFile());
            assertThat(made.getRGB(80, 100) & 0xFF).isZero();
            assertThat(made.getRGB(240, 100) & 0xFF).isEqualTo(255);
        }
    }

    @Test
    void aPhoneOfEachModelFindsWhatWasAddedWhileTheServiceRan() throws Exception {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP);
                Running running = Running.beside(pbx, folder)) {
            config = running.config;
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> running.page("/services").contains("Directory"));
            ImageIO.write(
                    new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB),
                    "png",
                    sources.resolve("night.png").toFile());
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(noise(40_000)), new AudioFormat(8000, 16, 1, true, false), 20_000),
                    AudioFileFormat.Type.WAVE,
                    sources.resolve("noise.wav").toFile());
            run("ring", sources.resolve("noise.wav").toString(), "--name", "Geräusch");
            run("wallpaper", sources.resolve("night.png").toString());

            MediaMenu first = menu(running, Model.CP_7941G);
            await().atMost(Duration.ofSeconds(10))
                    .ignoreException(Refusal.class)
                    .until(() -> first.rings("ringlist.xml").size(), size -> size == 1);
            await().atMost(Duration.ofSeconds(10))
                    .ignoreException(Refusal.class)
                    .until(() -> first.wallpapers().size(), size -> size == 1);
            for (Model model : Model.values()) {
                MediaMenu menu = menu(running, model);
                for (String list : model.isJava() ? MediaMenu.ringLists() : List.<String>of()) {
                    assertThat(menu.rings(list))
                            .extracting(MediaMenu.Ring::title)
                            .containsExactly("Geräusch");
                }
                assertThat(menu.tabbedRings("RINGLIST.DAT"))
                        .extracting(MediaMenu.Ring::file)
                        .containsExactly("Gerausch.raw");
                if (!menu.wallpaperFolder().isEmpty()) {
                    assertThat(menu.wallpapers()).containsExactly("Desktops/" + menu.wallpaperFolder() + "/night.png");
                }
            }

            run("ring", "--remove", "Geräusch");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThatThrownBy(() -> first.rings("ringlist.xml"))
                            .isInstanceOf(Refusal.class)
                            .hasMessageContaining("ringlist.xml: the server has none"));
        }
    }

    private static MediaMenu menu(Running running, Model model) {
        return new MediaMenu(running.setup("001B54AABB41").model(model));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
