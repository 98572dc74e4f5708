package org.sidetone.phone.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sidetone.config.Problem;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;

/**
 * A CSV file of phones, {@code mac,lines,model,label,keys} by its first line.
 *
 * @param columns those it has; what it does not have stays as it is in the store
 * @param rows each of another phone
 * @param problems whatever is wrong with the file; nothing may be stored from a file that has one
 */
public record PhoneSheet(ImmutableSet<Column> columns, ImmutableList<Row> rows, ImmutableList<Problem> problems) {
    /**
     * @param line where it begins in the file, from 1
     * @param phone what the row says; of columns that the file does not have, nothing
     */
    record Row(long line, Phone phone) {}

    /** Reads UTF-8 with or without a byte-order mark, cells apart by commas or semicolons. */
    public static PhoneSheet read(byte[] file, String name) {
        return new SheetReader(name).read(file);
    }

    /** All that the store holds of phones, as {@link #read} takes it. */
    public static String write(Phones phones) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(Arrays.stream(Column.values()).map(Column::title));
            for (Phone phone : phones.byMac().values()) {
                if (isStored(phone)) {
                    printer.printRecord(
                            phone.mac().digits(),
                            String.join(" ", phone.lines()),
                            phone.model().map(PhoneModel::label).orElse(""),
                            phone.label().orElse(""),
                            KeyText.write(phone.keys()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder takes everything
        }
        return text.toString();
    }

    /** Whether the store holds more of it than that it was seen. */
    static boolean isStored(Phone phone) {
        return phone.isBound()
                || !phone.keys().isEmpty()
                || phone.model().isPresent()
                || phone.label().isPresent();
    }

    /** The phone as the row wants it, given what the store has. */
    Phone applied(Row row, Optional<Phone> before) {
        Phone base = before.orElseGet(() -> blank(row.phone().mac()));
        return new Phone(
                base.mac(),
                columns.contains(Column.MODEL) ? row.phone().model() : base.model(),
                columns.contains(Column.LABEL) ? row.phone().label() : base.label(),
                row.phone().lines(),
                columns.contains(Column.KEYS) ? row.phone().keys() : base.keys(),
                base.seen());
    }

    private static Phone blank(MacAddress mac) {
        return new Phone(
                mac, Optional.empty(), Optional.empty(), ImmutableList.of(), ImmutableList.of(), Optional.empty());
    }
}
