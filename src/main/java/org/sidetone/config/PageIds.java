package org.sidetone.config;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes of names what stands for them in addresses of pages: lower-case letters, digits and hyphens, the same on every node. */
final class PageIds {
    /** With host and phone an address of a page may have 256 characters. */
    private static final int LONGEST = 60;

    private final Set<String> given = new HashSet<>();

    /** @param place tells names apart that look alike without their signs: {@code book-2}; only its number stands behind letters */
    String of(String name, String place) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        String usable = id;
        if (id.isEmpty()) {
            usable = place;
        } else if (given.contains(id)) {
            usable = id + place.substring(place.lastIndexOf('-'));
        }
        given.add(usable);
        return usable;
    }
}
