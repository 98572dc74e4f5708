package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sidetone.config.DialRules;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook.Entry;

/** Makes the book of the PBX's own names. Once per reading: sorting thousands of names is too dear for every page. */
public final class Phonebooks {
    /** The origin of entries that are extensions. */
    public static final String EXTENSION = "extension";

    static final String CIDNAME = "cidname";

    private Phonebooks() {}

    /** The PBX's own names, with numbers as they stand there but for what people write between digits. */
    public static Phonebook of(Snapshot snapshot) {
        return sorted(entries(snapshot, new Dialling(DialRules.DEFAULT), Map.of()));
    }

    /**
     * Extensions and AstDB's {@code cidname}. A number stands once; the extension wins, except that an extension without a name of
     * its own takes the one AstDB has for its number. Where there is none the number is the name.
     *
     * @param written names in AstDB that are none of the PBX's own, because we wrote them
     */
    static ImmutableList<Entry> entries(Snapshot snapshot, Dialling dialling, Map<String, String> written) {
        Map<String, String> outside = new LinkedHashMap<>();
        snapshot.names().forEach((number, name) -> {
            if (!name.equals(written.get(number))) {
                dialling.number(number).ifPresent(dialled -> outside.putIfAbsent(dialled, name.strip()));
            }
        });
        Map<String, Entry> byNumber = new LinkedHashMap<>();
        snapshot.extensions().values().stream()
                .sorted(Comparator.comparing(
                                (Extension extension) -> !extension.id().equals(extension.number()))
                        .thenComparing(Extension::id))
                .forEach(extension -> {
                    String number = extension.number().strip();
                    String name = extension.name().strip();
                    String known = name.equals(number) ? "" : name;
                    add(byNumber, known.isEmpty() ? outside.getOrDefault(number, "") : known, number, EXTENSION);
                });
        outside.forEach((number, name) -> add(byNumber, name, number, CIDNAME));
        return ImmutableList.copyOf(byNumber.values());
    }

    static Phonebook sorted(Collection<Entry> entries) {
        return new Phonebook(ImmutableList.sortedCopyOf(NameOrder.comparator(), entries));
    }

    private static void add(Map<String, Entry> byNumber, String name, String number, String origin) {
        if (!number.isEmpty()) {
            byNumber.putIfAbsent(number, new Entry(name.isEmpty() ? number : name, number, origin));
        }
    }
}
