package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ring} and {@code wallpaper}. */
class MediaCommandsTest {
    @TempDir
    Path folder;

    private CommandRun commands;
    private Path tftp;
    private Path media;

    @BeforeEach
    void root() throws IOException {
        commands = new CommandRun(folder);
        tftp = Files.createDirectory(folder.resolve("tftp"));
        media = Files.createDirectory(folder.resolve("media"));
        Files.writeString(
                commands.config,
                Files.readString(commands.config) + "[tftp]\nroot = \"" + tftp
                        + "\"\n[server]\naddress = \"192.0.2.1\"\n");
    }

    private String tone(String name, double seconds) throws IOException {
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        byte[] frames = new byte[2 * (int) Math.round(seconds * 8000)];
        for (int i = 0; i < frames.length; i += 2) {
            int value = (int) (8000 * Math.sin(2 * Math.PI * 440 * i / 16000));
            frames[i] = (byte) value;
            frames[i + 1] = (byte) (value >> 8);
        }
        Path file = media.resolve(name);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(frames), format, frames.length / 2)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file.toString();
    }

    private String picture(String name, int colour) throws IOException {
        BufferedImage image = new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 40; i++) {
            image.setRGB(i % 64, i / 64, colour);
        }
        Path file = media.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file.toString();
    }

    @Test
    void aRingIsMadeListedAndTakenAway() throws IOException {
        CommandRun.Result made = commands.run("ring", tone("Door bell.wav", 3), "--name", "Türglocke");
        assertThat(made.code()).as("%s", made).isZero();
        assertThat(made.out()).matches("Turglocke\\.raw \"Türglocke\": 2\\.01 s of 3\\.00 s, \\+\\d\\.\\d dB, cut\n");
        assertThat(made.err()).isEmpty();
        assertThat(tftp.resolve("Turglocke.raw")).hasSize(16080);

        assertThat(commands.run("ring", "--list").out())
                .isEqualTo("NAME       FILE           SECONDS  MADE BY\nTürglocke  Turglocke.raw  2.01     sidetone\n");
        assertThat(commands.run("ring", "--remove", "türglocke").out()).isEqualTo("türglocke: 1 removed\n");
        assertThat(tftp.resolve("Turglocke.raw")).doesNotExist();
        assertThat(commands.run("ring", "--remove", "Turglocke").err())
                .contains("there is no ring 'Turglocke' of ours in " + tftp);
    }

    @Test
    void ofAFolderEachSoundBecomesARingAndABrokenOneIsALine() throws IOException {
        tone("a.wav", 0.5);
        tone("b.wav", 0.5);
        Files.writeString(media.resolve("c.wav"), "RIFF....no sound");
        Files.writeString(media.resolve("notes.txt"), "not looked at");
        CommandRun.Result result = commands.run("ring", media.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out().lines()).hasSize(2);
        assertThat(result.err().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("c.wav: it ") || line.contains("c.wav: ffmpeg is needed"));
        assertThat(tftp.resolve("b.raw")).hasSize(4080);
    }

    @Test
    void twoSoundsOfOneNameBecomeTwoRings() throws IOException {
        Path other = Files.createDirectory(media.resolve("other"));
        String first = tone("bell.wav", 0.2);
        String second = tone("other/Bell.wav", 0.4);
        assertThat(other).isDirectory();
        assertThat(commands.run("ring", first, second).code()).isZero();

        assertThat(tftp.resolve("bell.raw")).exists();
        assertThat(tftp.resolve("Bell_2.raw")).exists();
        assertThat(commands.run("ring", first).out()).contains("replaced an earlier one");
    }

    @Test
    void someoneElsesRingStaysAndIsNamed() throws IOException {
        Files.writeString(tftp.resolve("BELL.RAW"), "theirs");
        CommandRun.Result result = commands.run("ring", tone("bell.wav", 0.5));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("BELL.RAW was not made by this command", "--name another");
        assertThat(tftp.resolve("BELL.RAW")).hasContent("theirs");
        assertThat(commands.run("ring", "--list").out()).contains("BELL.RAW", "others");
        assertThat(commands.run("ring", "--remove", "bell").code()).isEqualTo(1);
    }

    @Test
    void longerOnesAreAChoiceWithAWarning() throws IOException {
        CommandRun.Result result = commands.run("ring", tone("long.wav", 8), "--seconds", "6", "--from", "0.5");

        assertThat(result.code()).isZero();
        assertThat(tftp.resolve("long.raw")).hasSize(48000);
        assertThat(result.err()).contains("warning: long.raw is longer than the 2.01 seconds");
        assertThat(commands.run("ring", tone("x.wav", 1), "--seconds", "31").code())
                .isEqualTo(64);
    }

    @Test
    void aPreviewAddsNothing() throws IOException {
        String source = tone("a.wav", 1);
        Path out = folder.resolve("listen.wav");
        assertThat(commands.run("ring", source, "--preview", out.toString()).code())
                .isZero();
        assertThat(out).hasSize(44 + 2 * 8160);
        assertThat(tftp).isEmptyDirectory();
        assertThat(commands.run("ring", source, "--preview", source).err()).contains("is the file itself");

        Path look = folder.resolve("look.png");
        CommandRun.Result shown =
                commands.run("wallpaper", picture("p.png", 0xFFFFFF), "--preview", look.toString(), "--model", "7975G");
        assertThat(shown.out()).contains("320x216 as in Desktops/320x216x16, of 64x40, 100 % bright");
        assertThat(ImageIO.read(look.toFile()).getHeight()).isEqualTo(216);
        assertThat(commands.run("wallpaper", picture("p.png", 0), "--preview", look.toString(), "--model", "7931G")
                        .err())
                .contains("a 7931G has no wallpaper that is known");
    }

    @Test
    void aHandWrittenListIsNamed() throws IOException {
        Files.writeString(tftp.resolve("RingList.xml"), "<CiscoIPPhoneRingList/>");

        assertThat(commands.run("ring", tone("a.wav", 1)).err()).contains("RingList.xml was written by hand");
    }

    @Test
    void aWallpaperIsMadeForEveryScreenListedAndTakenAway() throws IOException {
        CommandRun.Result made = commands.run("wallpaper", picture("sea.png", 0x204060));
        assertThat(made.code()).as("%s", made).isZero();
        assertThat(made.out()).isEqualTo("sea \"sea\": 64x40 for 5 screens, 23 % bright\n");
        assertThat(made.err()).contains("is dark", "--lighten 50");
        assertThat(tftp.resolve("Desktops/320x196x4/sea.png")).exists();
        assertThat(tftp.resolve("Desktops/95x34x1/sea-tn.png")).exists();

        assertThat(commands.run("wallpaper", "--list").out()).contains("sea   Desktops/320x196x4/sea.png Desktops/");
        assertThat(commands.run("wallpaper", "--remove", "sea").out()).isEqualTo("sea: 10 removed\n");
        assertThat(tftp.resolve("Desktops/320x196x4/sea.png")).doesNotExist();
        assertThat(commands.run("wallpaper", picture("a.png", 0), "--background", "red")
                        .err())
                .contains("'red' is no colour");
    }

    @Test
    void theListsAreAmongAllFiles() throws IOException {
        commands.run("ring", tone("a.wav", 1));
        commands.run("wallpaper", picture("sea.png", 0xFFFFFF));
        Path all = folder.resolve("all");
        CommandRun.Result result = commands.run("render", "--all", all.toString());

        assertThat(result.code()).as("%s", result).isZero();
        assertThat(all.resolve("Ringlist.xml")).exists();
        assertThat(all.resolve("DISTINCTIVERINGLIST.XML")).exists();
        assertThat(Files.readString(all.resolve("RINGLIST.DAT"))).isEqualTo("a\ta.raw\n");
        assertThat(all.resolve("Desktops/320x212x12/List.xml")).exists();
        assertThat(commands.run("diff", all.toString()).code()).isZero();
    }

    @Test
    void aRootThatIsNotThereIsNamed() throws IOException {
        Files.delete(tftp);

        assertThat(commands.run("ring", tone("a.wav", 1)).err())
                .isEqualTo("sidetone: the TFTP root " + tftp + " does not exist (mkdir -p " + tftp
                        + ", or correct tftp.root)\n");
    }

    @Test
    void theLogoOfAnOldPhoneIsMadeListedAndTakenAway() throws IOException {
        CommandRun.Result made = commands.run("wallpaper", "--logo", picture("sea.png", 0x204060));
        assertThat(made.code()).as("%s", made).isZero();
        assertThat(made.out()).isEqualTo("logo.bmp: 64x40 for every 7940 and 7960, from their next boot on\n");
        assertThat(tftp.resolve("logo.bmp")).exists();
        assertThat(commands.run("wallpaper", "--list").out()).contains("Logo  logo.bmp");
        assertThat(commands.run("ring", "--list").out()).doesNotContain("logo");
        assertThat(commands.run("ring", "--remove", "logo").code()).isEqualTo(1);
        assertThat(commands.run("wallpaper", "--remove", "logo").out()).isEqualTo("logo: 1 removed\n");
        assertThat(tftp.resolve("logo.bmp")).doesNotExist();
    }

    @Test
    void someoneElsesLogoStays() throws IOException {
        Files.writeString(tftp.resolve("Logo.BMP"), "mine");
        CommandRun.Result made = commands.run("wallpaper", "--logo", picture("sea.png", 0x204060));
        assertThat(made.code()).isEqualTo(1);
        assertThat(made.err()).contains("Logo.BMP", "is kept");
        assertThat(tftp.resolve("Logo.BMP")).hasContent("mine");
    }

    @Test
    void oneThingAtATime() throws IOException {
        assertThat(commands.run("ring").code()).isEqualTo(64);
        assertThat(commands.run("ring", "--list", tone("a.wav", 1)).code()).isEqualTo(64);
        assertThat(commands.run("ring", tone("a.wav", 1), tone("b.wav", 1), "--name", "x")
                        .code())
                .isEqualTo(64);
    }
}
