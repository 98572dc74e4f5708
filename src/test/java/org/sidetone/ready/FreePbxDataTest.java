package org.sidetone.ready;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Subnet;
import org.sidetone.phone.SqlStore;

/** FreePBX's programs played by a script: what would be run, and what is sent to it. No FreePBX has run this. */
class FreePbxDataTest {
    private static final BaseEncoding BASE64 = BaseEncoding.base64();

    @TempDir
    Path folder;

    private final Map<String, String> table = new TreeMap<>();
    private final List<String> ran = new ArrayList<>();
    private SqlStore store;

    @BeforeEach
    void rows() throws IOException {
        store = SqlStore.open(ReadyPbx.store(folder));
        table.put("1001 secret", ReadyPbx.LONG);
        table.put("1001 nat", "yes");
        table.put("2001 secret", ReadyPbx.LONG);
        table.put("2001 force_rport", "yes");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyTheKeywordsThatMatterAreSetAndUndoPutsThemBack() throws IOException {
        Map<String, String> before = new TreeMap<>(table);

        write(() -> {});

        assertThat(table)
                .containsEntry("1001 secret", "new1001x")
                .containsEntry("1001 nat", "no")
                .containsEntry("1001 deny", "0.0.0.0/0.0.0.0")
                .containsEntry("1001 permit", "10.0.0.0/8")
                .containsEntry("2001 secret", "new2001x")
                .containsEntry("2001 rewrite_contact", "no")
                .doesNotContainKeys("2001 password", "1001 setvar");
        assertThat(ran).containsExactly("php -r", "php -r", "fwconsole reload");
        assertThat(data().undo(Set.of("1001", "2001"), store.pbxChanges())).isEmpty();
        assertThat(table).isEqualTo(before);
        assertThat(store.pbxChanges().settings()).isEmpty();
    }

    @Test
    void whatTheOwnerChangedSinceStays() throws IOException {
        write(() -> {});
        table.put("1001 secret", "theowners");

        assertThat(data().undo(Set.of("1001"), store.pbxChanges()))
                .containsExactly("secret of 1001 was changed by somebody else since we wrote it: it stays");
        assertThat(table).containsEntry("1001 secret", "theowners").containsEntry("1001 nat", "yes");
    }

    @Test
    void aChangeThatDoesNotTakeIsPutBack() {
        Map<String, String> before = new TreeMap<>(table);

        assertThatThrownBy(() -> write(() -> {
                    throw new ReadyException("extension 1001 did not take it", "look", null);
                }))
                .hasMessage("extension 1001 did not take it; FreePBX's data is as it was before");
        assertThat(table).isEqualTo(before);
        assertThat(store.pbxChanges().settings()).isEmpty();
    }

    @Test
    void phpThatSaysNothingStopsBeforeAnythingIsWritten() {
        FreePbxData silent = new FreePbxData((command, input) -> "PHP Warning: no database\n");

        assertThatThrownBy(() -> silent.write(changes(), store.pbxChanges(), ReadyPbx.NOW, "tester", () -> {}))
                .hasMessageContaining("FreePBX's PHP answered 0 of 7 questions");
        assertThat(store.pbxChanges().settings()).isEmpty();
    }

    private void write(FreePbxData.Verification verification) throws IOException {
        data().write(changes(), store.pbxChanges(), ReadyPbx.NOW, "tester", verification);
    }

    private static List<Change> changes() {
        ReadyPbx pbx = new ReadyPbx("1001", "2001");
        return List.of(pbx.change("1001", "", Subnet.parse("10.0.0.0/8")), pbx.change("2001", ""));
    }

    private FreePbxData data() {
        return new FreePbxData(this::run);
    }

    private String run(ImmutableList<String> command, String input) {
        ran.add(command.get(0) + " " + command.get(1));
        assertThat(command.toString()).as("every user sees a command line").doesNotContain("new1001x");
        StringBuilder answers = new StringBuilder("a notice of PHP\n");
        for (String line : input.lines().toList()) {
            List<String> words = Splitter.on(' ').splitToList(line);
            String key = words.get(1) + " " + words.get(2);
            String old = table.get(key);
            switch (words.get(0)) {
                case "set" -> table.put(key, new String(BASE64.decode(words.get(3)), UTF_8));
                case "unset" -> table.remove(key);
                default -> assertThat(words.get(0)).isEqualTo("get");
            }
            answers.append("sidetone: ")
                    .append(key)
                    .append(' ')
                    .append(old == null ? "-" : "=" + BASE64.encode(old.getBytes(UTF_8)))
                    .append('\n');
        }
        return answers.toString();
    }
}
