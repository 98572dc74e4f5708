package standin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a page as text, about as it looks on the phone. */
public final class Screen {
    private static final int WIDTH = 44;

    private Screen() {}

    public static String draw(Page page) {
        List<String> rows = new ArrayList<>();
        int number = 0;
        for (Page.Item item : page.items()) {
            number++;
            rows.add(
                    page.kind().equals("Directory")
                            ? fit(item.name(), WIDTH - 15) + " " + fit(item.target(), 14)
                            : number + "  " + item.name());
        }
        page.form().ifPresent(form -> form.fields().forEach(field -> rows.add(field.name() + ": " + field.value())));
        page.text().lines().forEach(rows::add);
        if (page.kind().startsWith("Image")) {
            rows.add("(a picture" + (page.picture().isEmpty() ? ")" : " from " + page.picture() + ")"));
        }
        String edge = "+" + "-".repeat(WIDTH + 2) + "+\n";
        return edge
                + row(page.title().isEmpty() ? page.kind() : page.title())
                + edge
                + rows.stream().map(Screen::row).collect(Collectors.joining())
                + edge
                + row(page.prompt())
                + row(keys(page))
                + edge;
    }

    private static String keys(Page page) {
        if (page.softKeys().isEmpty()) {
            return "[Select] [Exit]";
        }
        return page.softKeys().stream().map(key -> "[" + key.name() + "]").collect(Collectors.joining(" "));
    }

    private static String row(String text) {
        return "| " + fit(text, WIDTH) + " |\n";
    }

    private static String fit(String text, int width) {
        return text.length() > width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }
}
