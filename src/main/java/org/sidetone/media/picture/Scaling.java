package org.sidetone.media.picture;

import java.util.Arrays;

/**
 * Brings the part of a picture to its place on a screen. Each new pixel is a weighted mean of the old ones around it, along the
 * rows, then along the columns; the weights are Catmull and Rom's cubic, stretched with the picture, so that nothing is skipped when
 * it shrinks and nothing becomes blocks when it grows. What is transparent shows the background.
 */
final class Scaling {
    /** Of the cubic, in pixels of whichever of the two pictures is coarser. */
    private static final double REACH = 2;

    /** The pixels that go into one new pixel. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Taps(int first, float[] weights) {}

    private Scaling() {}

    /** @param background red, green, blue; also beside the picture where it does not fill the screen */
    static Raster to(Size screen, Picture picture, Framing framing, int background) {
        Taps[] across = taps(
                framing.left(),
                framing.width(),
                framing.place().width(),
                picture.size().width());
        Taps[] down = taps(
                framing.top(),
                framing.height(),
                framing.place().height(),
                picture.size().height());
        float[] values = new float[(int) screen.pixels() * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = channel(background, i % 3);
        }
        int row = framing.place().width() * 3;
        int firstRow = down[0].first;
        int rows = down[down.length - 1].first + down[down.length - 1].weights.length - firstRow;
        float[] narrow = new float[rows * row];
        for (int y = 0; y < rows; y++) {
            narrow(picture, firstRow + y, across, background, narrow, y * row);
        }
        for (int y = 0; y < down.length; y++) {
            int target = ((framing.y() + y) * screen.width() + framing.x()) * 3;
            for (int i = 0; i < row; i++) {
                float sum = 0;
                for (int tap = 0; tap < down[y].weights.length; tap++) {
                    sum += down[y].weights[tap] * narrow[(down[y].first - firstRow + tap) * row + i];
                }
                // The cubic overshoots at edges; the screen has no more than black and white.
                values[target + i] = Math.max(0, Math.min(255, sum));
            }
        }
        return new Raster(screen, 3, values);
    }

    private static void narrow(Picture picture, int y, Taps[] across, int background, float[] into, int at) {
        int width = picture.size().width();
        float[] opaque = new float[width * 3];
        for (int x = 0; x < width; x++) {
            int pixel = picture.argb()[y * width + x];
            float alpha = (pixel >>> 24) / 255f;
            for (int channel = 0; channel < 3; channel++) {
                opaque[3 * x + channel] = alpha * channel(pixel, channel) + (1 - alpha) * channel(background, channel);
            }
        }
        for (int x = 0; x < across.length; x++) {
            Taps taps = across[x];
            for (int channel = 0; channel < 3; channel++) {
                float sum = 0;
                for (int tap = 0; tap < taps.weights.length; tap++) {
                    sum += taps.weights[tap] * opaque[3 * (taps.first + tap) + channel];
                }
                into[at + 3 * x + channel] = sum;
            }
        }
    }

    private static int channel(int rgb, int channel) {
        return (rgb >> (16 - 8 * channel)) & 0xFF;
    }

    private static Taps[] taps(double from, double length, int places, int limit) {
        double ratio = length / places;
        double stretch = Math.max(1, ratio);
        Taps[] all = new Taps[places];
        for (int place = 0; place < places; place++) {
            double center = from + (place + 0.5) * ratio - 0.5;
            int first = Math.max(0, Math.min(limit - 1, (int) Math.ceil(center - REACH * stretch)));
            int last = Math.max(first, Math.min(limit - 1, (int) Math.floor(center + REACH * stretch)));
            float[] weights = new float[last - first + 1];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) cubic((first + i - center) / stretch);
                sum += weights[i];
            }
            if (sum <= 0) {
                Arrays.fill(weights, 1);
                sum = weights.length;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= (float) sum;
            }
            all[place] = new Taps(first, weights);
        }
        return all;
    }

    private static double cubic(double at) {
        double x = Math.abs(at);
        if (x < 1) {
            return 1.5 * x * x * x - 2.5 * x * x + 1;
        }
        return x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0;
    }
}
