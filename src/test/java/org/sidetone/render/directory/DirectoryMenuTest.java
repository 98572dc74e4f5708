package org.sidetone.render.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.directory.ListingTest.FRAME;
import static org.sidetone.render.directory.ListingTest.frame;
import static org.sidetone.render.directory.ListingTest.people;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;
import org.w3c.dom.Element;

class DirectoryMenuTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Book GOOD = book("vcard", "Müller & Söhne", NOW, Optional.empty());

    private static Book book(String id, String name, Instant readAt, Optional<String> failure) {
        return new Book(id, name, Phonebook.EMPTY, readAt, failure);
    }

    private static Element menu(List<Book> books, Listing names) {
        return check(DirectoryMenu.page("/directories", books, Optional.empty(), names, FRAME, NOW)
                .document());
    }

    @Test
    void oneBookIsOneEntry() {
        for (List<Book> books : List.of(List.<Book>of(), List.of(GOOD))) {
            Element root = menu(books, people(32));
            assertThat(root.getTagName()).isEqualTo("CiscoIPPhoneMenu");
            assertThat(texts(root, "MenuItem", "Name")).containsExactly("Directory");
            assertThat(texts(root, "MenuItem", "URL")).containsExactly("http://192.0.2.5:8087/directory");
        }
    }

    @Test
    void moreNamesThanFitAPageHaveShortCuts() {
        Element root = menu(List.of(), people(33));
        assertThat(texts(root, "MenuItem", "Name")).containsExactly("Directory", "Search", "First letters");
        assertThat(texts(root, "MenuItem", "URL"))
                .endsWith("http://192.0.2.5:8087/directory/search", "http://192.0.2.5:8087/directory/letters");
    }

    @Test
    void severalBooksStandBelowAllNamesWithTheirAge() {
        Instant before = NOW.minus(Duration.ofHours(3));
        Element root = menu(
                List.of(
                        GOOD,
                        book("dav", "Friends", before, Optional.of("away")),
                        book("ldap", "Work", Instant.EPOCH, Optional.of("away"))),
                people(3));
        assertThat(texts(root, "MenuItem", "Name"))
                .containsExactly("All names", "Müller & Söhne", "Friends (3 h old)", "Work (not read yet)", "Search");
        assertThat(texts(root, "MenuItem", "URL")).contains("http://192.0.2.5:8087/directory?book=vcard");
    }

    @Test
    void noNumberOfBooksIsTooMuchForAPhone() {
        List<Book> books = IntStream.range(0, 200)
                .mapToObj(i -> book("b" + i, "Book " + i, NOW, Optional.empty()))
                .toList();
        assertThat(texts(menu(books, people(50)), "MenuItem", "Name")).contains("Search", "First letters");
    }

    @Test
    void anEmptyBookSaysWhyAndWhatToDo() {
        Element nobody = check(BookState.of(GOOD, NOW).empty(FRAME).document());
        assertThat(texts(nobody, "Text").get(0)).startsWith("Nobody is in the directory yet");
        BookState never =
                BookState.of(book("dav", "Friends", Instant.EPOCH, Optional.of("dav.example: no answer")), NOW);
        Element why = check(never.empty(frame("Friends", never.notice())).document());
        assertThat(texts(why, "Prompt")).containsExactly("Not read yet");
        assertThat(texts(why, "Text").get(0)).contains("dav.example: no answer").contains("sidetone check");
    }
}
