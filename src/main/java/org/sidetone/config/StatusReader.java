package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code [status]} and its groups of lamps. Problems name these by their place in the file: {@code status.group 2.numbers}. */
final class StatusReader {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final List<String> books;
    private final PageIds ids = new PageIds("group", LampGroup.ALL, LampGroup.FAVOURITES, LampGroup.OTHERS);
    private final Set<String> names = new HashSet<>();

    /** @param books names of the phonebooks there are */
    StatusReader(List<String> books) {
        this.books = books;
    }

    StatusSettings read(Section section) {
        StatusSettings fallback = StatusSettings.DEFAULT;
        String title = section.text("title", fallback.title());
        Duration refresh = section.duration("refresh", fallback.refresh(), SHORTEST, LONGEST);
        Duration ringing = section.duration("ringing_refresh", fallback.ringingRefresh(), SHORTEST, LONGEST);
        StatusSettings.Icons icons = section.choice("icons", fallback.icons(), StatusSettings.Icons.values());
        StatusSettings.Talking talking = section.choice("talking", fallback.talking(), StatusSettings.Talking.values());
        ImmutableList.Builder<LampGroup> groups = ImmutableList.builder();
        int place = 0;
        for (Section group : section.sections("group")) {
            group(group, ++place).ifPresent(groups::add);
        }
        String first = section.text("first", fallback.first(), text -> first(text, groups.build()));
        section.end();
        return new StatusSettings(title, refresh, ringing, first, icons, talking, groups.build());
    }

    private Optional<LampGroup> group(Section section, int place) {
        Optional<String> name = section.needed("name", Values::plain, "what phones show, as \"Sales\"");
        ImmutableList<LampGroup.Range> numbers = section.texts("numbers", Values::numbers);
        Optional<String> phonebook = section.optional("phonebook", this::book);
        Optional<String> phonebookGroup = section.optional("phonebook_group", Values::plain);
        Optional<StatusSettings.Talking> talking = section.choice("talking", StatusSettings.Talking.values());
        if (!section.has("numbers") && !section.has("phonebook") && !section.has("phonebook_group")) {
            section.missing("numbers", "\"1000-1099\"; or phonebook, or phonebook_group");
        }
        section.end();
        if (name.isPresent() && !names.add(name.get())) {
            section.badValue("name", "the group " + name.get() + " is there twice", "give each a name of its own");
        }
        return name.map(shown ->
                new LampGroup(ids.of(shown, place), shown.strip(), numbers, phonebook, phonebookGroup, talking));
    }

    private String book(String name) {
        if (!books.contains(name)) {
            throw new IllegalArgumentException("the name of a phonebook is wanted: " + String.join(", ", books));
        }
        return name;
    }

    private static String first(String text, List<LampGroup> groups) {
        for (LampGroup group : groups) {
            if (group.name().equals(text) || group.id().equals(text)) {
                return group.id();
            }
        }
        if (List.of(LampGroup.ALL, LampGroup.FAVOURITES, LampGroup.OTHERS).contains(text)) {
            return text;
        }
        throw new IllegalArgumentException("one of these is wanted: all, favourites, others"
                + (groups.isEmpty()
                        ? ""
                        : ", "
                                + String.join(
                                        ", ",
                                        groups.stream().map(LampGroup::name).toList())));
    }
}
