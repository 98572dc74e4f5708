package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;

class ImportCommandTest {
    private static final String SHEET = """
            mac,lines,model,label,keys
            001B54AABBCC,1001 1002,7961G,Büro,3:speed:5551234:Speaking Clock|4:service:http\\://pbx/menu:a\\|b
            001B54AABBCD,1003,,,
            """;

    @TempDir
    Path folder;

    private CommandRun commands;
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        commands = new CommandRun(folder);
        file = Files.writeString(folder.resolve("phones.csv"), SHEET);
    }

    @Test
    void aDryRunShowsTheDifferenceAndStoresNothing() throws StoreException {
        CommandRun.Result result = commands.run("import", file.toString(), "--dry-run");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("""
                        + SEP001B54AABBCC: lines 1001 1002, model 7961G, label Büro, keys 3:speed:5551234:Speaking Clock|4:service:http\\://pbx/menu:a\\|b
                        + SEP001B54AABBCD: lines 1003
                        2 added, 0 changed, 0 unchanged, 0 removed; this was a dry run, nothing is stored
                        """);
        assertThat(stored().byMac()).isEmpty();
    }

    @Test
    void exportGivesBackWhatWasImportedAndAgainChangesNothing() throws StoreException {
        assertThat(commands.run("import", file.toString()).out())
                .endsWith("2 added, 0 changed, 0 unchanged, 0 removed\n");
        assertThat(commands.run("export").out()).isEqualTo(SHEET);

        long revision = stored().revision();
        assertThat(commands.run("import", file.toString()).out())
                .isEqualTo("0 added, 0 changed, 2 unchanged, 0 removed\n");
        assertThat(stored().revision()).isEqualTo(revision);
    }

    @Test
    void replaceTakesAwayWhatTheFileDoesNotName() throws IOException {
        commands.run("import", file.toString());
        Files.writeString(file, "mac;lines\n001B54AABBCD;1004\n");

        assertThat(commands.run("import", file.toString()).out())
                .endsWith("0 added, 1 changed, 0 unchanged, 0 removed\n");
        assertThat(commands.run("import", file.toString(), "--replace").out())
                .startsWith("- SEP001B54AABBCC: lines 1001 1002")
                .endsWith("0 added, 0 changed, 1 unchanged, 1 removed\n");
        assertThat(stored().byMac()).hasSize(1);
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsHalfStored() throws IOException {
        Files.writeString(file, SHEET + "001B54AABBC,1001\n001B54AABBCE,1 2 3\n");

        CommandRun.Result result = commands.run("import", file.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("sidetone: " + file + ":4: '001B54AABBC' is not a MAC"),
                        line -> assertThat(line).startsWith("sidetone: " + file + ":5: a 7941G has keys for 2 lines"),
                        line -> assertThat(line).startsWith("sidetone: nothing was stored (mend "));
        assertThat(stored().byMac()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        CommandRun.Result result =
                commands.run("import", folder.resolve("none.csv").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).endsWith("none.csv cannot be read: there is no such file\n");
    }

    private Phones stored() throws StoreException {
        try (SqlStore store = commands.store()) {
            return store.phones();
        }
    }
}
