package org.sidetone.media.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes PNG for a screen. Greys are an 8-bit palette, as the published files for these screens are; colours are 24-bit. Phones
 * are told to take both. The logo of a 7940/60 is a BMP.
 */
final class Png {
    /** By the eye: text stays legible, and photos get no halos. */
    private static final float SHARPNESS = 0.7f;

    private static final int FULL_PALETTE = 256;

    private Png() {}

    static byte[] of(Raster raster, Colours colours) {
        Raster shown = colours.grey() ? raster.toGrey().sharpened(SHARPNESS) : raster;
        byte[] steps = Dither.steps(shown, colours);
        return written(
                colours.grey()
                        ? greys(shown.size(), steps, colours, colours.steps())
                        : rgb(shown.size(), steps, colours),
                "png");
    }

    /** The same in greys, as BMP with the palette that such a file has. */
    static byte[] bmp(Raster raster, Colours greys) {
        Raster shown = raster.toGrey().sharpened(SHARPNESS);
        // A palette that is full makes it one of 8 bits, as owners' files are; of 4 none was seen.
        return written(greys(shown.size(), Dither.steps(shown, greys), greys, FULL_PALETTE), "bmp");
    }

    private static BufferedImage greys(Size size, byte[] steps, Colours colours, int palette) {
        byte[] values = new byte[palette];
        for (int i = 0; i < colours.steps(); i++) {
            values[i] = (byte) colours.value(i);
        }
        BufferedImage image = new BufferedImage(
                size.width(),
                size.height(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, values.length, values, values, values));
        image.getRaster().setDataElements(0, 0, size.width(), size.height(), steps);
        return image;
    }

    private static BufferedImage rgb(Size size, byte[] steps, Colours colours) {
        int[] pixels = new int[(int) size.pixels()];
        for (int i = 0; i < steps.length; i++) {
            pixels[i / 3] = (pixels[i / 3] << 8) | colours.value(steps[i] & 0xFF);
        }
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, size.width(), size.height(), pixels, 0, size.width());
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + format + " into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
