package org.sidetone.config;

import com.google.common.base.Ascii;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes of names what stands for them in addresses of pages: lower-case letters, digits and hyphens, each once. */
final class PageIds {
    /** With host and phone an address of a page may have 256 characters. */
    private static final int LONGEST = 60;

    private final String kind;
    private final Set<String> ids;

    /**
     * @param kind stands before the place of a name that has no such letters
     * @param taken ids that nothing else may have
     */
    PageIds(String kind, String... taken) {
        this.kind = kind;
        this.ids = new HashSet<>(List.of(taken));
    }

    /** @param place of the name in the file, from 1 */
    String of(String name, int place) {
        String id = of(name);
        String usable = id.isEmpty() || !ids.add(id) ? (id + "-" + place).replaceFirst("^-", kind + "-") : id;
        ids.add(usable);
        return usable;
    }

    static String of(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Ascii.truncate(letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""), LONGEST, "");
    }
}
