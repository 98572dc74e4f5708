package org.sidetone.media.picture;

/**
 * Brings a picture to the colours that a screen has, so that each area keeps its brightness: what a pixel is too dark or too bright
 * is handed on to its neighbours (Floyd and Steinberg), in rows from left to right and back by turns, which leaves fewer worms than
 * one direction. A pixel that the screen can show as it is stays so, which keeps drawings clean.
 */
final class Dither {
    private static final float AHEAD = 7f / 16;
    private static final float BELOW_BEHIND = 3f / 16;
    private static final float BELOW = 5f / 16;
    private static final float BELOW_AHEAD = 1f / 16;

    private Dither() {}

    /** @return the step of each value, in the order of the raster's values */
    static byte[] steps(Raster raster, Colours colours) {
        int width = raster.size().width();
        int channels = raster.channels();
        byte[] steps = new byte[raster.values().length];
        for (int channel = 0; channel < channels; channel++) {
            float[] row = new float[width + 2];
            for (int y = 0; y < raster.size().height(); y++) {
                float[] below = new float[width + 2];
                int direction = y % 2 == 0 ? 1 : -1;
                for (int i = 0; i < width; i++) {
                    int x = direction > 0 ? i : width - 1 - i;
                    float wanted = raster.at(x, y, channel) + row[x + 1];
                    int step = colours.nearestStep(wanted);
                    steps[(y * width + x) * channels + channel] = (byte) step;
                    // Beyond black and white nothing can be handed on, or a shadow would smear over what is beside it.
                    float error = Math.max(-128, Math.min(128, wanted - colours.value(step)));
                    row[x + 1 + direction] += error * AHEAD;
                    below[x + 1 - direction] += error * BELOW_BEHIND;
                    below[x + 1] += error * BELOW;
                    below[x + 1 + direction] += error * BELOW_AHEAD;
                }
                row = below;
            }
        }
        return steps;
    }
}
