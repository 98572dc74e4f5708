package org.sidetone.phonebook;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sidetone.phonebook.Phonebook.Entry;

/** Makes the lines of a book of a source's contacts: a line for each number, since a phone's directory has one number a line. */
public final class Entries {
    /** What a phone shows of a name: the kind of a number behind it must not be cut off. */
    private static final int LONGEST_NAME = 32;

    private static final int LONGEST_KIND = 12;
    private static final CharMatcher UNPRINTABLE =
            CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).precomputed();
    private static final ImmutableMap<String, String> KINDS =
            ImmutableMap.of("cell", "mobile", "iphone", "mobile", "voice", "", "pref", "", "other", "");
    private static final ImmutableSet<String> NOT_SPOKEN_TO = ImmutableSet.of("fax", "pager");

    private final Dialling dialling;
    private final String origin;
    /** What a line is, and the groups of all contacts that have it. */
    private final Map<Entry, Set<String>> entries = new LinkedHashMap<>();

    private int left;
    private String example = "";

    private Entries(Dialling dialling, String origin) {
        this.dialling = dialling;
        this.origin = origin;
    }

    /**
     * @param left numbers that cannot be dialled
     * @param example one of them; empty where there is none
     */
    public record Made(Phonebook book, int left, String example) {}

    /** @param origin of the entries */
    public static Made of(Iterable<Contact> contacts, Dialling dialling, String origin) {
        Entries made = new Entries(dialling, origin);
        contacts.forEach(made::add);
        return new Made(Phonebooks.sorted(made.entries()), made.left, made.example);
    }

    private void add(Contact contact) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Contact.Telephone telephone : contact.telephones()) {
            dialling.number(telephone.number())
                    .ifPresentOrElse(
                            number -> kinds.putIfAbsent(number, kind(telephone)), () -> leave(telephone.number()));
        }
        if (kinds.values().stream().anyMatch(kind -> !NOT_SPOKEN_TO.contains(kind))) {
            kinds.values().removeAll(NOT_SPOKEN_TO);
        }
        String name = UNPRINTABLE.trimAndCollapseFrom(contact.name(), ' ');
        if (name.isEmpty()) {
            kinds.keySet().forEach(number -> add(number, number, contact.groups()));
        } else if (kinds.size() == 1) {
            add(name, kinds.keySet().iterator().next(), contact.groups());
        } else {
            addEach(name, kinds, contact.groups());
        }
    }

    private void add(String name, String number, List<String> groups) {
        entries.computeIfAbsent(new Entry(name, number, origin), entry -> new LinkedHashSet<>())
                .addAll(groups);
    }

    private List<Entry> entries() {
        return entries.entrySet().stream()
                .map(line -> new Entry(
                        line.getKey().name(), line.getKey().number(), origin, ImmutableSet.copyOf(line.getValue())))
                .toList();
    }

    private void addEach(String name, Map<String, String> kinds, List<String> groups) {
        Map<String, Integer> counts = new HashMap<>();
        kinds.forEach((number, kind) -> {
            int count = counts.merge(kind, 1, Integer::sum);
            String which = count == 1 ? kind : (kind + " " + count).strip();
            add(which.isEmpty() ? name : named(name, which), number, groups);
        });
    }

    private static String named(String name, String which) {
        String end = " (" + which + ")";
        int room = LONGEST_NAME - end.codePointCount(0, end.length());
        return name.codePointCount(0, name.length()) <= room
                ? name + end
                : name.substring(0, name.offsetByCodePoints(0, room)).strip() + end;
    }

    private static String kind(Contact.Telephone telephone) {
        String kind = UNPRINTABLE.trimAndCollapseFrom(telephone.kind(), ' ');
        String word = KINDS.getOrDefault(kind, kind);
        return word.length() > LONGEST_KIND ? word.substring(0, LONGEST_KIND).strip() : word;
    }

    private void leave(String number) {
        left++;
        example = example.isEmpty() ? UNPRINTABLE.trimAndCollapseFrom(number, ' ') : example;
    }
}
