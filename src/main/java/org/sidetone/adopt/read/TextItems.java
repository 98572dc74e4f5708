package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.xml.Stranger;
import org.sidetone.lint.xml.TextDecoder;

/**
 * Reads the text files of a 7940 or 7960: {@code key: value} on each line, the value in quotes or not, {@code #} before a comment
 * line and {@code ;} before one behind a value. A key that stands twice counts as it was written last.
 */
final class TextItems {
    private static final Pattern LINE =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_-]{0,60})\\s*[:=](.*)", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("line([1-9])_.*");

    private TextItems() {}

    static ImmutableList<Item> read(byte[] content) {
        if (Stranger.ofBytes(content).isPresent()) {
            return ImmutableList.of();
        }
        Map<String, Item> found = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(TextDecoder.decode(content, new Findings()))) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String key = matcher.group(1).toLowerCase(Locale.ROOT);
                found.remove(key);
                found.put(key, new Item(key, key(key), number, value(matcher.group(2))));
            }
        }
        return ImmutableList.copyOf(found.values());
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    private static int key(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** A semicolon within quotes belongs to the value, a password's say; quotes that are never closed hold nothing together. */
    private static String value(String rest) {
        String text = Texts.clean(rest);
        if (!text.isEmpty() && Texts.isQuote(text.charAt(0))) {
            for (int i = 1; i < text.length(); i++) {
                if (Texts.isQuote(text.charAt(i))) {
                    return Texts.clean(text.substring(1, i));
                }
            }
        }
        int comment = text.indexOf(';');
        return Texts.unquoted(comment < 0 ? text : text.substring(0, comment));
    }
}
