package org.sidetone.phonebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.reading;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sidetone.phonebook.Phonebook.Entry;

class PhonebooksTest {
    @Test
    void takesExtensionsAndAstDb() {
        Phonebook book = Phonebooks.of(reading(
                List.of(extension("1002", "Bob"), extension("1001", "Alice")),
                ImmutableMap.of("+49401234", "Carla", "1001", "Alice from AstDB")));
        assertThat(book.entries())
                .containsExactly(
                        new Entry("Alice", "1001", "extension"),
                        new Entry("Bob", "1002", "extension"),
                        new Entry("Carla", "+49401234", "cidname"));
    }

    @Test
    void putsANumberOnceWhenSeveralDevicesShareIt() {
        Phonebook book = Phonebooks.of(reading(
                List.of(extension("91001", "1001", "Alice's second phone"), extension("1001", "1001", "Alice")),
                ImmutableMap.of()));
        assertThat(book.entries()).containsExactly(new Entry("Alice", "1001", "extension"));
    }

    @Test
    void findsANameForTheNameless() {
        Phonebook book = Phonebooks.of(reading(
                List.of(extension("1001", " "), extension("1002", "1002"), extension("", "Ghost")),
                ImmutableMap.of("1002", "Bob by AstDB", "777", "")));
        assertThat(book.entries())
                .containsExactly(
                        new Entry("1001", "1001", "extension"),
                        new Entry("777", "777", "cidname"),
                        new Entry("Bob by AstDB", "1002", "extension"));
    }

    @Test
    void dialsNumbersAsTheyAreMeantNotAsTheyAreWritten() {
        Phonebook book = Phonebooks.of(reading(
                List.of(),
                ImmutableMap.of("+43/1/5880199", "FreePBX", "(040) 123-45.6", "Written", "anonymous-caller", "Name")));
        assertThat(book.entries())
                .extracting(Entry::number)
                .containsExactly("+4315880199", "anonymous-caller", "040123456");
    }

    @Test
    void sortsAsPeopleLookForNames() {
        List<String> sorted = List.of(
                "3M", "Ann", "Ann Lee", "Anna", "čapek", "doko", "đoko", "elan", "Élan", "Łaa", "Lzz", "mueller",
                "Muller", "Müller", "Mullers", "Mz", "Strasse", "Straße", "zack", "Zoe", "Иван");
        Phonebook book = Phonebooks.of(reading(
                IntStream.range(0, sorted.size())
                        .mapToObj(i -> extension(Integer.toString(900 - i), sorted.get(i)))
                        .toList(),
                ImmutableMap.of()));
        assertThat(book.entries()).extracting(Entry::name).containsExactlyElementsOf(sorted);
    }

    @Test
    void sortsNamesakesByNumber() {
        Phonebook book = Phonebooks.of(
                reading(Stream.of("3", "1", "2").map(n -> extension(n, "Bob")).toList(), ImmutableMap.of()));
        assertThat(book.entries()).extracting(Entry::number).containsExactly("1", "2", "3");
    }
}
