package org.sidetone.media.picture;

import com.google.errorprone.annotations.Immutable;

/**
 * What a screen can show: so many steps from black to white, or of each of red, green and blue.
 *
 * @param steps 2 to 256, evenly spaced from 0 to 255
 */
@Immutable
record Colours(boolean grey, int steps) {
    static Colours greys(int steps) {
        return new Colours(true, steps);
    }

    /** A 12-bit screen has 16 steps; more than 64 need no dithering on a screen of this size. */
    static Colours rgb(int steps) {
        return new Colours(false, steps);
    }

    int channels() {
        return grey ? 1 : 3;
    }

    /** The value of a step, 0 to 255. */
    int value(int step) {
        return Math.round(step * 255f / (steps - 1));
    }

    int nearestStep(float value) {
        return Math.max(0, Math.min(steps - 1, Math.round(value * (steps - 1) / 255)));
    }
}
