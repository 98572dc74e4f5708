package org.sidetone.publish.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.publish.RootShelf;

class MediaFolderTest {
    @TempDir
    Path root;

    private MediaFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = MediaFolder.open(root);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesStandInTheRootForEveryServerToServe() throws IOException {
        assertThat(folder.add("Bell", Map.of("Bell.raw", bytes("ding"))).replaced())
                .isFalse();
        folder.add("Sea", Map.of("Desktops/a/Sea.png", bytes("1"), "Desktops/a/Sea-tn.png", bytes("2")));

        assertThat(root.resolve("Bell.raw")).hasContent("ding");
        assertThat(root.resolve("Desktops/a/Sea-tn.png")).hasContent("2");
        assertThat(MediaFolder.titles(root))
                .containsEntry("Bell.raw", "Bell")
                .containsEntry("Desktops/a/Sea.png", "Sea");
        RootShelf shelf = new RootShelf(root);
        assertThat(shelf.inventory().spellings().values())
                .containsExactlyInAnyOrder("Bell.raw", "Desktops/a/Sea.png", "Desktops/a/Sea-tn.png");
        assertThat(shelf.find(".sidetone-titles", InetAddress.getLoopbackAddress()))
                .isEmpty();
    }

    @Test
    void oursIsReplacedAlsoInAnotherSpelling() throws IOException {
        folder.add("Bell", Map.of("Bell.raw", bytes("ding")));
        assertThat(folder.add("BELL", Map.of("BELL.raw", bytes("dong"))).replaced())
                .isTrue();

        assertThat(root.resolve("Bell.raw")).doesNotExist();
        assertThat(root.resolve("BELL.raw")).hasContent("dong");
        assertThat(MediaFolder.titles(root)).containsOnlyKeys("BELL.raw");
    }

    @Test
    void othersFilesAreNeitherReplacedNorRemoved() throws IOException {
        Files.writeString(root.resolve("bell.RAW"), "theirs");
        MediaFolder.Added added = folder.add("Bell", Map.of("Bell.raw", bytes("ding"), "Other.raw", bytes("x")));

        assertThat(added.refused()).containsExactly("bell.RAW");
        assertThat(root.resolve("Other.raw")).doesNotExist();
        folder.remove(ImmutableSet.of("bell.RAW"));
        assertThat(root.resolve("bell.RAW")).hasContent("theirs");
    }

    @Test
    void whatSomebodyEditedIsTheirs() throws IOException {
        folder.add("Bell", Map.of("Bell.raw", bytes("ding")));
        Files.writeString(root.resolve("Bell.raw"), "edited");

        assertThat(folder.add("Bell", Map.of("Bell.raw", bytes("dong"))).refused())
                .containsExactly("Bell.raw");
        assertThat(folder.remove(ImmutableSet.of("Bell.raw"))).containsExactly("Bell.raw");
        assertThat(root.resolve("Bell.raw")).hasContent("edited");
    }

    @Test
    void removedIsRemovedWholly() throws IOException {
        folder.add("Bell", Map.of("Bell.raw", bytes("ding")));
        folder.add("Dog", Map.of("Dog.raw", bytes("woof")));

        assertThat(folder.remove(ImmutableSet.of("Bell.raw"))).isEmpty();
        assertThat(root.resolve("Bell.raw")).doesNotExist();
        assertThat(folder.ours()).containsExactly("Dog.raw");
        assertThat(MediaFolder.titles(root)).containsOnlyKeys("Dog.raw");
        folder.remove(ImmutableSet.of("Dog.raw"));
        assertThat(MediaFolder.titles(root)).isEmpty();
    }

    /** The running service keeps generated files in the same root. */
    @Test
    void theTwoRecordsOfARootDoNotDisturbEachOther() throws IOException {
        try (RootWriter generated = RootWriter.open(root, FolderAccess.AS_FOLDER)) {
            generated.write(Map.of("ringlist.xml", bytes("list")), ImmutableSet.of());
            folder.add("Bell", Map.of("Bell.raw", bytes("ding")));
            generated.write(Map.of("other.xml", bytes("list")), ImmutableSet.of());
            assertThat(root.resolve("Bell.raw")).hasContent("ding");
            folder.remove(ImmutableSet.of("Bell.raw"));
            assertThat(root.resolve("other.xml")).hasContent("list");
        }
    }

    @Test
    void oneAtATime() {
        assertThatThrownBy(() -> MediaFolder.open(root))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another");
    }
}
