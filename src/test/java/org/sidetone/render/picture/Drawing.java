package org.sidetone.render.picture;

/** A picture as text, a sign for each pixel, so that a difference can be read: {@code .} white, {@code -}, {@code +}, {@code #} black. */
public final class Drawing {
    private static final String SHADES = "#+-.";

    private Drawing() {}

    public static String of(Canvas canvas) {
        StringBuilder drawing = new StringBuilder();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                drawing.append(SHADES.charAt(Shade.of(canvas.at(x, y)) / 64));
            }
            drawing.append('\n');
        }
        return drawing.toString();
    }
}
