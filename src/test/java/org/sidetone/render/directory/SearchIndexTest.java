package org.sidetone.render.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.phonebook.Phonebook.Entry;

class SearchIndexTest {
    private static List<String> find(List<Entry> entries, String name, String digits) {
        Found found = SearchIndex.of(entries).find(wanted(name, digits));
        return found.positions(0, found.size()).stream()
                .mapToObj(position -> entries.get(position).name())
                .toList();
    }

    private static Wanted wanted(String name, String digits) {
        return Wanted.of(ImmutableMap.of("q", name, "n", digits));
    }

    private static boolean finds(String name, String number, String wantedName, String wantedDigits) {
        List<Entry> book = List.of(new Entry("Zz", "9", ""), new Entry(name, number, ""), new Entry("Yy", "0", ""));
        return find(book, wantedName, wantedDigits).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "Müller, MUELLER",
        "Müller, müller",
        "Müller, elle",
        "Mueller, müller",
        "Mueller, muller",
        "Muller, müller",
        "Manuel, el",
        "Weiß, weiss",
        "Weiss, weiß",
        "GROẞ, gross",
        "Ångström, angstrom",
        "Ångström, aangstroem",
        "Łukasz Søren, lukasz soren",
        "Bjørn, bjoern",
        "Þóra Æsa, thora aesa",
        "Jean-François O'Brien, obrien francois",
        "Jean-François O'Brien, o'brien",
        "Hans Peter Meier, eier pet",
        "Office 2 (Berlin), berlin 2",
        "Ада Лавлейс, lavl",
        "é\u0301tage, etage",
    })
    void findsAnyPartOfAName(String name, String wanted) {
        assertThat(finds(name, "1001", wanted, "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Hans, hansi",
        "Hans Meier, nsme",
        "Hans Meier, hans huber",
        "Müller, mueler",
        "Anna, 1002",
    })
    void findsNobodyElse(String name, String wanted) {
        assertThat(finds(name, "1001", wanted, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "John, 1001, 5646",
        "John Smith, 1001, 76484",
        "Müller, 1001, 685537",
        "Müller, 1001, 6835537",
        "John, +49401234, 0123",
        "John, 0401234, 040 12-34",
        "John, *98, *98",
        "Room 17, 1001, 17",
    })
    void findsByNumberAndByTheNamesKeys(String name, String number, String digits) {
        assertThat(finds(name, number, "", digits)).isTrue();
    }

    @Test
    void theNameFieldTakesNumbersToo() {
        assertThat(finds("John", "040123", "040 23", "")).isTrue();
        assertThat(finds("John", "040123", "john 7", "")).isFalse();
    }

    @Test
    void bothFieldsMustMatch() {
        assertThat(finds("John", "1001", "jo", "100")).isTrue();
        assertThat(finds("John", "1001", "jo", "200")).isFalse();
        assertThat(finds("John", "1001", "ho", "100")).isFalse();
    }

    @Test
    void beginningsOfWordsComeFirst() {
        List<Entry> book = List.of(
                new Entry("Adele Hannah", "1", ""),
                new Entry("Anna", "2", ""),
                new Entry("Johanna Lee", "3", ""),
                new Entry("Lee Ann", "4", ""));
        assertThat(find(book, "ann", "")).containsExactly("Anna", "Lee Ann", "Adele Hannah", "Johanna Lee");
    }

    @Test
    void noPartReachesIntoTheNextName() {
        List<Entry> book = List.of(new Entry("Ann", "1", ""), new Entry("Bob", "2", ""));
        assertThat(find(book, "annbob", "")).isEmpty();
        assertThat(find(book, "", "12")).isEmpty();
        assertThat(find(List.of(), "x", "1")).isEmpty();
    }

    @Property(tries = 500)
    void everyNameIsFoundByItself(@ForAll String name, @ForAll String other) {
        List<Entry> book = List.of(new Entry(other, "1", ""), new Entry(name, "2", ""));
        Wanted wanted = wanted(name, "");
        Found found = SearchIndex.of(book).find(wanted);
        assertThat(found.positions(0, found.size()).contains(1)).isTrue();
        assertThat(wanted.text()).hasSizeLessThanOrEqualTo(32).matches("[a-z0-9 ]*");
    }
}
