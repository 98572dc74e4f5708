package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sidetone.config.StatusSettings.Icons;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.firmware.LoadVersion;
import org.sidetone.firmware.UserAgent;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.PhoneObject;
import org.sidetone.render.page.PhoneObject.IconFile;
import org.sidetone.render.page.PhoneObject.IconFileMenu;
import org.sidetone.render.page.PhoneObject.IconMenu;
import org.sidetone.render.page.PhoneObject.IconMenuItem;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;

/** How a screen marks a state beside its word; no line needs its icon to be understood. */
public enum LampIcons {
    /** On small screens, in browsers, and where it is not known what the phone can. */
    NONE,
    /** Drawings that come with the page. A 7940 or 7960 knows no other. */
    BITMAPS,
    /**
     * The phone's own, which cost no request: with 8.4(1) and later, on all but the old models (Cisco's development notes, Enhanced
     * Icon Menu Support). CUCM and chan-sccp list a conference with them.
     */
    OWN;

    private static final LoadVersion OWN_SINCE = new LoadVersion(8, 4, 1, 0);

    /** A line of the menu. */
    record Line(LampMark mark, String text, String url) {}

    /**
     * @param loads what it may run: a load's name, or what phones on its lines tell the PBX of themselves, {@code
     *     Cisco-CP7941G/9.4.2}; what another model told does not count
     */
    public static LampIcons of(Icons wanted, Handset handset, List<String> loads) {
        if (wanted == Icons.NONE
                || handset.display().filter(display -> display.depth() > 1).isEmpty()) {
            return NONE;
        }
        Optional<PhoneModel> model = handset.model();
        if (wanted == Icons.BITMAPS || model.filter(known -> !known.isJava()).isPresent()) {
            return BITMAPS;
        }
        boolean has = model.isPresent()
                && loads.stream()
                        .flatMap(text -> UserAgent.load(text).or(() -> LoadName.parse(text)).stream())
                        .filter(load -> load.family() == LoadFamily.of(model.get()))
                        .anyMatch(load -> load.version().compareTo(OWN_SINCE) >= 0);
        return has ? OWN : NONE;
    }

    PhoneObject menu(String title, String prompt, ImmutableList<SoftKey> keys, ImmutableList<Line> lines) {
        ImmutableSortedSet<LampMark> marks = lines.stream()
                .map(Line::mark)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return switch (this) {
            case NONE ->
                new Menu(
                        title,
                        prompt,
                        keys,
                        lines.stream()
                                .map(line -> new MenuItem(line.text(), line.url()))
                                .toList());
            case BITMAPS ->
                new IconMenu(
                        title,
                        prompt,
                        keys,
                        items(lines, mark -> true),
                        marks.stream().map(LampMark::drawing).toList());
            case OWN ->
                new IconFileMenu(
                        title,
                        prompt,
                        keys,
                        items(lines, mark -> mark.own().isPresent()),
                        marks.stream()
                                .flatMap(mark -> mark.own().map(own -> new IconFile(mark.index(), own)).stream())
                                .toList());
        };
    }

    private static ImmutableList<IconMenuItem> items(ImmutableList<Line> lines, Predicate<LampMark> drawn) {
        return lines.stream()
                .map(line -> new IconMenuItem(
                        line.text(),
                        line.url(),
                        drawn.test(line.mark()) ? line.mark().index() : null))
                .collect(ImmutableList.toImmutableList());
    }
}
