package org.sidetone.render.screen;

import com.google.common.collect.ImmutableList;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.picture.Canvas;

/** Draws the screen of a model that shows a page: title, what the page has, prompt and soft keys, in the colours that it has. */
public final class ScreenPicture {
    private static final int BEZEL = 6;
    private static final int BEZEL_COLOUR = 0x333333;
    private static final int KEY_COLOUR = 0xBBBBBB;
    private static final int KEY_HEIGHT = 6;

    private ScreenPicture() {}

    /**
     * @param marked the line that is marked, from 0; without meaning where the page has no lines
     * @param pictures fetches those that the page only names
     */
    public static Canvas of(ShownPage page, PhoneModel model, int marked, Pictures pictures) {
        ScreenShape shape = ScreenShape.of(model);
        Canvas screen = screen(page, model, shape, marked, pictures).recoloured(shape.colours());
        Canvas whole = new Canvas(screen.width() + 2 * BEZEL, screen.height() + 3 * BEZEL + KEY_HEIGHT, BEZEL_COLOUR);
        whole.paste(BEZEL, BEZEL, screen);
        int key = screen.width() / SoftKeyRow.KEYS;
        for (int i = 0; i < SoftKeyRow.KEYS; i++) {
            whole.fill(BEZEL + i * key + key / 4, screen.height() + 2 * BEZEL, key / 2, KEY_HEIGHT, KEY_COLOUR);
        }
        return whole;
    }

    private static Canvas screen(ShownPage page, PhoneModel model, ScreenShape shape, int marked, Pictures pictures) {
        Canvas screen = new Canvas(shape.width(), shape.height(), Canvas.WHITE);
        int y = 0;
        if (shape.status() > 0) {
            screen.fill(0, y, shape.width(), shape.status(), shape.softKeyColour());
            row(screen, shape, y, shape.status(), model.label(), Canvas.BLACK);
            y += shape.status();
        }
        screen.fill(0, y, shape.width(), shape.bar(), shape.titleColour());
        row(screen, shape, y, shape.bar(), page.title().isEmpty() ? page.kind() : page.title(), Canvas.WHITE);
        y += shape.bar();
        screen.paste(0, y, new ScreenBody(shape, page, pictures).draw(marked));
        y += shape.body().height();
        screen.fill(0, y, shape.width(), 1, Canvas.BLACK);
        row(screen, shape, y, shape.bar(), page.prompt(), Canvas.BLACK);
        softKeys(screen, shape, y + shape.bar(), SoftKeyRow.of(page));
        return screen;
    }

    private static void row(Canvas screen, ScreenShape shape, int y, int height, String text, int ink) {
        int top = y + (height - shape.small().height() + 1) / 2;
        screen.text(3, top, shape.small().fit(text, shape.width() - 4), shape.small(), ink);
    }

    private static void softKeys(Canvas screen, ScreenShape shape, int y, ImmutableList<String> names) {
        int width = shape.width() / names.size();
        for (int i = 0; i < names.size(); i++) {
            screen.fill(i * width, y, width - 1, shape.bar(), shape.softKeyColour());
            screen.centred(
                    i * width,
                    y + (shape.bar() - shape.keys().height() + 1) / 2,
                    width - 1,
                    names.get(i),
                    shape.keys(),
                    Canvas.BLACK);
        }
    }
}
