package org.sidetone.phonebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.config.DialRules;
import org.sidetone.phonebook.Phonebook.Entry;

class EntriesTest {
    private static final Dialling DIALLING =
            new Dialling(new DialRules("49", "", "0", "00", "", 4, ImmutableList.of()));

    @Test
    void oneNumberNeedsNoWordBehindTheName() {
        assertThat(lines(contact("Ann Lee", "work:040 12345"))).containsExactly("Ann Lee = 04012345");
    }

    @Test
    void severalNumbersAreToldApartByTheirKind() {
        assertThat(lines(
                        contact("Ann Lee", "cell:0170111", "work:04011111", "work:04022222", ":04033333", ":04044444")))
                .containsExactlyInAnyOrder(
                        "Ann Lee (mobile) = 0170111",
                        "Ann Lee (work) = 04011111",
                        "Ann Lee (work 2) = 04022222",
                        "Ann Lee = 04033333",
                        "Ann Lee (2) = 04044444");
    }

    @Test
    void aLongNameIsCutSoThatTheKindStays() {
        List<String> lines = lines(contact("Bartholomew Montgomery-Fitzgerald", "cell:0170111222", "home:04012345"));
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "Bartholomew Montgomery- (mobile) = 0170111222", "Bartholomew Montgomery-Fi (home) = 04012345");
        assertThat(lines).allMatch(line -> line.substring(0, line.indexOf(" =")).length() <= 32);
    }

    @Test
    void theSameNumberWrittenTwiceIsOne() {
        assertThat(lines(contact("Ann", "work:+49 40 12345", "home:040/12345"))).containsExactly("Ann = 04012345");
    }

    @Test
    void aFaxIsShownOnlyWhereThereIsNothingElse() {
        assertThat(lines(contact("Ann", "work:04012345", "fax:04012346"))).containsExactly("Ann = 04012345");
        assertThat(lines(contact("Fax", "fax:04012346"))).containsExactly("Fax = 04012346");
    }

    @Test
    void theNamelessAreTheirNumber() {
        assertThat(lines(contact(" ", "work:04012345"))).containsExactly("04012345 = 04012345");
    }

    @Test
    void peopleWhoShareANumberAreBothFoundInTheirBook() {
        assertThat(lines(contact("Ann", ":04012345"), contact("Ben", ":04012345"), contact("Ann", ":040 12345")))
                .containsExactly("Ann = 04012345", "Ben = 04012345");
    }

    @Test
    void aLineHasTheGroupsOfAllWhoAreIt() {
        Contact.Telephone work = new Contact.Telephone("04012345", "work");
        Contact sales = new Contact("Ann", ImmutableList.of(work), ImmutableList.of("Sales"));
        Contact board = new Contact("Ann", ImmutableList.of(work), ImmutableList.of("Board", "Sales"));
        assertThat(Entries.of(List.of(sales, board), DIALLING, "csv").book().entries())
                .containsExactly(new Entry("Ann", "04012345", "csv", ImmutableSet.of("Sales", "Board")));
    }

    @Test
    void numbersThatCannotBeDialledAreCounted() {
        Entries.Made made = Entries.of(
                List.of(contact("Ann", ":ask her", ":04012345"), contact("Ben", ":call\tme")), DIALLING, "csv");
        assertThat(made.book().entries()).containsExactly(new Entry("Ann", "04012345", "csv"));
        assertThat(made.left()).isEqualTo(2);
        assertThat(made.example()).isEqualTo("ask her");
    }

    @Test
    void blanksAndControlsInNamesAreOneBlank() {
        assertThat(lines(contact(" Ann\r\n\tLee\u0007 ", ":04012345"))).containsExactly("Ann Lee = 04012345");
    }

    /** @param telephones {@code kind:number} */
    static Contact contact(String name, String... telephones) {
        return new Contact(
                name,
                List.of(telephones).stream()
                        .map(text -> new Contact.Telephone(
                                text.substring(text.indexOf(':') + 1), text.substring(0, text.indexOf(':'))))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of());
    }

    private static List<String> lines(Contact... contacts) {
        return Entries.of(List.of(contacts), DIALLING, "csv").book().entries().stream()
                .map(entry -> entry.name() + " = " + entry.number())
                .toList();
    }
}
