package org.sidetone.render.picture;

/** How bright a colour is to the eye (ITU-R BT.601). */
public final class Shade {
    private Shade() {}

    /** 0 black to 255 white. */
    public static int of(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        return (299 * red + 587 * green + 114 * (rgb & 0xFF) + 500) / 1000;
    }

    /** The nearest of the greys that such a screen has, black and white among them. */
    public static int grey(int rgb, int steps) {
        int step = Math.round(of(rgb) * (steps - 1) / 255f);
        return Math.round(step * 255f / (steps - 1)) * 0x010101;
    }
}
