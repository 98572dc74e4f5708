package org.sidetone.cdr;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Asterisk's {@code Master.csv} (cdr_csv). Only its end is read: the file grows for years.
 *
 * @param zone in which its times are: the PBX's, which is this machine's
 */
record CsvLog(Path file, ZoneId zone) implements CallLog {
    /** About 8,000 calls. */
    private static final int TAIL = 2 << 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Places of the columns, which have no heading. */
    private static final int SOURCE = 1;

    private static final int DESTINATION = 2;
    private static final int CALLER_ID = 4;
    private static final int CHANNEL = 5;
    private static final int DESTINATION_CHANNEL = 6;
    private static final int APPLICATION = 7;
    private static final int START = 9;
    private static final int SPOKEN = 13;
    private static final int DISPOSITION = 14;

    @Override
    public List<CallRecord> read(ImmutableSet<CallLine> lines) throws CallLogException {
        List<String> rows = tail().lines().toList();
        List<CallRecord> found = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0 && found.size() < MOST; i--) {
            String row = rows.get(i);
            if (lines.stream().anyMatch(line -> row.contains(line.account()) || row.contains(line.number()))) {
                record(row)
                        .filter(record -> OwnCall.of(record, lines).isPresent())
                        .ifPresent(found::add);
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** Whole lines only. */
    private String tail() throws CallLogException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = Math.max(0, channel.size() - TAIL);
            ByteBuffer bytes = ByteBuffer.allocate(Ints.checkedCast(channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return start == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (NoSuchFileException e) {
            throw new CallLogException(
                    "there is no " + file + "; correct calls.file, and have Asterisk write it (cdr_csv.so, cdr.conf)",
                    e);
        } catch (AccessDeniedException e) {
            throw new CallLogException(file + " cannot be read; put Sidetone's user into the group asterisk", e);
        } catch (IOException e) {
            throw new CallLogException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Empty where it is none: somebody may have written into the file. */
    private Optional<CallRecord> record(String row) {
        try (CSVParser parser = CSVParser.parse(row, CSVFormat.DEFAULT)) {
            for (CSVRecord cells : parser) {
                if (cells.size() > DISPOSITION) {
                    return Optional.of(new CallRecord(
                            at(cells.get(START)),
                            cells.get(CALLER_ID),
                            cells.get(SOURCE),
                            cells.get(DESTINATION),
                            cells.get(CHANNEL),
                            cells.get(DESTINATION_CHANNEL),
                            cells.get(APPLICATION),
                            cells.get(DISPOSITION).equals("ANSWERED"),
                            Duration.ofSeconds(Optional.ofNullable(Ints.tryParse(cells.get(SPOKEN)))
                                    .orElse(0))));
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant at(String text) {
        return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    }
}
