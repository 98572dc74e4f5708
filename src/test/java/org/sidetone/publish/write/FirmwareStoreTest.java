package org.sidetone.publish.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.firmware.Releases;
import org.sidetone.publish.FirmwareFiles;

class FirmwareStoreTest {
    private static final Map<String, byte[]> OLDER = Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9");
    private static final Map<String, byte[]> NEWER = Releases.of41("SIP41.9-4-2SR3-1S", "9-4-2ES26");

    @TempDir
    Path root;

    @BeforeEach
    void openToAll() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void twoReleasesKeepTheirTermFilesApart() throws IOException {
        FirmwareStore.Outcome first = put("SIP41.8-5-2S", OLDER);
        FirmwareStore.Outcome second = put("SIP41.9-4-2SR3-1S", NEWER);

        assertThat(first.inRoot()).hasSize(6).endsWith("SIP41.8-5-2S.loads");
        assertThat(second.apart()).containsExactly("term41.default.loads", "term61.default.loads");
        assertThat(root.resolve("term41.default.loads")).doesNotExist();
        assertThat(root.resolve(second.folder()).resolve("term41.default.loads"))
                .hasBinaryContent(NEWER.get("term41.default.loads"));
        assertThat(root.resolve(first.folder()).resolve("term41.default.loads"))
                .hasBinaryContent(OLDER.get("term41.default.loads"));
        assertThat(Files.getPosixFilePermissions(root.resolve("SIP41.8-5-2S.loads")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(new FirmwareFiles(root).look().loads().values())
                .hasSize(2)
                .allMatch(load -> load.isComplete() && load.termFiles().size() == 2);
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        put("SIP41.8-5-2S", OLDER);

        FirmwareStore.Outcome again = put("SIP41.8-5-2S", OLDER);

        assertThat(again.inRoot()).isEmpty();
        assertThat(again.known()).hasSize(6);
        assertThat(again.folder()).endsWith("SIP41.8-5-2S");
    }

    @Test
    void anotherSetOfTheSameNameIsKeptBesideIt() throws IOException {
        put("set", Map.of("term41.default.loads", OLDER.get("term41.default.loads")));

        FirmwareStore.Outcome other = put("set", Map.of("term41.default.loads", NEWER.get("term41.default.loads")));

        assertThat(other.folder()).endsWith("set-2");
    }

    @Test
    void somebodysFileOfAnotherContentStaysAndNothingIsDone() throws IOException {
        Path theirs = Files.writeString(root.resolve("CNU41.8-5-2th1-9.sbn"), "theirs");

        assertThatThrownBy(() -> put("SIP41.8-5-2S", OLDER))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("CNU41");

        assertThat(theirs).hasContent("theirs");
        assertThat(root.resolve("SIP41.8-5-2S.loads")).doesNotExist();
        assertThat(root.resolve(FirmwareStore.FOLDER).resolve("SIP41.8-5-2S")).doesNotExist();
    }

    @Test
    void aPartThatIsCutOffLaterIsSeen() throws IOException {
        put("SIP41.8-5-2S", OLDER);
        Path part = root.resolve("dsp41.8-5-2TH1-9.sbn");
        Files.write(part, java.util.Arrays.copyOf(Files.readAllBytes(part), 18_000));

        assertThat(new FirmwareFiles(root)
                        .look()
                        .find("SIP41.8-5-2S")
                        .orElseThrow()
                        .faults())
                .containsExactly("dsp41.8-5-2TH1-9.sbn has 18000 bytes and was unpacked with 20480");
    }

    @Test
    void nothingIsLeftOfTheWork() throws IOException {
        try (FirmwareStore store = FirmwareStore.open(root)) {
            Files.writeString(store.workFolder().resolve("half"), "x");
            assertThatThrownBy(() -> FirmwareStore.open(root))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another Sidetone");
        }
        try (var left = Files.walk(root)) {
            assertThat(left.filter(file -> file.getFileName().toString().equals("half")))
                    .isEmpty();
        }
    }

    private FirmwareStore.Outcome put(String set, Map<String, byte[]> files) throws IOException {
        try (FirmwareStore store = FirmwareStore.open(root)) {
            Path work = store.workFolder();
            Map<String, Path> staged = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                staged.put(file.getKey(), Files.write(work.resolve(file.getKey()), file.getValue()));
            }
            return store.put(set, staged, name -> name.startsWith("term"));
        }
    }
}
