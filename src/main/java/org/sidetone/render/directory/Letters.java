package org.sidetone.render.directory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sidetone.phonebook.Phonebook.Entry;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;

/** With which letters the names of a book begin, and where in it each letter does. */
public final class Letters {
    public static final String PARAMETER = "letter";

    private static final String DIGITS = "0-9";
    private static final String SIGNS = "Signs";
    /** Letters that no key has; names in other scripts come last. */
    private static final String OTHER = "Other";

    private final ImmutableMap<String, Group> groups;

    private Letters(ImmutableMap<String, Group> groups) {
        this.groups = groups;
    }

    private record Group(int first, int count) {}

    static Letters of(List<Entry> entries) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            groups.merge(
                    letter(entries.get(i).name()),
                    new Group(i, 1),
                    (known, one) -> new Group(known.first(), known.count() + 1));
        }
        return new Letters(ImmutableMap.copyOf(groups));
    }

    /** @param letter as {@link #page} wrote it, in any case */
    Optional<Integer> offset(String letter) {
        return groups.entrySet().stream()
                .filter(group -> group.getKey().equalsIgnoreCase(letter.strip()))
                .map(group -> group.getValue().first())
                .findFirst();
    }

    Page page(Frame frame) {
        return Page.lasting(
                Pages.DIRECTORY_LETTERS,
                new Menu(
                        frame.title(),
                        frame.notice().orElse("Select a first letter"),
                        List.of(),
                        groups.entrySet().stream()
                                .map(group -> new MenuItem(
                                        group.getKey() + " (" + group.getValue().count() + ")",
                                        frame.links().to(frame.list().with(PARAMETER, group.getKey()))))
                                .collect(toImmutableList())));
    }

    /** As the book is sorted: by letters without their accents. */
    private static String letter(String name) {
        if (name.isEmpty()) {
            return SIGNS;
        }
        int first = Normalizer.normalize(name.substring(0, name.offsetByCodePoints(0, 1)), Normalizer.Form.NFKD)
                .codePointAt(0);
        if (first >= '0' && first <= '9') {
            return DIGITS;
        }
        if (!Character.isLetter(first)) {
            return SIGNS;
        }
        String plain = Spelling.plain(Character.toString(first));
        boolean latin = Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
        return latin && !plain.isEmpty() ? plain.substring(0, 1).toUpperCase(Locale.ROOT) : OTHER;
    }
}
