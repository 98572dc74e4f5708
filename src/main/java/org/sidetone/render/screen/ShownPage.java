package org.sidetone.render.screen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.sidetone.render.picture.Canvas;

/**
 * What a page shows.
 *
 * @param kind the object's name without CiscoIPPhone: Menu, Directory, Text, Input, ImageFile, ...
 * @param items of a menu or a directory; of a form its fields
 * @param picture of a page that has one
 * @param icons of an icon menu, by the number that items name
 */
public record ShownPage(
        String kind,
        String title,
        String prompt,
        ImmutableList<Item> items,
        String text,
        Optional<Placed> picture,
        ImmutableMap<Integer, Drawing> icons,
        ImmutableList<SoftKey> softKeys) {
    /**
     * A line that can be marked.
     *
     * @param detail what stands at the right: a number, what a field holds
     * @param icon its number; empty for none
     */
    public record Item(String name, String detail, Optional<Integer> icon) {}

    public record SoftKey(String name, int position) {}

    /** @param x from the left, -1: in the middle; the same with y */
    public record Placed(int x, int y, Drawing drawing) {}

    /** Either in the page, or where it is to be fetched. */
    public record Drawing(Optional<Canvas> pixels, String address) {}

    public boolean isMenu() {
        return kind.endsWith("Menu") || kind.equals("Directory");
    }
}
