package org.sidetone.phonebook.source;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;

/** Reads contacts of a table whose first line names its columns, in the words that people and their programs use. */
public final class CsvContacts {
    private static final String HINT =
            "the first line names the columns, as: name,number or: first name;last name;work;mobile;home";

    private static final CharMatcher LETTER = CharMatcher.forPredicate(Character::isLetter);
    /** Several numbers in one cell, as address books write them. */
    private static final Splitter NUMBERS =
            Splitter.onPattern("[|;\\r\\n]|:::").trimResults().omitEmptyStrings();

    private static final Splitter GROUPS =
            Splitter.onPattern("[|;,]|:::").trimResults().omitEmptyStrings();

    private enum Part {
        NAME,
        FIRST,
        LAST,
        COMPANY,
        GROUP,
        NUMBER
    }

    /** @param kind of a number */
    private record Column(Part part, String kind) {}

    /** Letters of a heading alone, so that {@code Phone 2} and {@code E-Mail} are understood. */
    private static final ImmutableMap<String, Column> COLUMNS = columns();

    private final List<Optional<Column>> columns = new ArrayList<>();
    private final ImmutableList.Builder<Contact> contacts = ImmutableList.builder();

    private CsvContacts() {}

    /**
     * Reads a file: UTF-8, else as Windows writes it; commas, semicolons or tabs.
     *
     * @throws PhonebookException if it is no table with names and numbers
     */
    public static ImmutableList<Contact> read(byte[] file) throws PhonebookException {
        CsvContacts reading = new CsvContacts();
        try {
            String text = text(file);
            reading.records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException | UncheckedIOException e) {
            throw new PhonebookException(
                    "it is not CSV: " + String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", ""),
                    "look for a quotation mark that is not closed",
                    e);
        }
        return reading.contacts.build();
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private void records(String text) throws IOException, PhonebookException {
        String first = text.lines().findFirst().orElse("");
        char delimiter = first.indexOf(';') >= 0 ? ';' : first.indexOf(',') >= 0 ? ',' : '\t';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new PhonebookException("it is empty", HINT);
            }
            header(records.next());
            records.forEachRemaining(this::row);
        }
    }

    private void header(CSVRecord record) throws PhonebookException {
        for (String title : record) {
            String letters = LETTER.retainFrom(title.toLowerCase(Locale.ROOT));
            columns.add(Optional.ofNullable(COLUMNS.get(letters)));
        }
        require(Part.NUMBER, "a number", record);
        if (!has(Part.FIRST) && !has(Part.LAST) && !has(Part.COMPANY)) {
            require(Part.NAME, "a name", record);
        }
    }

    private void require(Part part, String what, CSVRecord record) throws PhonebookException {
        if (!has(part)) {
            throw new PhonebookException("no column is " + what + ": " + String.join(", ", record.toList()), HINT);
        }
    }

    private boolean has(Part part) {
        return columns.stream().flatMap(Optional::stream).anyMatch(column -> column.part() == part);
    }

    private void row(CSVRecord record) {
        ImmutableList.Builder<Contact.Telephone> telephones = ImmutableList.builder();
        for (int place = 0; place < columns.size() && place < record.size(); place++) {
            Optional<Column> column = columns.get(place).filter(it -> it.part() == Part.NUMBER);
            if (column.isPresent()) {
                NUMBERS.split(record.get(place))
                        .forEach(number -> telephones.add(
                                new Contact.Telephone(number, column.get().kind())));
            }
        }
        ImmutableList<Contact.Telephone> numbers = telephones.build();
        if (!numbers.isEmpty()) {
            ImmutableList<String> groups = ImmutableList.copyOf(GROUPS.split(cell(record, Part.GROUP)));
            contacts.add(new Contact(name(record), numbers, groups));
        }
    }

    private String name(CSVRecord record) {
        String whole = cell(record, Part.NAME);
        if (!whole.isEmpty()) {
            return whole;
        }
        String parts = (cell(record, Part.FIRST) + " " + cell(record, Part.LAST)).strip();
        return parts.isEmpty() ? cell(record, Part.COMPANY) : parts;
    }

    /** The first cell of this part that says something. */
    private String cell(CSVRecord record, Part part) {
        for (int place = 0; place < columns.size() && place < record.size(); place++) {
            String text = record.get(place).strip();
            if (!text.isEmpty()
                    && columns.get(place).filter(it -> it.part() == part).isPresent()) {
                return text;
            }
        }
        return "";
    }

    private static ImmutableMap<String, Column> columns() {
        ImmutableMap.Builder<String, Column> columns = ImmutableMap.builder();
        put(columns, new Column(Part.NAME, ""), "name displayname fullname contact contactname anzeigename nom nombre");
        put(columns, new Column(Part.FIRST, ""), "firstname givenname forename vorname fname prénom");
        put(columns, new Column(Part.LAST, ""), "lastname surname familyname nachname lname");
        put(columns, new Column(Part.COMPANY, ""), "company organization organisation organizationname firma");
        put(columns, new Column(Part.GROUP, ""), "group groups category categories labels gruppe kategorie kategorien");
        put(
                columns,
                new Column(Part.NUMBER, ""),
                "number numbers phone phonenumber phonevalue telephone telephonenumber tel extension nummer telefon"
                        + " telefonnummer rufnummer primaryphone otherphone");
        put(
                columns,
                new Column(Part.NUMBER, "cell"),
                "mobile mobilephone mobilenumber cell cellphone cellular handy mobil mobiltelefon mobilnummer");
        put(
                columns,
                new Column(Part.NUMBER, "work"),
                "work workphone business businessphone office officephone companymainphone geschäftlich telefongeschäftlich"
                        + " dienstlich büro");
        put(columns, new Column(Part.NUMBER, "home"), "home homephone private privat telefonprivat homenumber");
        put(columns, new Column(Part.NUMBER, "fax"), "fax faxnumber businessfax homefax workfax");
        return columns.buildOrThrow();
    }

    private static void put(ImmutableMap.Builder<String, Column> columns, Column column, String headings) {
        Splitter.on(' ').split(headings).forEach(heading -> columns.put(heading, column));
    }
}
