package org.sidetone.phonebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Secret;
import org.sidetone.lab.ContactManagerTables;
import org.sidetone.lab.MariaDb;
import org.sidetone.lab.Ports;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;

/** A real MariaDB with Contact Manager's tables as FreePBX 16 makes them, by a user who may only read. */
class ContactManagerIT {
    private static final String READER = "reader";
    private static final String PASSWORD = "Hush-hush-42";
    private static String url = "";

    @BeforeAll
    static void tables() throws IOException {
        url = ContactManagerTables.create(MariaDb.shared());
        String database = url.replaceFirst(".*/", "");
        MariaDb.shared().sql("CREATE USER reader@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'");
        MariaDb.shared().sql("GRANT SELECT ON " + database + ".* TO reader@'127.0.0.1'");
        MariaDb.shared().sql("CREATE USER stranger@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'");
    }

    @Test
    void readsExternalAndInternalGroupsButNoPrivateOne() throws PhonebookException {
        assertThat(new ContactManager(settings(url, READER, PASSWORD)).read())
                .containsExactly(
                        contact(
                                "Zoë Supplier",
                                "Suppliers",
                                new Contact.Telephone("+4930123456", "work"),
                                new Contact.Telephone("+49170111222", "cell")),
                        contact("Plain Ltd", "Suppliers", new Contact.Telephone("+495559876", "work")),
                        contact(
                                "Bob Müller",
                                "User Manager Group",
                                new Contact.Telephone("1002", ""),
                                new Contact.Telephone("0170999", "cell")));
    }

    @Test
    void readsTheGroupsThatAreNamed() throws PhonebookException {
        assertThat(new ContactManager(settings(url, READER, PASSWORD, "Diary")).read())
                .extracting(Contact::name)
                .containsExactly("Secret Friend");
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        assertThatThrownBy(() -> new ContactManager(settings(url, READER, "Hush-hush-43")).read())
                .isInstanceOf(PhonebookException.class)
                .hasMessage(url + " refuses user reader")
                .satisfies(failure ->
                        assertThat(Throwables.getStackTraceAsString(failure)).doesNotContain("Hush-hush"))
                .satisfies(failure ->
                        assertThat(((PhonebookException) failure).hint()).contains("GRANT SELECT"));
    }

    @Test
    void aUserWithoutRightsIsToldWhatToGrant() {
        assertThatThrownBy(() -> new ContactManager(settings(url, "stranger", PASSWORD)).read())
                .hasMessage(url + " refuses user stranger");
    }

    @Test
    void aDatabaseWithoutTheModuleIsTold() throws IOException {
        String empty = MariaDb.shared().database().url();
        MariaDb.shared().sql("GRANT SELECT ON " + empty.replaceFirst(".*/", "") + ".* TO reader@'127.0.0.1'");
        assertThatThrownBy(() -> new ContactManager(settings(empty, READER, PASSWORD)).read())
                .hasMessageStartingWith(empty + " has no tables of Contact Manager (");
    }

    @Test
    void aServerThatIsAwayIsTold() throws IOException {
        String nobody = "jdbc:mariadb://127.0.0.1:" + Ports.free() + "/asterisk";
        assertThatThrownBy(() -> new ContactManager(settings(nobody, READER, PASSWORD)).read())
                .hasMessageStartingWith(nobody + " cannot be read: ")
                .satisfies(failure ->
                        assertThat(Throwables.getStackTraceAsString(failure)).doesNotContain(PASSWORD));
    }

    private static BookSettings.FreePbx settings(String url, String user, String password, String... groups) {
        return new BookSettings.FreePbx(url, user, Secret.of(password), ImmutableList.copyOf(groups));
    }

    private static Contact contact(String name, String group, Contact.Telephone... telephones) {
        return new Contact(name, ImmutableList.copyOf(telephones), ImmutableList.of(group));
    }
}
