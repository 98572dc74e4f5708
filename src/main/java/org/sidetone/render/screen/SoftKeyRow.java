package org.sidetone.render.screen;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sidetone.render.screen.ShownPage.SoftKey;

/** What stands above the four keys below the screen. */
final class SoftKeyRow {
    static final int KEYS = 4;

    private SoftKeyRow() {}

    /** Four names, empty ones where a key does nothing. Of more than four keys the phone shows three, and one that leads to the next. */
    static ImmutableList<String> of(ShownPage page) {
        List<String> names = new ArrayList<>(Collections.nCopies(KEYS, ""));
        ImmutableList<SoftKey> keys = page.softKeys().isEmpty() ? own(page.kind()) : page.softKeys();
        for (SoftKey key : keys) {
            if (key.position() >= 1 && key.position() <= KEYS) {
                names.set(key.position() - 1, key.name());
            }
        }
        if (keys.stream().anyMatch(key -> key.position() > KEYS)) {
            names.set(KEYS - 1, "more");
        }
        return ImmutableList.copyOf(names);
    }

    /** The phone's own (Cisco's service development notes), where a page names none. */
    private static ImmutableList<SoftKey> own(String kind) {
        return switch (kind) {
            case "Directory" -> keys("Dial", "EditDial", "Exit");
            case "Input" -> keys("Submit", "<<", "Cancel");
            case "Text", "Image", "ImageFile" -> keys("Update", "Exit");
            default -> keys("Select", "Exit");
        };
    }

    private static ImmutableList<SoftKey> keys(String... names) {
        ImmutableList.Builder<SoftKey> keys = ImmutableList.builder();
        for (int i = 0; i < names.length; i++) {
            keys.add(new SoftKey(names[i], i + 1));
        }
        return keys.build();
    }
}
