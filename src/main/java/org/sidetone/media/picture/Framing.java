package org.sidetone.media.picture;

/**
 * Which part of a picture comes where on a screen.
 *
 * @param left of the part, in pixels of the picture; the same with top, width and height
 * @param x of its place on the screen, in pixels of the screen
 */
record Framing(double left, double top, double width, double height, int x, int y, Size place) {
    /** The whole screen filled; of the picture the middle. */
    static Framing filling(Size picture, Size screen) {
        double scale = Math.max((double) screen.width() / picture.width(), (double) screen.height() / picture.height());
        double width = screen.width() / scale;
        double height = screen.height() / scale;
        return new Framing((picture.width() - width) / 2, (picture.height() - height) / 2, width, height, 0, 0, screen);
    }

    /** The whole picture, in the middle of the screen. */
    static Framing whole(Size picture, Size screen) {
        double scale = Math.min((double) screen.width() / picture.width(), (double) screen.height() / picture.height());
        Size place = new Size(Math.max(1, (int) Math.round(picture.width() * scale)), Math.max(1, (int)
                Math.round(picture.height() * scale)));
        return new Framing(
                0,
                0,
                picture.width(),
                picture.height(),
                (screen.width() - place.width()) / 2,
                (screen.height() - place.height()) / 2,
                place);
    }
}
