package org.sidetone.phonebook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;

class CsvContactsTest {
    @TempDir
    Path folder;

    @Test
    void readsNamesAndNumbersUnderAnyUsualHeading() throws PhonebookException {
        assertThat(read("name,number\nAnn Lee,+49 40 12345\n"))
                .containsExactly(contact("Ann Lee", telephone("+49 40 12345", "")));
        assertThat(
                        read(
                                "\uFEFFVorname;Nachname;Mobil;Telefon (geschäftlich);E-Mail\nZoë;Müller;0170 1;040 2;z@example.org\n"))
                .containsExactly(contact("Zoë Müller", telephone("0170 1", "cell"), telephone("040 2", "work")));
        assertThat(
                        read(
                                "First Name\tLast Name\tCompany\tBusiness Phone\tHome Phone\tPhone 2\n\t\tSupply & Sons\t1\t2\t3\n"))
                .containsExactly(
                        contact("Supply & Sons", telephone("1", "work"), telephone("2", "home"), telephone("3", "")));
    }

    @Test
    void readsSeveralNumbersOfACellAndGroups() throws PhonebookException {
        assertThat(read("name,phone,group\n\"Lee, Ann\",\"1 ::: 2 | 3\",Suppliers|Friends\n"))
                .containsExactly(new Contact(
                        "Lee, Ann",
                        ImmutableList.of(telephone("1", ""), telephone("2", ""), telephone("3", "")),
                        ImmutableList.of("Suppliers", "Friends")));
    }

    @Test
    void passesOverRowsWithoutANumberAndShortOnes() throws PhonebookException {
        assertThat(read("name,number\nAnn,\n\nBen\nCarla,3\n")).containsExactly(contact("Carla", telephone("3", "")));
    }

    @Test
    void readsWhatWindowsWrites() throws PhonebookException {
        assertThat(CsvContacts.read("Name;Telefon\r\nZoë Müller;040 1\r\n".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(contact("Zoë Müller", telephone("040 1", "")));
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> read("name,colour\nAnn,red\n"))
                .isInstanceOf(PhonebookException.class)
                .hasMessage("no column is a number: name, colour");
        assertThatThrownBy(() -> read("mobile\n0170\n")).hasMessage("no column is a name: mobile");
        assertThatThrownBy(() -> read("")).hasMessage("it is empty");
        assertThatThrownBy(() -> read("name,number\n\"Ann,1\n")).hasMessageStartingWith("it is not CSV: ");
    }

    @Test
    void aFileThatChangesIsNews() throws IOException, PhonebookException {
        Path path = Files.writeString(folder.resolve("a.csv"), "name,number\nAnn,1\n");
        CsvFile file = new CsvFile(path);
        Optional<Object> before = file.stamp();
        assertThat(file.stamp()).isEqualTo(before);
        Files.writeString(path, "name,number\nAnn,1\nBen,2\n");
        assertThat(file.stamp()).isNotEqualTo(before);
        assertThat(file.read()).hasSize(2);
        Files.delete(path);
        assertThat(file.stamp()).isPresent();
        assertThatThrownBy(file::read)
                .isInstanceOf(PhonebookException.class)
                .hasMessage(path + ": there is no such file");
    }

    private static ImmutableList<Contact> read(String text) throws PhonebookException {
        return CsvContacts.read(text.getBytes(UTF_8));
    }

    private static Contact contact(String name, Contact.Telephone... telephones) {
        return new Contact(name, ImmutableList.copyOf(telephones), ImmutableList.of());
    }

    private static Contact.Telephone telephone(String number, String kind) {
        return new Contact.Telephone(number, kind);
    }
}
