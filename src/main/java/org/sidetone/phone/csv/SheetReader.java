package org.sidetone.phone.csv;

import com.google.common.base.Enums;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sidetone.config.Problem;
import org.sidetone.phone.Key;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Words;

/** Reads one file, going on after whatever is wrong. */
final class SheetReader {
    private static final String HEADER = "the first line is: mac,lines,model,label,keys";
    private static final Splitter BLANKS = Splitter.onPattern("[\\s,]+").omitEmptyStrings();

    private final String name;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private final ImmutableList.Builder<PhoneSheet.Row> rows = ImmutableList.builder();
    private final Map<MacAddress, Long> lineOf = new HashMap<>();
    /** Column to its place. */
    private final Map<Column, Integer> places = new LinkedHashMap<>();

    private int width;
    private long line = 1;

    /** @param name what problems call the file */
    SheetReader(String name) {
        this.name = name;
    }

    PhoneSheet read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            wrong("it is not UTF-8 text", "save it as 'CSV UTF-8'");
        } catch (IOException | UncheckedIOException e) {
            wrong(
                    "it is not CSV: " + String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", ""),
                    "look for a quotation mark that is not closed");
        }
        return new PhoneSheet(ImmutableSet.copyOf(places.keySet()), rows.build(), problems.build());
    }

    private void records(String text) throws IOException {
        String first = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',')
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            boolean readable = records.hasNext() && header(records.next());
            if (!readable && text.isBlank()) {
                wrong("it is empty", HEADER);
            }
            while (readable) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return;
                }
                CSVRecord row = records.next();
                if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                    row(row);
                }
            }
        }
    }

    private boolean header(CSVRecord record) {
        List<String> unknown = new ArrayList<>();
        width = record.size();
        for (int place = 0; place < width; place++) {
            String title = record.get(place).strip();
            Optional<Column> column = Enums.getIfPresent(Column.class, title.toUpperCase(Locale.ROOT))
                    .toJavaUtil();
            if (column.isEmpty()) {
                unknown.add(title);
            } else if (places.put(column.get(), place) != null) {
                wrong("the column " + title + " is there twice", HEADER);
                return false;
            }
        }
        if (!unknown.isEmpty()) {
            wrong("there is no column '" + String.join("', '", unknown) + "'", HEADER);
            return false;
        }
        if (!places.containsKey(Column.MAC) || !places.containsKey(Column.LINES)) {
            wrong("the columns mac and lines are needed", HEADER);
            return false;
        }
        return true;
    }

    private void row(CSVRecord record) {
        if (record.size() > width) {
            wrong(
                    "it has " + record.size() + " cells, the first line " + width,
                    "put quotation marks around a cell that holds a comma or a semicolon");
            return;
        }
        Optional<MacAddress> mac = cell(record, Column.MAC, MacAddress::parse);
        Optional<ImmutableList<String>> lines = cell(record, Column.LINES, SheetReader::extensions);
        Optional<Optional<PhoneModel>> model = cell(
                record,
                Column.MODEL,
                text -> text.isBlank() ? Optional.empty() : Optional.of(Words.model(text.strip())));
        Optional<Optional<String>> label = cell(
                record, Column.LABEL, text -> Optional.of(Words.label(text)).filter(found -> !found.isEmpty()));
        Optional<ImmutableList<Key>> keys = cell(record, Column.KEYS, KeyText::read);
        if (mac.isEmpty() || lines.isEmpty() || model.isEmpty() || label.isEmpty() || keys.isEmpty()) {
            return;
        }
        Long before = lineOf.putIfAbsent(mac.get(), line);
        if (before != null) {
            wrong(mac.get().deviceName() + " is on line " + before + " already", "put all of a phone on one line");
            return;
        }
        Phone phone = new Phone(mac.get(), model.get(), label.get(), lines.get(), keys.get(), Optional.empty());
        if (!PhoneSheet.isStored(phone)) {
            wrong(
                    "it gives " + mac.get().deviceName() + " nothing",
                    "write its extensions, or leave the line out; sidetone unbind takes a phone's lines away");
            return;
        }
        rows.add(new PhoneSheet.Row(line, phone));
    }

    private static ImmutableList<String> extensions(String text) {
        ImmutableList<String> lines = ImmutableList.copyOf(BLANKS.split(text));
        Words.checkExtensions(lines);
        return lines;
    }

    /** What a cell says, nothing where the column or the cell is not there; empty, with a Problem, where it is wrong. */
    private <T> Optional<T> cell(CSVRecord record, Column column, Function<String, T> reading) {
        Integer place = places.get(column);
        String text = place == null || place >= record.size() ? "" : record.get(place);
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException e) {
            wrong(String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    private void wrong(String what, String hint) {
        problems.add(at(name, line, what, hint));
    }

    static Problem at(String name, long line, String what, String hint) {
        return Problem.error("import", "line " + line, what, hint).withSource(name + ":" + line);
    }
}
