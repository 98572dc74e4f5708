package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.sidetone.config.LampGroup;
import org.sidetone.config.StatusSettings;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;

/** Which configured groups a number belongs to. */
public final class Membership {
    private final StatusSettings settings;
    /** Numbers that belong to a group by a phonebook, by the group's id. */
    private final ImmutableSetMultimap<String, String> byBook;

    private Membership(StatusSettings settings, ImmutableSetMultimap<String, String> byBook) {
        this.settings = settings;
        this.byBook = byBook;
    }

    /** @param books every book that has something in it */
    public static Membership of(StatusSettings settings, ImmutableList<Book> books) {
        ImmutableSetMultimap.Builder<String, String> numbers = ImmutableSetMultimap.builder();
        for (LampGroup group : settings.groups()) {
            if (group.phonebook().isEmpty() && group.phonebookGroup().isEmpty()) {
                continue;
            }
            for (Book book : books) {
                if (group.phonebook().isEmpty() || group.phonebook().get().equals(book.name())) {
                    book.content().entries().stream()
                            .filter(entry -> belongs(entry, group))
                            .forEach(entry -> numbers.put(group.id(), entry.number()));
                }
            }
        }
        return new Membership(settings, numbers.build());
    }

    private static boolean belongs(Phonebook.Entry entry, LampGroup group) {
        return group.phonebookGroup().isEmpty()
                || entry.groups().contains(group.phonebookGroup().get());
    }

    ImmutableSet<String> groups(String number) {
        return settings.groups().stream()
                .filter(group -> has(group, number))
                .map(LampGroup::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Who may see with whom this number talks. */
    StatusSettings.Talking talking(String number) {
        return settings.groups().stream()
                .filter(group -> group.talking().isPresent() && has(group, number))
                .map(group -> group.talking().get())
                .findFirst()
                .orElse(settings.talking());
    }

    private boolean has(LampGroup group, String number) {
        return group.numbers().stream().anyMatch(range -> range.holds(number))
                || byBook.containsEntry(group.id(), number);
    }
}
