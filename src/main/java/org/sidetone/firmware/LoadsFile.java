package org.sidetone.firmware;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a {@code .loads} file says: which parts a load is of. Such a file is a signed container of a header and a text. The header is
 * fields of a tag (one byte), a length (two bytes, the higher first) and a value; padding has a tag only; one field tells where the
 * text begins. The text names a file a line, between comments ({@code #}), with blanks behind some names; loads of the 7940/7960 add
 * {@code KEY=value} (as decoded from files of seven releases). The signature is the phone's to check.
 *
 * @param parts in the file's order and spelling
 * @param faults why it cannot be used, each a few words; empty if it can
 */
public record LoadsFile(ImmutableList<String> parts, ImmutableList<String> faults) {
    /** Real ones have less than one KB. */
    public static final int LARGEST = 64 << 10;

    private static final int MOST_PARTS = 40;
    private static final int SIGNED = 0x01;
    private static final int HEADER_LENGTH = 0x02;
    private static final int PADDING = 0x0d;
    private static final Pattern PART = Pattern.compile("(?i)[a-z0-9][a-z0-9._-]{0,100}\\.(?:sbn|sb2|bin)");
    private static final Pattern SETTING = Pattern.compile("[A-Z_]+=\\S*");
    private static final CharMatcher TEXT =
            CharMatcher.inRange(' ', '~').or(CharMatcher.anyOf("\t\r\n")).precomputed();

    /** Never fails, whatever the bytes are. */
    public static LoadsFile parse(byte[] bytes) {
        if (bytes.length == 0) {
            return broken("it is empty");
        }
        if (bytes.length > LARGEST) {
            return broken("it is larger than any such file");
        }
        int start = bytes[0] == SIGNED ? headerLength(bytes) : 0;
        if (start <= 0 && bytes[0] == SIGNED) {
            return broken("its header is damaged");
        }
        if (start >= bytes.length) {
            return broken("it ends before its list of parts");
        }
        return read(new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1));
    }

    /** Where the text begins, as the header's second field says; -1 where that field is not there. */
    private static int headerLength(byte[] bytes) {
        int at = 0;
        while (at + 3 <= bytes.length) {
            if (bytes[at] == PADDING) {
                at++;
                continue;
            }
            int length = unsigned(bytes, at + 1, 2);
            if (bytes[at] == HEADER_LENGTH) {
                return length >= 1 && length <= 3 && at + 3 + length <= bytes.length
                        ? unsigned(bytes, at + 3, length)
                        : -1;
            }
            at += 3 + length;
        }
        return -1;
    }

    private static int unsigned(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }

    private static LoadsFile read(String text) {
        if (!TEXT.matchesAllOf(text)) {
            return broken("its list of parts is no text");
        }
        List<String> parts = new ArrayList<>();
        for (String line : Splitter.on(CharMatcher.anyOf("\r\n"))
                .trimResults()
                .omitEmptyStrings()
                .split(text)) {
            if (line.startsWith("#") || SETTING.matcher(line).matches()) {
                continue;
            }
            if (!PART.matcher(line).matches()) {
                return broken("'" + (line.length() > 40 ? line.substring(0, 40) + "…" : line)
                        + "' in it is no part's name: it is cut off or damaged");
            }
            if (parts.size() == MOST_PARTS) {
                return broken("it names more parts than any load has");
            }
            parts.add(line);
        }
        return parts.isEmpty()
                ? broken("it names no part")
                : new LoadsFile(ImmutableList.copyOf(parts), ImmutableList.of());
    }

    private static LoadsFile broken(String why) {
        return new LoadsFile(ImmutableList.of(), ImmutableList.of(why));
    }
}
