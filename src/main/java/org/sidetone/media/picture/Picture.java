package org.sidetone.media.picture;

/**
 * Pixels in memory, row by row.
 *
 * @param argb alpha, red, green, blue; a byte each, red to blue not weakened by alpha
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Picture(Size size, int[] argb) {
    Picture {
        if (argb.length != size.pixels()) {
            throw new IllegalArgumentException(argb.length + " pixels for " + size);
        }
    }

    /**
     * Turned and mirrored so that it is seen as it was taken.
     *
     * @param orientation as Exif counts, 1 to 8: 1 is upright, 3 on its head, 6 to be turned clockwise, 8 the other way
     */
    Picture upright(int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return this;
        }
        int width = size.width();
        int height = size.height();
        boolean turned = orientation >= 5;
        Size upright = turned ? size.turned() : size;
        int[] pixels = new int[argb.length];
        for (int y = 0; y < upright.height(); y++) {
            for (int x = 0; x < upright.width(); x++) {
                int across = turned ? y : x;
                int down = turned ? x : y;
                boolean mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean flipped = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int sourceX = mirrored ? width - 1 - across : across;
                int sourceY = flipped ? height - 1 - down : down;
                pixels[y * upright.width() + x] = argb[sourceY * width + sourceX];
            }
        }
        return new Picture(upright, pixels);
    }
}
