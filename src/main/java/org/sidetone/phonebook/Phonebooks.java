package org.sidetone.phonebook;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;

/** Makes phonebooks. Once per reading of the PBX: sorting thousands of names is too dear for every page. */
public final class Phonebooks {
    private static final CharMatcher DIALLED = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf("+*#"));
    /** What people write between digits; FreePBX keeps the blanks of a number as slashes in AstDB keys. */
    private static final CharMatcher BETWEEN_DIGITS =
            CharMatcher.whitespace().or(CharMatcher.anyOf("/-.()")).precomputed();

    private Phonebooks() {}

    /**
     * The PBX's own names: its extensions and AstDB's {@code cidname}. A number stands once; the extension wins, except that an
     * extension without a name of its own takes the one AstDB has for its number. Where there is none the number is the name.
     */
    public static Phonebook of(Snapshot snapshot) {
        Map<String, String> outside = new LinkedHashMap<>();
        snapshot.names().forEach((number, name) -> outside.putIfAbsent(dialled(number), name.strip()));

        Map<String, Phonebook.Entry> byNumber = new LinkedHashMap<>();
        snapshot.extensions().values().stream()
                .sorted(Comparator.comparing(
                                (Extension extension) -> !extension.id().equals(extension.number()))
                        .thenComparing(Extension::id))
                .forEach(extension -> {
                    String number = extension.number().strip();
                    String name = extension.name().strip();
                    String known = name.equals(number) ? "" : name;
                    add(byNumber, known.isEmpty() ? outside.getOrDefault(number, "") : known, number, "extension");
                });
        outside.forEach((number, name) -> add(byNumber, name, number, "cidname"));
        return new Phonebook(
                byNumber.values().stream().sorted(NameOrder.comparator()).collect(ImmutableList.toImmutableList()));
    }

    private static void add(Map<String, Phonebook.Entry> byNumber, String name, String number, String origin) {
        if (!number.isEmpty()) {
            byNumber.putIfAbsent(number, new Phonebook.Entry(name.isEmpty() ? number : name, number, origin));
        }
    }

    private static String dialled(String number) {
        String digits = BETWEEN_DIGITS.removeFrom(number);
        return DIALLED.matchesAllOf(digits) ? digits : number.strip();
    }
}
