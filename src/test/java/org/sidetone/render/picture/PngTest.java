package org.sidetone.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static Canvas colours(int width, int height) {
        Canvas canvas = new Canvas(width, height, Canvas.WHITE);
        for (int i = 0; i < width * height; i++) {
            canvas.dot(i % width, i / width, i * 0x010305 & 0xFFFFFF);
        }
        return canvas;
    }

    private static BufferedImage readBack(Canvas canvas) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(canvas)));
        assertThat(image.getWidth()).isEqualTo(canvas.width());
        assertThat(image.getHeight()).isEqualTo(canvas.height());
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(canvas.at(x, y));
            }
        }
        return image;
    }

    @Test
    void upTo256ColoursAreAPaletteAndMoreAreEachPixelsOwn() throws IOException {
        assertThat(readBack(colours(16, 16)).getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(readBack(colours(257, 1)).getColorModel()).isNotInstanceOf(IndexColorModel.class);
    }

    @Test
    void theSamePictureIsTheSameBytes() {
        assertThat(Png.of(colours(298, 144))).isEqualTo(Png.of(colours(298, 144)));
    }
}
