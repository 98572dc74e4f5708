package org.sidetone.render.screen;

import java.util.function.IntUnaryOperator;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Display;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.Font;
import org.sidetone.render.picture.Shade;

/**
 * A model's whole screen. The body is what pages have ({@link Display#of}); the rows around it are about as high as on photographs, so
 * that the whole is as the screens are: about 320x222 of a 7941, 320x234 of a 7970, 320x240 of a 7945 and 7975. Of a 7906, 7911 and 7931
 * the body is not written down anywhere: all that is left of their 192x64.
 *
 * @param body what a page has
 * @param side at the right of the body, for the scroll mark
 * @param status height of the topmost row, which the phone keeps for itself; 0: it has none
 * @param bar height of the rows for title, prompt and soft keys
 * @param font of the page
 * @param small of title and prompt
 * @param keys of soft keys
 */
record ScreenShape(Display body, int side, int status, int bar, Font font, Font small, Font keys) {
    private static final int STEPS_OF_12_BITS = 16;

    static ScreenShape of(PhoneModel model) {
        Display body = Display.of(model);
        return switch (model) {
            case CP_7906G, CP_7911G, CP_7931G ->
                new ScreenShape(
                        new Display(184, 36, 1, false), 8, 0, 9, Font.FIXED_5X8, Font.FIXED_5X8, Font.FIXED_5X8);
            case CP_7940G, CP_7960G ->
                new ScreenShape(body, 8, 0, 11, Font.FIXED_6X10, Font.FIXED_6X10, Font.FIXED_5X8);
            case CP_7970G, CP_7971G_GE ->
                new ScreenShape(body, 22, 18, 16, Font.FIXED_9X15, Font.FIXED_6X13, Font.FIXED_6X13);
            case CP_7975G -> new ScreenShape(body, 22, 21, 17, Font.FIXED_9X15, Font.FIXED_6X13, Font.FIXED_6X13);
            default ->
                new ScreenShape(
                        body,
                        22,
                        body.colour() ? 27 : 24,
                        body.colour() ? 19 : 18,
                        Font.FIXED_9X15,
                        Font.FIXED_6X13,
                        Font.FIXED_6X13);
        };
    }

    int width() {
        return body.width() + side;
    }

    int height() {
        return status + 3 * bar + body.height();
    }

    /** Of a line in a list. */
    int line() {
        return font.height() + (font.height() > 10 ? 3 : 1);
    }

    int titleColour() {
        return body.colour() ? 0x003366 : Canvas.BLACK;
    }

    int markColour() {
        return body.colour() ? 0x3366AA : Canvas.BLACK;
    }

    int softKeyColour() {
        return body.depth() > 1 ? 0xAAAAAA : Canvas.WHITE;
    }

    /** What the screen makes of a colour. */
    IntUnaryOperator colours() {
        if (body.colour()) {
            return body.depth() > 12 ? rgb -> rgb : ScreenShape::of12Bits;
        }
        // A 7941 calls its four greys three bits.
        int greys = body.depth() == 1 ? 2 : 4;
        return rgb -> Shade.grey(rgb, greys);
    }

    private static int of12Bits(int rgb) {
        int rounded = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int step = Math.round((rgb >> shift & 0xFF) * (STEPS_OF_12_BITS - 1) / 255f);
            rounded |= (step * 0x11) << shift;
        }
        return rounded;
    }
}
