package org.sidetone.phone.csv;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Words;

/**
 * Keys in one cell: {@code BUTTON:KIND[:NUMBER[:LABEL]]}, with {@code |} between keys: {@code 3:speed:5551234:Speaking
 * Clock|4:none}. A backslash takes the meaning from the {@code :}, {@code |}, backslash or blank after it; blanks around a part
 * do not count.
 */
final class KeyText {
    private static final char ESCAPE = '\\';

    private KeyText() {}

    static String write(List<Key> keys) {
        return keys.stream().map(KeyText::write).collect(Collectors.joining("|"));
    }

    private static String write(Key key) {
        String text = key.button() + ":" + Words.name(key.kind());
        if (key.kind() != KeyKind.NONE) {
            text += ":" + escaped(key.number());
        }
        return key.label().isEmpty() ? text : text + ":" + escaped(key.label());
    }

    /** @throws IllegalArgumentException naming the key that cannot be understood */
    static ImmutableList<Key> read(String cell) {
        ImmutableList.Builder<Key> keys = ImmutableList.builder();
        Set<Integer> buttons = new HashSet<>();
        for (List<String> parts : split(cell)) {
            if (parts.equals(List.of(""))) {
                continue;
            }
            Key key = key(parts);
            if (!buttons.add(key.button())) {
                throw new IllegalArgumentException("button " + key.button() + " is there twice");
            }
            keys.add(key);
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Key::button), keys.build());
    }

    private static Key key(List<String> parts) {
        // An address written as it is would silently become the number http and the label //host.
        boolean address = parts.size() == 4
                && parts.get(2).matches("(?i)https?")
                && parts.get(3).startsWith("//");
        if (parts.size() < 2 || parts.size() > 4 || address) {
            throw new IllegalArgumentException("the key '" + String.join(":", parts)
                    + "' is not BUTTON:KIND[:NUMBER[:LABEL]]"
                    + (parts.size() >= 4 ? "; write \\: for a colon of its number or label" : ""));
        }
        int button;
        try {
            button = Integer.parseInt(parts.get(0));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + parts.get(0) + "' is no button; they count from 1", e);
        }
        return Words.key(
                button,
                Words.kind(parts.get(1)),
                parts.size() > 2 && !parts.get(2).isEmpty() ? Optional.of(parts.get(2)) : Optional.empty(),
                parts.size() > 3 ? parts.get(3) : "");
    }

    /** Keys, and the parts of each with escapes resolved and blanks around them gone. */
    private static List<List<String>> split(String cell) {
        List<List<String>> keys = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ESCAPE && i + 1 < cell.length()) {
                part.append(cell.charAt(++i));
                kept = part.length();
            } else if (c == ':' || c == '|') {
                parts.add(part.substring(0, kept));
                part.setLength(0);
                kept = 0;
                if (c == '|') {
                    keys.add(parts);
                    parts = new ArrayList<>();
                }
            } else if (c != ' ' || part.length() > 0) {
                part.append(c);
                kept = c == ' ' ? kept : part.length();
            }
        }
        parts.add(part.substring(0, kept));
        keys.add(parts);
        return keys;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean outerBlank = c == ' ' && (i == 0 || i == text.length() - 1);
            if (c == ESCAPE || c == ':' || c == '|' || outerBlank) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
