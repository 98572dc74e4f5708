package standin.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import standin.Refusal;

/**
 * A picture as the screen shows it.
 *
 * @param pixels red, green and blue, row by row
 */
public record Picture(int width, int height, List<Integer> pixels) {
    private static final int STEP_OF_12_BITS = 0x11;

    /** @param display as the phone says it: width, height, depth and G or C */
    static Picture read(String url, HttpGet answer, String display) throws Refusal, IOException {
        if (answer.status() != 200 || !answer.header("Content-Type").equals("image/png")) {
            throw new Refusal(url + ": HTTP " + answer.status() + " and " + answer.header("Content-Type")
                    + "; the phone takes image/png");
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        if (image == null) {
            throw new Refusal(url + ": is no PNG");
        }
        List<String> screen = Arrays.asList(display.split(", ", -1));
        if (image.getWidth() > Integer.parseInt(screen.get(0)) || image.getHeight() > Integer.parseInt(screen.get(1))) {
            throw new Refusal(url + ": " + image.getWidth() + "x" + image.getHeight() + ", too large for " + display);
        }
        Picture picture = new Picture(
                image.getWidth(),
                image.getHeight(),
                IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF)
                        .boxed()
                        .toList());
        if (picture.pixels.stream().distinct().anyMatch(rgb -> !isShown(rgb, screen))) {
            throw new Refusal(url + ": has colours that " + display + " would make dots of");
        }
        return picture;
    }

    /** A grey screen has four greys; one of 12 bits sixteen steps of each colour. */
    private static boolean isShown(int rgb, List<String> screen) {
        if (screen.get(3).equals("G")) {
            return rgb % 0x555555 == 0;
        }
        return !screen.get(2).equals("12")
                || List.of(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF).stream()
                        .allMatch(part -> part % STEP_OF_12_BITS == 0);
    }
}
