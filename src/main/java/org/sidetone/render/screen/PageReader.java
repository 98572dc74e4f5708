package org.sidetone.render.screen;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.sidetone.render.picture.PackedPixels;
import org.sidetone.render.screen.ShownPage.Drawing;
import org.sidetone.render.screen.ShownPage.Item;
import org.sidetone.render.screen.ShownPage.Placed;
import org.sidetone.render.screen.ShownPage.SoftKey;

/** Reads any of Cisco's objects that a phone shows, ours and others'. */
public final class PageReader {
    private static final String OBJECT = "CiscoIPPhone";
    private static final int LARGEST_SIDE = 1000;

    private PageReader() {}

    /** @throws IllegalArgumentException saying why a phone could show nothing of it */
    public static ShownPage read(byte[] page) {
        PageTree root = PageTree.read(page);
        if (!root.name().startsWith(OBJECT)) {
            throw new IllegalArgumentException("<" + root.name() + "> is no object of these phones");
        }
        String kind = root.name().substring(OBJECT.length());
        return new ShownPage(
                kind,
                root.value("Title"),
                root.value("Prompt"),
                items(root),
                root.all("Text").map(PageTree::text).findFirst().orElse("").strip(),
                picture(root, kind),
                icons(root),
                softKeys(root));
    }

    private static ImmutableList<Item> items(PageTree root) {
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        root.all("MenuItem")
                .map(item -> new Item(item.value("Name"), "", item.number("IconIndex")))
                .forEach(items::add);
        root.all("DirectoryEntry")
                .map(entry -> new Item(entry.value("Name"), entry.value("Telephone"), Optional.empty()))
                .forEach(items::add);
        root.all("InputItem")
                .map(field -> new Item(field.value("DisplayName"), field.value("DefaultValue"), Optional.empty()))
                .forEach(items::add);
        return items.build();
    }

    private static Optional<Placed> picture(PageTree root, String kind) {
        boolean inside = kind.equals("Image") || kind.equals("GraphicMenu");
        if (!inside && !kind.equals("ImageFile") && !kind.equals("GraphicFileMenu")) {
            return Optional.empty();
        }
        return Optional.of(new Placed(
                root.number("LocationX").orElse(0), root.number("LocationY").orElse(0), drawing(root)));
    }

    private static ImmutableMap<Integer, Drawing> icons(PageTree root) {
        ImmutableMap.Builder<Integer, Drawing> icons = ImmutableMap.builder();
        root.all("IconItem").forEach(icon -> icons.put(icon.number("Index").orElse(0), drawing(icon)));
        return icons.buildKeepingLast();
    }

    private static Drawing drawing(PageTree element) {
        String data = element.value("Data");
        int width = side(element, "Width");
        int height = side(element, "Height");
        return new Drawing(
                data.isEmpty() ? Optional.empty() : Optional.of(PackedPixels.read(data, width, height)),
                element.value("URL"));
    }

    private static int side(PageTree element, String name) {
        return Math.max(1, Math.min(LARGEST_SIDE, element.number(name).orElse(1)));
    }

    private static ImmutableList<SoftKey> softKeys(PageTree root) {
        return root.all("SoftKeyItem")
                .map(key ->
                        new SoftKey(key.value("Name"), key.number("Position").orElse(1)))
                .collect(toImmutableList());
    }
}
