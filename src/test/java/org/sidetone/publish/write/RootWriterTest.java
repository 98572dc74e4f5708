package org.sidetone.publish.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.publish.RootShelf;

class RootWriterTest {
    private static final String ONE = "SEP001B54AABB01.cnf.xml";
    private static final String TWO = "SEP001B54AABB02.cnf.xml";

    @TempDir
    Path root;

    @TempDir
    Path outside;

    private RootWriter writer;

    @BeforeEach
    void open() throws IOException {
        writer = RootWriter.open(root, FolderAccess.AS_FOLDER);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
    }

    private RootWriter.Outcome write(Map<String, String> files) {
        Map<String, byte[]> bytes = ImmutableMap.copyOf(
                com.google.common.collect.Maps.transformValues(files, it -> it.getBytes(StandardCharsets.UTF_8)));
        return writer.write(bytes, Set.of());
    }

    private String content(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    @Test
    void writesOnlyWhatDiffersAndRemovesWhatIsNoLongerWanted() throws IOException {
        assertThat(write(Map.of(ONE, "1", TWO, "2"))).isEqualTo(outcome(2, 0));
        Object before = Files.getAttribute(root.resolve(TWO), "unix:ino");
        assertThat(write(Map.of(ONE, "one", TWO, "2"))).isEqualTo(outcome(1, 0));
        assertThat(content(ONE)).isEqualTo("one");
        assertThat(Files.getAttribute(root.resolve(TWO), "unix:ino")).isEqualTo(before);
        assertThat(write(Map.of(ONE, "one"))).isEqualTo(outcome(0, 1));
        assertThat(root.resolve(TWO)).doesNotExist();
    }

    private static RootWriter.Outcome outcome(int written, int removed) {
        return new RootWriter.Outcome(written, removed, true, com.google.common.collect.ImmutableList.of());
    }

    @Test
    void aFileOfSomebodyElseIsKeptAndNamed() throws IOException {
        Files.writeString(root.resolve(ONE), "by hand");
        RootWriter.Outcome outcome = write(Map.of(ONE, "1", TWO, "2"));
        assertThat(content(ONE)).isEqualTo("by hand");
        assertThat(content(TWO)).isEqualTo("2");
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("root-foreign-file");
        assertThat(outcome.problems().get(0).what()).contains(ONE);
        write(Map.of());
        assertThat(content(ONE)).isEqualTo("by hand");
    }

    @Test
    void aFileOfOursThatSomebodyEditedIsTheirs() throws IOException {
        write(Map.of(ONE, "1", TWO, "2"));
        Files.writeString(root.resolve(ONE), "edited");
        Files.writeString(root.resolve(TWO), "edited");
        assertThat(write(Map.of(ONE, "one")).problems()).hasSize(1);
        assertThat(content(ONE)).isEqualTo("edited");
        assertThat(content(TWO)).isEqualTo("edited");
        Files.delete(root.resolve(ONE));
        assertThat(write(Map.of(ONE, "one"))).isEqualTo(outcome(1, 0));
    }

    @Test
    void linksFoldersAndPipesOfThatNameAreLeftAlone() throws Exception {
        Path target = Files.writeString(root.resolve("mine"), "mine");
        Files.createSymbolicLink(root.resolve(ONE), target);
        Files.createDirectory(root.resolve(TWO));
        new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start().waitFor();
        assertThat(write(Map.of(ONE, "1", TWO, "2", "pipe", "3")).problems()).hasSize(3);
        assertThat(content("mine")).isEqualTo("mine");
        assertThat(root.resolve(ONE)).isSymbolicLink();
        assertThat(root.resolve(TWO)).isDirectory();
    }

    @Test
    void theSameBytesByHandAreNotClaimed() throws IOException {
        Files.writeString(root.resolve(ONE), "1");
        assertThat(write(Map.of(ONE, "1"))).isEqualTo(outcome(0, 0));
        assertThat(write(Map.of())).isEqualTo(outcome(0, 0));
        assertThat(content(ONE)).isEqualTo("1");
    }

    @Test
    void whatIsNotKnownNowStaysAsItIs() throws IOException {
        write(Map.of(ONE, "1", TWO, "2"));
        writer.write(Map.of(), Set.of(ONE));
        assertThat(content(ONE)).isEqualTo("1");
        assertThat(root.resolve(TWO)).doesNotExist();
        write(Map.of());
        assertThat(root.resolve(ONE)).doesNotExist();
    }

    @Test
    void theNextWriterKnowsWhatWasOursAndClearsWhatWasLeftHalfDone() throws IOException {
        write(Map.of(ONE, "1", "Austria/tones.xml", "t"));
        String id = Manifest.read(root).id();
        Path left = Files.writeString(root.resolve(".sidetone-" + id + "-7.tmp"), "half");
        Path deep = Files.writeString(root.resolve("Austria/.sidetone-" + id + "-8.tmp"), "half");
        Path others = Files.writeString(root.resolve(".sidetone-0123456789abcdef-7.tmp"), "another's");
        Path unknown = Files.writeString(root.resolve("something.tmp"), "another's");
        writer.close();
        open();
        assertThat(left).doesNotExist();
        assertThat(deep).doesNotExist();
        assertThat(others).exists();
        assertThat(unknown).exists();
        assertThat(write(Map.of())).isEqualTo(outcome(0, 2));
    }

    @Test
    void betweenRecordAndRenameTheOldFileIsStillOurs() throws IOException {
        write(Map.of(ONE, "1"));
        // As a run leaves it that is killed after it recorded what it was going to write.
        Manifest known = Manifest.read(root);
        var both = com.google.common.collect.LinkedHashMultimap.create(known.hashes());
        both.put(ONE, Manifest.hash("2".getBytes(StandardCharsets.UTF_8)));
        known.with(both).write(root);
        assertThat(write(Map.of(ONE, "3"))).isEqualTo(outcome(1, 0));
        assertThat(content(ONE)).isEqualTo("3");
    }

    @Test
    void onlyOneWriterHasAFolder() {
        assertThatThrownBy(() -> RootWriter.open(root, FolderAccess.PRIVATE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another Sidetone")
                .hasMessageContaining(root.toString());
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> RootWriter.open(root.resolve("unmounted"), FolderAccess.PRIVATE))
                .isInstanceOf(IOException.class);
        assertThat(root.resolve("unmounted")).doesNotExist();
    }

    @Test
    void aFailureIsOneProblemAndLeavesEveryFileWhole() throws IOException {
        write(Map.of(ONE, "1"));
        Files.createSymbolicLink(root.resolve("Austria"), outside);
        RootWriter.Outcome outcome = write(ImmutableMap.of("Austria/tones.xml", "t", ONE, "one"));
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.problems()).extracting(Problem::code).contains("root-write-failed");
        assertThat(content(ONE)).isIn("1", "one");
        assertThat(outside).isEmptyDirectory();
        Files.delete(root.resolve("Austria"));
        assertThat(write(ImmutableMap.of("Austria/tones.xml", "t", ONE, "one")).complete())
                .isTrue();
        assertThat(content("Austria/tones.xml")).isEqualTo("t");
    }

    @Test
    void aDamagedManifestStopsEverything() throws IOException {
        write(Map.of(ONE, "1"));
        Files.writeString(root.resolve(Manifest.FILE), "sidetone-wrote 1 0123456789abcdef\nzz ../../etc/passwd\n");
        RootWriter.Outcome outcome = write(Map.of());
        assertThat(outcome.problems().get(0).what()).contains(Manifest.FILE);
        assertThat(content(ONE)).isEqualTo("1");
    }

    @Test
    void theFolderSaysWhoMayRead() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-x---"));
        write(Map.of(ONE, "1"));
        assertThat(mode(ONE)).isEqualTo("rw-r-----");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        write(Map.of(ONE, "1", TWO, "2"));
        assertThat(mode(TWO)).isEqualTo("rw-r--r--");
        assertThat(mode(Manifest.FILE)).isEqualTo("rw-------");
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name)));
    }

    @Test
    void inTheRootTheyDoNotCountAsHandWritten() throws IOException {
        RootShelf shelf = new RootShelf(root);
        write(Map.of(ONE, "1", "dialplan.xml", "d"));
        Files.writeString(root.resolve(TWO), "by hand");
        assertThat(shelf.inventory().spellings().values()).containsExactly(TWO);
        assertThat(shelf.find(ONE, InetAddress.getLoopbackAddress())).isEmpty();
        assertThat(shelf.find(Manifest.FILE, InetAddress.getLoopbackAddress())).isEmpty();
        Files.writeString(root.resolve("dialplan.xml"), "edited");
        assertThat(shelf.find("dialplan.xml", InetAddress.getLoopbackAddress())).isPresent();
        assertThat(shelf.inventory().has("dialplan.xml")).isTrue();
    }

    @Test
    void noHelperIsLeftInTheFolder() throws IOException {
        write(Map.of(ONE, "1", TWO, "2"));
        write(Map.of(ONE, "one"));
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(ONE, Manifest.FILE, ".sidetone-lock");
        }
    }

    @Test
    void aFolderOfOursIsAsOpenAsTheRootAndGoesWithItsLastFile() throws IOException {
        Path folder = root.resolve("Sidetone_uk");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        write(Map.of("Sidetone_uk/g3-tones.xml", "tones"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-xr-x");
        write(Map.of());
        assertThat(folder).doesNotExist();

        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-x---"));
        write(Map.of("Sidetone_uk/g3-tones.xml", "tones"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-x---");
        assertThat(new OwnFiles(root).wrote("Sidetone_uk/g3-tones.xml")).isTrue();
        Files.writeString(folder.resolve("mk-sip.jar"), "by hand");
        write(Map.of());
        assertThat(folder).isDirectoryContaining("glob:**mk-sip.jar").isDirectoryNotContaining("glob:**g3-tones.xml");
    }
}
