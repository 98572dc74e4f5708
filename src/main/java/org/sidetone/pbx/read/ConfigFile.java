package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.pbx.ami.AmiMessage;

/**
 * A configuration file of the PBX: its sections in order. Names repeat (pjsip.conf has an endpoint and an aor of one name),
 * and so do keys.
 */
record ConfigFile(ImmutableList<Section> sections) {
    record Section(String name, ImmutableList<Setting> settings) {
        /** The last value of this key, which is the one that counts for chan_sip; empty if the key is absent. */
        Optional<String> last(String key) {
            return settings.stream()
                    .filter(setting -> setting.key().equalsIgnoreCase(key))
                    .map(Setting::value)
                    .reduce((earlier, later) -> later);
        }
    }

    record Setting(String key, String value) {
        static Setting parse(String line) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                return new Setting(line.strip(), "");
            }
            // "exten => 1" and "1001 => 1234": the arrow's head is not part of the value.
            int value = line.startsWith(">", equals + 1) ? equals + 2 : equals + 1;
            return new Setting(
                    line.substring(0, equals).strip(), line.substring(value).strip());
        }
    }

    /** From the answer to GetConfig: {@code Category: name} and {@code Line: key=value} in order. */
    static ConfigFile of(AmiMessage answer) {
        Builder builder = new Builder();
        answer.forEach((header, value) -> {
            if (header.equals("Category")) {
                builder.section(value);
            } else if (header.equals("Line")) {
                builder.setting(value);
            }
        });
        return builder.build();
    }

    /** From the lines of the file itself, {@code [name](+)} being a section like any other. Includes are not followed. */
    static ConfigFile of(List<String> lines) {
        Builder builder = new Builder();
        boolean comment = false;
        for (String raw : lines) {
            // A comment of several lines: ";--" to "--;". A longer row of dashes is an ordinary comment.
            if (comment || (raw.contains(";--") && !raw.contains(";---"))) {
                comment = !raw.contains("--;");
                continue;
            }
            String line = withoutComment(raw).strip();
            int end = line.indexOf(']');
            if (line.startsWith("[") && end > 0) {
                builder.section(line.substring(1, end));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                builder.setting(line);
            }
        }
        return builder.build();
    }

    /** The settings of all sections of this name. */
    Optional<Section> section(String name) {
        List<Setting> found = new ArrayList<>();
        boolean any = false;
        for (Section section : sections) {
            if (section.name().equals(name)) {
                any = true;
                found.addAll(section.settings());
            }
        }
        return any ? Optional.of(new Section(name, ImmutableList.copyOf(found))) : Optional.empty();
    }

    /** A semicolon begins a comment unless a backslash stands before it. */
    private static String withoutComment(String line) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ';') {
                break;
            }
            if (c == '\\' && line.startsWith(";", i + 1)) {
                i++;
                c = ';';
            }
            kept.append(c);
        }
        return kept.toString();
    }

    private static final class Builder {
        private final ImmutableList.Builder<Section> sections = ImmutableList.builder();
        private ImmutableList.Builder<Setting> settings = ImmutableList.builder();
        private String name = "";
        private boolean open;

        void section(String newName) {
            close();
            name = newName;
            open = true;
        }

        void setting(String line) {
            settings.add(Setting.parse(line));
        }

        ConfigFile build() {
            close();
            return new ConfigFile(sections.build());
        }

        private void close() {
            if (open) {
                sections.add(new Section(name, settings.build()));
            }
            settings = ImmutableList.builder();
        }
    }
}
