package org.sidetone.render.screen;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.Font;
import org.sidetone.render.screen.ShownPage.Drawing;
import org.sidetone.render.screen.ShownPage.Item;
import org.sidetone.render.screen.ShownPage.Placed;

/** The part of a screen that is the page's. */
final class ScreenBody {
    private static final int MARGIN = 2;
    private static final int ICON_WIDTH = 18;
    private static final int MARK_INK = Canvas.WHITE;

    private final ScreenShape shape;
    private final Canvas canvas;
    private final ShownPage page;
    private final Pictures pictures;

    ScreenBody(ScreenShape shape, ShownPage page, Pictures pictures) {
        this.shape = shape;
        this.page = page;
        this.pictures = pictures;
        this.canvas = new Canvas(shape.width(), shape.body().height(), Canvas.WHITE);
    }

    /** @param marked the line that is marked, from 0 */
    Canvas draw(int marked) {
        page.picture().ifPresent(this::picture);
        if (page.kind().equals("Input")) {
            fields(marked);
        } else if (page.isMenu() && page.picture().isEmpty()) {
            lines(marked);
        } else if (!page.text().isEmpty()) {
            text();
        }
        return canvas;
    }

    /** The list begins where the marked line is still in view. */
    private void lines(int marked) {
        int room = shape.body().height() / shape.line();
        int mark = Math.max(0, Math.min(page.items().size() - 1, marked));
        int first = Math.max(0, mark - room + 1);
        for (int i = first; i < Math.min(page.items().size(), first + room); i++) {
            line(i, (i - first) * shape.line(), i == mark);
        }
        scrollMark(first > 0, first + room < page.items().size());
    }

    private void line(int place, int y, boolean marked) {
        Item item = page.items().get(place);
        int width = shape.body().width();
        int ink = marked ? MARK_INK : Canvas.BLACK;
        if (marked) {
            canvas.fill(0, y, width, shape.line(), shape.markColour());
        }
        int top = y + (shape.line() - shape.font().height()) / 2;
        int left = MARGIN;
        if (!page.icons().isEmpty()) {
            item.icon().map(page.icons()::get).flatMap(this::pixels).ifPresent(icon -> {
                int high = (shape.line() - icon.height()) / 2;
                canvas.fill(0, y, ICON_WIDTH + MARGIN, shape.line(), Canvas.WHITE);
                canvas.paste(MARGIN, y + Math.max(0, high), icon);
            });
            left += ICON_WIDTH + MARGIN;
        } else if (!page.kind().equals("Directory")) {
            String number = place + 1 + " ";
            canvas.text(left, top, number, shape.font(), ink);
            left += shape.font().width("32 ");
        }
        Font font = shape.font();
        String detail = font.fit(item.detail(), width / 2);
        int right = width - MARGIN - font.width(detail);
        canvas.text(right, top, detail, font, ink);
        int room = detail.isEmpty() ? right - left : right - left - font.width();
        canvas.text(left, top, font.fit(item.name(), room), font, ink);
    }

    /** A field stands beside its name; below it where that is long. */
    private void fields(int marked) {
        Font font = shape.font();
        int width = shape.body().width();
        int line = font.height() + 3;
        int y = 0;
        for (int i = 0; i < page.items().size(); i++) {
            Item field = page.items().get(i);
            boolean beside = font.width(field.name()) <= width / 2 - 2 * MARGIN;
            canvas.text(MARGIN, y + 1, font.fit(field.name(), width - MARGIN), font, Canvas.BLACK);
            y += beside ? 0 : line;
            int left = beside ? width / 2 : MARGIN;
            field(field.detail(), left, y, width - left, line, i == marked);
            y += line + 2;
        }
    }

    private void field(String content, int x, int y, int wide, int high, boolean marked) {
        canvas.frame(x, y, wide, high, Canvas.BLACK);
        if (marked) {
            canvas.frame(x + 1, y + 1, wide - 2, high - 2, Canvas.BLACK);
        }
        canvas.text(x + 3, y + 2, shape.font().fit(content, wide - 6), shape.font(), Canvas.BLACK);
    }

    private void text() {
        Font font = shape.font();
        ImmutableList<String> lines = Wrapping.lines(page.text(), (shape.body().width() - 2 * MARGIN) / font.width());
        int room = shape.body().height() / shape.line();
        for (int i = 0; i < Math.min(lines.size(), room); i++) {
            canvas.text(MARGIN, i * shape.line() + 1, lines.get(i), font, Canvas.BLACK);
        }
        scrollMark(false, lines.size() > room);
    }

    /** What lies beyond the page's part is cut. */
    private void picture(Placed placed) {
        int width = shape.body().width();
        int height = shape.body().height();
        Canvas area = new Canvas(width, height, Canvas.WHITE);
        Optional<Canvas> pixels = pixels(placed.drawing());
        pixels.ifPresent(picture -> area.paste(
                placed.x() < 0 ? (width - picture.width()) / 2 : placed.x(),
                placed.y() < 0 ? (height - picture.height()) / 2 : placed.y(),
                picture));
        if (pixels.isEmpty()) {
            area.centred(0, height / 2, width, "(no picture)", shape.small(), Canvas.BLACK);
        }
        canvas.paste(0, 0, area);
    }

    private Optional<Canvas> pixels(Drawing drawing) {
        return drawing.pixels()
                .or(() -> drawing.address().isEmpty() ? Optional.empty() : pictures.at(drawing.address()));
    }

    private void scrollMark(boolean above, boolean below) {
        int x = shape.body().width() + shape.side() / 2;
        for (int i = 0; i < Math.min(6, shape.side() / 2); i++) {
            if (above) {
                canvas.fill(x - i, MARGIN + i, 2 * i + 1, 1, Canvas.BLACK);
            }
            if (below) {
                canvas.fill(x - i, shape.body().height() - 1 - MARGIN - i, 2 * i + 1, 1, Canvas.BLACK);
            }
        }
    }
}
