package org.sidetone.serve.page.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.reading;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.phone.MacAddress;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebook.Entry;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.KeptPages;
import org.sidetone.serve.page.Outside;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.message.Messages;
import org.w3c.dom.Element;

class DirectoryPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String BASE = "http://192.0.2.5:8087";
    private static final Book FRIENDS = book("friends", NOW, Optional.empty(), "Zoë");

    private final FakeView view = new FakeView();
    private final DirectoryPages pages = new DirectoryPages(new PageSources(
            Settings.defaults(Secret.of("none")),
            view,
            new NoPbx(),
            new KeptPages(),
            Outside.NONE,
            Messages.NONE,
            InstantSource.fixed(NOW)));

    private static Book book(String id, Instant readAt, Optional<String> failure, String... names) {
        return new Book(
                id,
                "Book " + id,
                new Phonebook(IntStream.range(0, names.length)
                        .mapToObj(i -> new Entry(names[i], "0" + i, "csv"))
                        .collect(ImmutableList.toImmutableList())),
                readAt,
                failure);
    }

    private void extensions(int count) {
        view.read(reading(
                IntStream.range(0, count)
                        .mapToObj(i -> extension("" + (1000 + i), "Person " + i))
                        .toList(),
                ImmutableMap.of()));
    }

    private Element get(String target) {
        return get(Askers.anybody(target));
    }

    private Element get(Asked asked) {
        Page page = switch (asked.query().page()) {
            case "directories" -> pages.directories(asked);
            case "directory" -> pages.directory(asked);
            case "directory/search" -> pages.search(asked);
            default -> pages.letters(asked);
        };
        return check(page.document());
    }

    private Element follow(String url) {
        assertThat(url).startsWith(BASE);
        return get(url.substring(BASE.length()));
    }

    @Test
    void oneBookOpensAtOnceAndSeveralAreAMenu() {
        extensions(2);
        assertThat(get("/directory").getTagName()).isEqualTo("CiscoIPPhoneDirectory");
        view.hold(FRIENDS);
        assertThat(texts(get("/directory"), "DirectoryEntry", "Name")).containsExactly("Person 0", "Person 1");
        view.hold(FRIENDS, book("empty", NOW, Optional.empty()));
        List<String> urls = texts(get("/directory?name=SEP001B54AABBCC"), "MenuItem", "URL");
        assertThat(texts(follow(urls.get(0)), "DirectoryEntry", "Name")).containsExactly("Person 0", "Person 1");
        assertThat(texts(follow(urls.get(1)), "Title")).containsExactly("Book friends");
        assertThat(texts(follow(urls.get(1)), "DirectoryEntry", "Name")).containsExactly("Zoë");
        assertThat(texts(follow(urls.get(2)), "Text").get(0)).startsWith("Nobody is in");
        assertThat(urls).allMatch(url -> url.endsWith("name=SEP001B54AABBCC"));
        assertThat(texts(get("/directories"), "MenuItem", "Name"))
                .isEqualTo(texts(get("/directory"), "MenuItem", "Name"));
    }

    @Test
    void aBookThatIsGoneShowsAllNames() {
        extensions(2);
        view.hold(FRIENDS, book("empty", NOW, Optional.empty()));
        assertThat(texts(get("/directory?book=gone"), "Title")).containsExactly("Directory");
        view.hold();
        assertThat(texts(get("/directory?book=friends"), "DirectoryEntry", "Name"))
                .hasSize(2);
    }

    @Test
    void searchesAllNamesOrABook() {
        extensions(40);
        view.hold(FRIENDS, book("others", NOW, Optional.empty(), "Yvonne"));
        Element form = get("/directory/search?book=friends");
        assertThat(texts(form, "URL")).containsExactly(BASE + "/directory/search?book=friends");
        assertThat(texts(get("/directory/search?q=&n="), "InputItem", "QueryStringParam"))
                .containsExactly("q", "n");
        assertThat(texts(get("/directory/search?book=friends&q=zoe&n="), "DirectoryEntry", "Telephone"))
                .containsExactly("00");
        assertThat(texts(get("/directory/search?book=others&q=zoe&n="), "Prompt"))
                .containsExactly("Nobody found");
        Element found = get("/directory/search?q=person&n=10?name=SEP001B54AABBCC");
        String next = texts(found, "SoftKeyItem", "URL").get(3);
        assertThat(texts(follow(next), "Prompt")).containsExactly("Records 33 to 40 of 40");
        extensions(1);
        assertThat(texts(follow(next), "Prompt")).containsExactly("Records 1 to 1 of 1");
    }

    @Test
    void aPhonesOwnNamesAreItsAlone() {
        extensions(2);
        view.give(
                MacAddress.parse("001B54AABBCC"),
                book("x", NOW, Optional.empty(), "Mum", "Person at home").content());
        Element menu = get(Askers.phone("/directory?name=SEP001B54AABBCC", Handset.UNKNOWN));
        assertThat(texts(menu, "MenuItem", "Name")).containsExactly("Directory", "Personal", "Search");
        List<String> urls = texts(menu, "MenuItem", "URL");
        assertThat(texts(own(urls.get(0)), "DirectoryEntry", "Name")).containsExactly("Person 0", "Person 1");
        assertThat(texts(own(urls.get(1)), "DirectoryEntry", "Name")).containsExactly("Mum", "Person at home");
        assertThat(texts(
                        own(BASE + "/directory/search?book=all&q=person&name=SEP001B54AABBCC"),
                        "DirectoryEntry",
                        "Name"))
                .containsExactly("Person at home", "Person 0", "Person 1");
        assertThat(texts(
                        own(BASE + "/directory/search?book=-personal&q=person&name=SEP001B54AABBCC"),
                        "DirectoryEntry",
                        "Name"))
                .containsExactly("Person at home");

        for (String other : List.of("", "SEP001B54AABBCC", "SEP001B54AABBCD")) {
            assertThat(get("/directory?name=" + other).getTagName()).isEqualTo("CiscoIPPhoneDirectory");
            assertThat(texts(get("/directory?book=-personal&name=" + other), "DirectoryEntry", "Name"))
                    .containsExactly("Person 0", "Person 1");
            assertThat(texts(get("/directory/search?q=person&name=" + other), "DirectoryEntry", "Name"))
                    .containsExactly("Person 0", "Person 1");
        }
        assertThat(texts(
                        get(Askers.phone("/directory?book=-personal&name=SEP001B54AABBCD", Handset.UNKNOWN)),
                        "DirectoryEntry",
                        "Name"))
                .as("another phone, proven")
                .containsExactly("Person 0", "Person 1");
    }

    @Test
    void whatIsFoundInBothIsTurnedPageByPage() {
        extensions(40);
        view.give(
                MacAddress.parse("001B54AABBCC"),
                book(
                                "x",
                                NOW,
                                Optional.empty(),
                                IntStream.range(0, 40)
                                        .mapToObj(i -> "Person own " + i)
                                        .toArray(String[]::new))
                        .content());
        String search = BASE + "/directory/search?book=all&q=person&name=SEP001B54AABBCC&offset=";
        assertThat(texts(own(search + "0"), "Prompt")).containsExactly("Records 1 to 32 of 80");
        List<String> second = texts(own(search + "32"), "DirectoryEntry", "Name");
        assertThat(second).hasSize(32);
        assertThat(second.subList(0, 8)).allMatch(name -> name.startsWith("Person own"));
        assertThat(second.subList(8, 32)).noneMatch(name -> name.startsWith("Person own"));
        assertThat(texts(own(search + "64"), "DirectoryEntry", "Name")).hasSize(16);
    }

    private Element own(String url) {
        return get(Askers.phone(url.substring(BASE.length()), Handset.UNKNOWN));
    }

    @Test
    void lettersOpenTheListWhereTheyBegin() {
        view.read(reading(
                List.of(extension("1", "Ann"), extension("2", "Bea"), extension("3", "Bob"), extension("4", "Cy")),
                ImmutableMap.of()));
        List<String> urls = texts(get("/directory/letters"), "MenuItem", "URL");
        assertThat(texts(follow(urls.get(1)), "DirectoryEntry", "Name")).containsExactly("Bea", "Bob", "Cy");
        assertThat(texts(get("/directory?letter=X"), "DirectoryEntry", "Name")).hasSize(4);
    }

    @Test
    void tellsHowOldABookIs() {
        extensions(1);
        view.hold(
                FRIENDS,
                book("old", NOW.minus(Duration.ofHours(3)), Optional.of("no answer"), "Ann"),
                book("never", Instant.EPOCH, Optional.of("no answer")));
        assertThat(texts(get("/directory?book=old"), "Prompt")).containsExactly("As of 3 h ago");
        assertThat(texts(get("/directory/search?book=old&q=ann"), "Prompt")).containsExactly("As of 3 h ago");
        assertThat(texts(get("/directory?book=never"), "Text").get(0)).contains("no answer");
        view.away(Duration.ofMinutes(3));
        assertThat(texts(get("/directory?book=old"), "Prompt")).containsExactly("PBX away 3 min");
    }

    @Test
    void beforeTheFirstReadingEveryPageSaysSo() {
        for (String path : List.of("/directory", "/directory/search", "/directory/letters")) {
            assertThat(texts(get(path), "Prompt")).containsExactly("Please wait");
        }
        assertThat(texts(get("/directories"), "MenuItem", "Name")).containsExactly("Directory");
        view.read(reading(List.of(), ImmutableMap.of()));
        assertThat(texts(get("/directory"), "Text").get(0)).startsWith("Nobody is in");
        assertThat(texts(get("/directory/letters"), "Text").get(0)).startsWith("Nobody is in");
    }
}
