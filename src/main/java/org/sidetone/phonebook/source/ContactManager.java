package org.sidetone.phonebook.source;

import com.google.common.base.Throwables;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sidetone.config.BookSettings;
import org.sidetone.fetch.ReadOnlyDatabase;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/**
 * FreePBX's Contact Manager, in FreePBX's own database; only read. Entries of external groups have their numbers beside them; those of
 * internal groups are users of the User Manager, which keeps their numbers. Private groups belong to one user each, and are read only
 * where the settings name them.
 */
public final class ContactManager implements Source {
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int NO_SUCH_TABLE = 1146;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final String ENTRIES = "SELECT e.id, e.user, e.displayname, e.fname, e.lname, e.company,"
            + " g.name AS group_name, g.type FROM contactmanager_group_entries e"
            + " JOIN contactmanager_groups g ON g.id = e.groupid ORDER BY e.id";
    private static final String NUMBERS =
            "SELECT entryid, number, E164, type FROM contactmanager_entry_numbers ORDER BY entryid, id";
    private static final String USERS =
            "SELECT id, displayname, fname, lname, username, default_extension, work, cell, home, fax FROM userman_users";

    private final BookSettings.FreePbx settings;

    public ContactManager(BookSettings.FreePbx settings) {
        this.settings = settings;
    }

    private record Entry(int id, int user, String name, String group, String type) {}

    private record User(String name, ImmutableList<Contact.Telephone> telephones) {}

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            List<Entry> entries = entries(statement);
            ListMultimap<Integer, Contact.Telephone> numbers = numbers(statement);
            boolean internal = entries.stream().anyMatch(entry -> entry.user() > 0);
            Map<Integer, User> users = internal ? users(statement) : Map.of();
            ImmutableList.Builder<Contact> contacts = ImmutableList.builder();
            for (Entry entry : entries) {
                contact(entry, numbers.get(entry.id()), users).ifPresent(contacts::add);
            }
            return contacts.build();
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private static Optional<Contact> contact(Entry entry, List<Contact.Telephone> numbers, Map<Integer, User> users) {
        User user = users.getOrDefault(entry.user(), new User("", ImmutableList.of()));
        ImmutableList<Contact.Telephone> all = ImmutableList.<Contact.Telephone>builder()
                .addAll(user.telephones())
                .addAll(numbers)
                .build();
        String name = entry.name().isEmpty() ? user.name() : entry.name();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Contact(name, all, ImmutableList.of(entry.group())));
    }

    private List<Entry> entries(Statement statement) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(ENTRIES)) {
            while (row.next()) {
                String person = ReadOnlyDatabase.text(row, "displayname").isEmpty()
                        ? (ReadOnlyDatabase.text(row, "fname") + " " + ReadOnlyDatabase.text(row, "lname")).strip()
                        : ReadOnlyDatabase.text(row, "displayname");
                Entry entry = new Entry(
                        row.getInt("id"),
                        row.getInt("user"),
                        person.isEmpty() ? ReadOnlyDatabase.text(row, "company") : person,
                        ReadOnlyDatabase.text(row, "group_name"),
                        ReadOnlyDatabase.text(row, "type"));
                boolean wanted = settings.groups().isEmpty()
                        ? !entry.type().equals("private")
                        : settings.groups().contains(entry.group());
                if (wanted) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static ListMultimap<Integer, Contact.Telephone> numbers(Statement statement) throws SQLException {
        ListMultimap<Integer, Contact.Telephone> numbers = ArrayListMultimap.create();
        try (ResultSet row = statement.executeQuery(NUMBERS)) {
            while (row.next()) {
                String number = ReadOnlyDatabase.text(row, "number").isEmpty()
                        ? ReadOnlyDatabase.text(row, "E164")
                        : ReadOnlyDatabase.text(row, "number");
                if (!number.isEmpty()) {
                    numbers.put(
                            row.getInt("entryid"),
                            new Contact.Telephone(
                                    number, ReadOnlyDatabase.text(row, "type").toLowerCase(Locale.ROOT)));
                }
            }
        }
        return numbers;
    }

    private static Map<Integer, User> users(Statement statement) throws SQLException {
        Map<Integer, User> users = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(USERS)) {
            while (row.next()) {
                String name = (ReadOnlyDatabase.text(row, "fname") + " " + ReadOnlyDatabase.text(row, "lname")).strip();
                String shown = ReadOnlyDatabase.text(row, "displayname").isEmpty()
                        ? name
                        : ReadOnlyDatabase.text(row, "displayname");
                ImmutableList.Builder<Contact.Telephone> telephones = ImmutableList.builder();
                if (!ReadOnlyDatabase.text(row, "default_extension").equals("none")) {
                    add(telephones, ReadOnlyDatabase.text(row, "default_extension"), "");
                }
                for (String kind : new String[] {"work", "cell", "home", "fax"}) {
                    add(telephones, ReadOnlyDatabase.text(row, kind), kind);
                }
                users.put(
                        row.getInt("id"),
                        new User(shown.isEmpty() ? ReadOnlyDatabase.text(row, "username") : shown, telephones.build()));
            }
        }
        return users;
    }

    private static void add(ImmutableList.Builder<Contact.Telephone> telephones, String number, String kind) {
        if (!number.isEmpty()) {
            telephones.add(new Contact.Telephone(number, kind));
        }
    }

    private ReadOnlyDatabase database() {
        return new ReadOnlyDatabase(settings.url(), settings.user(), settings.password(), CONNECTING, SILENCE);
    }

    private PhonebookException explained(SQLException e) {
        String database = database().name();
        if (ReadOnlyDatabase.isDenied(e)) {
            return new PhonebookException(
                    database + " refuses user " + settings.user(),
                    "look at user and password; the user must be allowed to read: GRANT SELECT ON asterisk.* TO "
                            + settings.user() + "@HOST",
                    e);
        }
        return switch (e.getErrorCode()) {
            case UNKNOWN_DATABASE ->
                new PhonebookException(
                        database + " does not exist", "FreePBX's database is called asterisk, unless it was named", e);
            case NO_SUCH_TABLE ->
                new PhonebookException(
                        database + " has no tables of Contact Manager (" + firstLine(e) + ")",
                        "install FreePBX's module contactmanager, or name its database in url",
                        e);
            default ->
                new PhonebookException(
                        database + " cannot be read: " + firstLine(e),
                        "look whether the database server runs and can be reached",
                        e);
        };
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(Throwables.getRootCause(e).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
