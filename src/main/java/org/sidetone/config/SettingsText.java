package org.sidetone.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a settings file, with keys added to it; everything that stood there stays byte for byte. What was added is read back,
 * and a text in which it would mean anything else is refused: TOML can be written in more ways than are looked for here.
 */
public final class SettingsText {
    private static final Pattern SECTION = Pattern.compile("\\s*\\[\\[?\\s*([\\w.-]+)\\s*]]?\\s*(#.*)?");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SettingsText() {}

    /**
     * A key that is not there yet.
     *
     * @param section {@code phone}
     * @param key {@code time_zone}
     */
    public record NewKey(String section, String key, ImmutableList<String> values) {
        /** {@code phone.time_zone}. */
        public String name() {
            return section + "." + key;
        }

        /** A text, or an array where there are several. */
        public String toml() {
            List<String> quoted = values.stream().map(SettingsText::quoted).toList();
            return key + " = " + (quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]");
        }
    }

    /** One more {@code [[account]]} with these keys; numbers are written without quotes. */
    public record NewEntry(String section, ImmutableMap<String, Object> keys) {
        /** As it will stand in the file. */
        public String toml() {
            StringBuilder text = new StringBuilder("[[" + section + "]]\n");
            keys.forEach((key, value) -> text.append(key)
                    .append(" = ")
                    .append(value instanceof Integer ? value.toString() : quoted(value.toString()))
                    .append('\n'));
            return text.toString();
        }
    }

    /** Whether a settings file may say this; the settings' own reader is asked. */
    public static boolean fits(NewKey key) {
        String text = "[ami]\nsecret = \"x\"\n[" + key.section() + "]\n" + key.toml() + "\n";
        return SettingsFile.read(Path.of("settings.toml"), text).settings().isPresent();
    }

    /** Whether the file sets this key; also where the text cannot be read. */
    public static boolean has(String text, String section, String key) {
        return tree(text).map(root -> root.path(section).has(key)).orElse(true);
    }

    /** The new text; empty where it would not be the old one and what was added. */
    public static Optional<String> with(String text, List<NewKey> keys, List<NewEntry> entries) {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            return with(text.substring(1), keys, entries).map(edited -> BYTE_ORDER_MARK + edited);
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        } else {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last) + (end.equals("\n") ? "" : "\r"));
        }
        String tail = end.equals("\n") ? "" : "\r";
        for (NewKey key : keys) {
            int at = endOf(lines, key.section());
            if (at < 0) {
                if (!lines.isEmpty()) {
                    lines.add(tail);
                }
                lines.add("[" + key.section() + "]" + tail);
                at = lines.size();
            }
            lines.add(at, key.toml() + tail);
        }
        for (NewEntry entry : entries) {
            if (!lines.isEmpty()) {
                lines.add(tail);
            }
            entry.toml().lines().forEach(line -> lines.add(line + tail));
        }
        String edited = String.join("\n", lines) + "\n";
        return means(edited, text, keys, entries) ? Optional.of(edited) : Optional.empty();
    }

    /** Behind the section's last key, before the blank lines and comments that lead to the next one; -1 where it is not there. */
    private static int endOf(List<String> lines, String section) {
        int header = -1;
        for (int i = 0; i < lines.size() && header < 0; i++) {
            header = isSection(lines.get(i), section) ? i : -1;
        }
        if (header < 0) {
            return -1;
        }
        int end = header + 1;
        for (int i = end; i < lines.size() && !SECTION.matcher(lines.get(i)).matches(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean isSection(String line, String section) {
        return line.matches("\\s*\\[\\s*" + Pattern.quote(section) + "\\s*]\\s*(#.*)?");
    }

    private static boolean means(String edited, String before, List<NewKey> keys, List<NewEntry> entries) {
        Optional<JsonNode> wanted = tree(before).map(JsonNode::deepCopy);
        if (wanted.isEmpty() || !(wanted.get() instanceof ObjectNode root)) {
            return false;
        }
        for (NewKey key : keys) {
            JsonNode there = root.get(key.section());
            if (there != null && (!there.isObject() || there.has(key.key()))) {
                return false;
            }
            ObjectNode table = there == null ? root.putObject(key.section()) : (ObjectNode) there;
            if (key.values().size() == 1) {
                table.put(key.key(), key.values().get(0));
            } else {
                key.values().forEach(table.withArray(key.key())::add);
            }
        }
        for (NewEntry entry : entries) {
            if (root.has(entry.section()) && !root.get(entry.section()).isArray()) {
                return false;
            }
            ObjectNode added = root.withArray(entry.section()).addObject();
            for (Map.Entry<String, Object> field : entry.keys().entrySet()) {
                if (field.getValue() instanceof Integer number) {
                    added.put(field.getKey(), number);
                } else {
                    added.put(field.getKey(), field.getValue().toString());
                }
            }
        }
        return tree(edited).map(JsonNode::toString).equals(Optional.of(root.toString()));
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(
                    TomlMapper.builder().build().readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (JacksonException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                text.append(String.format("\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
