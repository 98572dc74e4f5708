package org.sidetone.phonebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.config.BookSettings;
import org.sidetone.config.DialRules;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook.Entry;

class LibraryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Snapshot PBX = reading(
            List.of(extension("1001", "Alice"), extension("1002", "1002")),
            ImmutableMap.of("+49401111", "Carla", "1001", "Alice by AstDB"));

    private final Library byDefault = new Library(Settings.Directory.DEFAULT);

    @Test
    void withoutSettingsThereAreThePbxsBooksAndOnlyThoseThatHoldSomething() {
        byDefault.pbx(PBX);
        byDefault.sources(List.of(book("contacts")));

        assertThat(byDefault.view().books()).extracting(Book::name).containsExactly("Extensions", "Names");
        assertThat(byDefault.view().books().get(0).content().entries())
                .containsExactly(new Entry("1002", "1002", "extension"), new Entry("Alice", "1001", "extension"));
        assertThat(byDefault.view().all().entries())
                .containsExactlyElementsOf(Phonebooks.of(PBX).entries());
    }

    @Test
    void aNumberStandsOnceAndTheExtensionsNameWins() {
        byDefault.pbx(PBX);
        byDefault.sources(List.of(
                book("contacts", new Entry("Someone", "1001", "contacts"), new Entry("Zed", "0401234", "contacts"))));

        assertThat(byDefault.view().all().entries())
                .extracting(Entry::name)
                .containsExactly("1002", "Alice", "Carla", "Zed");
        assertThat(byDefault.view().books()).extracting(Book::id).containsExactly("extensions", "names", "contacts");
        assertThat(byDefault.view().books().get(2).content().entries()).hasSize(2);
    }

    @Test
    void aBookNamesWhatThePbxDoesNot() {
        byDefault.pbx(PBX);
        byDefault.sources(List.of(book("contacts", new Entry("Bob", "1002", "contacts"))));

        assertThat(byDefault.view().all().name("1002")).contains("Bob");
    }

    @Test
    void aSpeedDialYieldsToANameFromAnywhere() {
        byDefault.pbx(PBX);
        byDefault.sources(List.of(
                book(
                        "names",
                        new Entry("Speed dial 7", "0401234", "speeddial"),
                        new Entry("Speed dial 8", "+49401111", "speeddial"),
                        new Entry("Speed dial 9", "0409999", "speeddial")),
                book("contacts", new Entry("Zed", "0401234", "contacts"))));

        assertThat(byDefault.view().all().entries())
                .extracting(Entry::name)
                .containsExactly("1002", "Alice", "Carla", "Speed dial 9", "Zed");
        assertThat(byDefault.view().books().get(1).content().entries())
                .extracting(Entry::name)
                .containsExactly("Carla", "Speed dial 7", "Speed dial 9");
    }

    @Test
    void numbersOfAstDbAreDialledByTheSameRules() {
        Library german = new Library(new Settings.Directory(
                "Directory",
                new DialRules("49", "", "0", "00", "", 4, ImmutableList.of()),
                false,
                BookSettings.DEFAULTS));
        german.pbx(PBX);
        german.sources(List.of(book("contacts", new Entry("Carla Smith", "0401111", "contacts"))));

        assertThat(german.view().all().entries())
                .contains(new Entry("Carla", "0401111", "cidname"))
                .hasSize(3);
    }

    @Test
    void theSettingsSayWhichBooksThereAreButThePbxsNamesStayKnown() {
        Library own = new Library(new Settings.Directory(
                "Directory",
                DialRules.DEFAULT,
                false,
                ImmutableList.of(new BookSettings(
                        "suppliers", "Suppliers", Duration.ofMinutes(1), new BookSettings.Csv(Path.of("x.csv"))))));
        own.pbx(PBX);
        own.sources(List.of(new Book("suppliers", "Suppliers", Phonebook.EMPTY, Instant.EPOCH, Optional.of("gone"))));

        assertThat(own.view().books()).extracting(Book::name).containsExactly("Suppliers");
        assertThat(own.view().books().get(0).failure()).contains("gone");
        assertThat(own.view().all().name("1001")).contains("Alice");
    }

    @Test
    void whatIsNotNewStaysTheSameObject() {
        byDefault.pbx(PBX);
        byDefault.sources(List.of(book("contacts", new Entry("Zed", "0401234", "contacts"))));
        Library.View before = byDefault.view();

        byDefault.pbx(PBX.withRegistrations(PBX.registrations()));
        Book read = before.books().get(2);
        assertThat(byDefault.sources(List.of(
                        new Book(read.id(), read.name(), read.content(), NOON.plusSeconds(9), Optional.of("slow")))))
                .isFalse();

        assertThat(byDefault.view().all()).isSameAs(before.all());
        assertThat(byDefault.view().books().get(0).content())
                .isSameAs(before.books().get(0).content());
        assertThat(byDefault.view().books().get(2).failure()).contains("slow");
    }

    @Test
    void whatWeWroteIntoAstDbIsNoNameOfThePbx() {
        byDefault.pbx(PBX);
        byDefault.written(ImmutableMap.of("+49401111", "Carla", "1001", "other"));
        assertThat(byDefault.view().all().name("+49401111")).isEmpty();

        byDefault.written(ImmutableMap.of("+49401111", "Carla as she was"));
        assertThat(byDefault.view().all().name("+49401111")).contains("Carla");
    }

    @Test
    void fiftyThousandContactsAreMergedInSeconds() {
        List<Contact> many = IntStream.range(0, 50_000)
                .mapToObj(i -> EntriesTest.contact(
                        String.format(Locale.ROOT, "Person %05d of Nowhere", i * 7919 % 50_000),
                        ":0301" + (100_000 + i)))
                .toList();
        byDefault.pbx(PBX);
        long begin = System.nanoTime();
        Phonebook made =
                Entries.of(many, new Dialling(DialRules.DEFAULT), "contacts").book();
        byDefault.sources(List.of(new Book("contacts", "Contacts", made, NOON, Optional.empty())));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(byDefault.view().all().entries()).hasSize(50_003);

        // A new extension must not wait for all of them to be sorted again.
        begin = System.nanoTime();
        byDefault.pbx(reading(List.of(extension("1001", "Alicia")), ImmutableMap.of()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(byDefault.view().all().entries())
                .isSortedAccordingTo(NameOrder.comparator())
                .hasSize(50_001);
    }

    private static Book book(String id, Entry... entries) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return new Book(id, name, Phonebooks.sorted(List.of(entries)), NOON, Optional.empty());
    }
}
