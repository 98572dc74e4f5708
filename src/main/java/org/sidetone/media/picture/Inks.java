package org.sidetone.media.picture;

import java.awt.image.Raster;

/** JPEG files for printing, of four inks: Java hands out their numbers and makes no colours of them. */
final class Inks {
    private Inks() {}

    static Picture picture(Raster raster, JpegHeader jpeg) {
        Size size = new Size(raster.getWidth(), raster.getHeight());
        int[] pixels = new int[(int) size.pixels()];
        int[] inks = new int[4];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, inks);
                if (jpeg.transform() == 2) {
                    fromBrightness(inks);
                }
                pixels[y * size.width() + x] = colour(inks, jpeg.adobe());
            }
        }
        return new Picture(size, pixels);
    }

    /** YCCK to CMYK, as the JPEG library does it: the colour from brightness and differences is what the inks leave over. */
    private static void fromBrightness(int[] inks) {
        double brightness = inks[0];
        double blue = inks[1] - 128;
        double red = inks[2] - 128;
        inks[0] = 255 - clamp(brightness + 1.402 * red);
        inks[1] = 255 - clamp(brightness - 0.344136 * blue - 0.714136 * red);
        inks[2] = 255 - clamp(brightness + 1.772 * blue);
    }

    private static int colour(int[] inks, boolean turnedOver) {
        int paper = turnedOver ? inks[3] : 255 - inks[3];
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            int left = turnedOver ? inks[i] : 255 - inks[i];
            rgb = (rgb << 8) | (left * paper + 127) / 255;
        }
        return 0xFF000000 | rgb;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
