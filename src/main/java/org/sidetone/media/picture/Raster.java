package org.sidetone.media.picture;

/**
 * Opaque pixels as numbers, 0 to 255, row by row, the channels of a pixel beside each other: one for greys, three for colours.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Raster(Size size, int channels, float[] values) {
    float at(int x, int y, int channel) {
        return values[(y * size.width() + x) * channels + channel];
    }

    double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** As the eye weighs red, green and blue (ITU-R BT.601). */
    Raster toGrey() {
        if (channels == 1) {
            return this;
        }
        float[] greys = new float[values.length / 3];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = 0.299f * values[3 * i] + 0.587f * values[3 * i + 1] + 0.114f * values[3 * i + 2];
        }
        return new Raster(size, 1, greys);
    }

    /**
     * With edges drawn more clearly: each value moves away from the mean of its neighbours. Thin lines that became faint when the
     * picture shrank come out again; an even area, and the mean of any area, stay as they are.
     *
     * @param strength 0 none, 1 strong
     */
    Raster sharpened(float strength) {
        float[] sharp = new float[values.length];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                for (int channel = 0; channel < channels; channel++) {
                    float value = at(x, y, channel);
                    float around = near(x - 1, y, channel)
                            + near(x + 1, y, channel)
                            + near(x, y - 1, channel)
                            + near(x, y + 1, channel);
                    float moved = value + strength * (value - around / 4);
                    sharp[(y * size.width() + x) * channels + channel] = Math.max(0, Math.min(255, moved));
                }
            }
        }
        return new Raster(size, channels, sharp);
    }

    private float near(int x, int y, int channel) {
        return at(Math.max(0, Math.min(size.width() - 1, x)), Math.max(0, Math.min(size.height() - 1, y)), channel);
    }
}
