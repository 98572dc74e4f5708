package org.sidetone.ready;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.config.Secret;
import org.sidetone.phone.PbxChanges;
import org.sidetone.phone.PbxChanges.WrittenSetting;

/**
 * Changes settings in FreePBX's own database, so that its pages, backups and deletions agree. {@code fwconsole bulkimport} is not
 * used: it replaces a whole extension, and what a row does not name would be lost. Follows the table {@code sip} as FreePBX's core
 * module writes and reads it (its drivers Sip and PJSip), and was run with a real PHP and MariaDB, but with no whole FreePBX.
 */
public final class FreePbxData {
    static final String PLACE = "FreePBX";
    private static final String ANSWER = "sidetone: ";
    private static final BaseEncoding BASE64 = BaseEncoding.base64();

    private final Programs programs;

    public FreePbxData(Programs programs) {
        this.programs = programs;
    }

    /** Runs FreePBX's programs. */
    @FunctionalInterface
    public interface Programs {
        /**
         * @param input for standard input; may hold secrets, which a command line must not
         * @return what it printed
         * @throws IOException if it cannot be run or fails; the message holds none of the input
         */
        String run(ImmutableList<String> command, String input) throws IOException;
    }

    /** Looks whether the PBX took the change. */
    @FunctionalInterface
    interface Verification {
        void verify() throws IOException;
    }

    private record Key(String device, String keyword) {}

    void write(List<Change> changes, PbxChanges store, Instant now, String by, Verification verification)
            throws ReadyException {
        Map<Key, Optional<Secret>> wanted = new LinkedHashMap<>();
        changes.forEach(change -> settings(change, wanted));
        Map<Key, Optional<Secret>> before = Map.of();
        try {
            before = get(wanted.keySet());
            List<WrittenSetting> records = new ArrayList<>();
            for (Map.Entry<Key, Optional<Secret>> one : wanted.entrySet()) {
                records.add(new WrittenSetting(
                        one.getKey().device(),
                        PLACE,
                        one.getKey().keyword(),
                        before.getOrDefault(one.getKey(), Optional.empty()),
                        one.getValue(),
                        now,
                        by));
            }
            ImmutableList<WrittenSetting> known = store.settings();
            store.put(records);
            try {
                set(wanted);
                verification.verify();
            } catch (IOException | RuntimeException e) {
                set(before);
                changes.forEach(change -> store.forgetSettings(change.id(), PLACE));
                store.put(known);
                throw e;
            }
        } catch (ReadyException e) {
            throw new ReadyException(e.getMessage() + "; FreePBX's data is as it was before", e.hint(), e);
        } catch (IOException | RuntimeException e) {
            throw new ReadyException(
                    Failure.text(e) + "; compare FreePBX's page of the extension with what it was",
                    "sidetone ready EXT --write --files writes overrides in files instead",
                    e);
        }
    }

    /** Returns what was left alone because somebody else changed it since. */
    ImmutableList<String> undo(Set<String> extensions, PbxChanges store) throws ReadyException {
        Map<Key, WrittenSetting> records = new LinkedHashMap<>();
        for (WrittenSetting setting : store.settings()) {
            if (setting.place().equals(PLACE) && extensions.contains(setting.extension())) {
                records.put(new Key(setting.extension(), setting.name()), setting);
            }
        }
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        try {
            Map<Key, Optional<Secret>> now = get(records.keySet());
            Map<Key, Optional<Secret>> wanted = new LinkedHashMap<>();
            records.forEach((key, record) -> {
                if (now.getOrDefault(key, Optional.empty()).equals(record.written())) {
                    wanted.put(key, record.before());
                } else {
                    notes.add(key.keyword() + " of " + key.device()
                            + " was changed by somebody else since we wrote it: it stays");
                }
            });
            if (!wanted.isEmpty()) {
                set(wanted);
            }
            extensions.forEach(extension -> store.forgetSettings(extension, PLACE));
            return notes.build();
        } catch (IOException e) {
            throw new ReadyException(
                    "FreePBX's data was not changed back: " + Failure.text(e), "run sidetone ready --undo again", e);
        }
    }

    /** FreePBX's keywords are chan_sip's and PJSIP's own names, but a PJSIP password is called secret too. */
    private static void settings(Change change, Map<Key, Optional<Secret>> wanted) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Stanza stanza : change.stanzas()) {
            for (Stanza.Line line : stanza.settings()) {
                String keyword = line.name().equals("password") ? "secret" : line.name();
                // It makes these two from its own data.
                if (!keyword.equals("auth_type")
                        && !keyword.equals("md5secret")
                        && !line.value().equals("::/0")) {
                    values.computeIfAbsent(keyword, name -> new ArrayList<>()).add(line.value());
                }
            }
        }
        values.forEach((keyword, list) ->
                wanted.put(new Key(change.id(), keyword), Optional.of(Secret.of(String.join("&", list)))));
    }

    private Map<Key, Optional<Secret>> get(Set<Key> keys) throws IOException {
        StringBuilder requests = new StringBuilder();
        keys.forEach(key -> requests.append("get ")
                .append(key.device())
                .append(' ')
                .append(key.keyword())
                .append('\n'));
        return ask(requests.toString(), keys.size());
    }

    private void set(Map<Key, Optional<Secret>> values) throws IOException {
        StringBuilder requests = new StringBuilder();
        values.forEach((key, value) -> requests.append(value.isPresent() ? "set " : "unset ")
                .append(key.device())
                .append(' ')
                .append(key.keyword())
                .append(value.map(text -> " " + BASE64.encode(text.reveal().getBytes(StandardCharsets.UTF_8)))
                        .orElse(""))
                .append('\n'));
        ask(requests.toString(), values.size());
        programs.run(ImmutableList.of("fwconsole", "reload"), "");
    }

    private Map<Key, Optional<Secret>> ask(String requests, int expected) throws IOException {
        String script = Resources.toString(
                Resources.getResource(FreePbxData.class, "freepbx-device.php"), StandardCharsets.UTF_8);
        String printed = programs.run(ImmutableList.of("php", "-r", script), requests);
        Map<Key, Optional<Secret>> answers = new LinkedHashMap<>();
        for (String line : printed.lines().toList()) {
            List<String> words =
                    Splitter.on(' ').splitToList(line.startsWith(ANSWER) ? line.substring(ANSWER.length()) : "");
            if (words.size() == 3) {
                String value = words.get(2);
                answers.put(
                        new Key(words.get(0), words.get(1)),
                        value.startsWith("=")
                                ? Optional.of(Secret.of(
                                        new String(BASE64.decode(value.substring(1)), StandardCharsets.UTF_8)))
                                : Optional.empty());
            }
        }
        if (answers.size() != expected) {
            throw new IOException("FreePBX's PHP answered " + answers.size() + " of " + expected + " questions");
        }
        return answers;
    }
}
