package org.sidetone.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootShelfTest {
    @TempDir
    Path outside;

    private Path root;
    private RootShelf shelf;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(outside.resolve("root"));
        shelf = new RootShelf(root);
    }

    private void put(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Optional<Item> find(String name) {
        return shelf.find(name, InetAddress.getLoopbackAddress());
    }

    private String content(String name) throws IOException {
        Item item = find(name).orElseThrow();
        return StandardCharsets.UTF_8.decode(item.content().duplicate()).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "German_Germany/mk-sip.jar",
                "/german_germany/MK-SIP.JAR",
                "\\German_Germany\\mk-sip.jar",
                "./German_Germany/./mk-sip.jar",
                "//German_Germany//mk-sip.jar"
            })
    void anySpellingFindsTheFile(String asked) throws IOException {
        put("German_Germany/mk-sip.jar", "locale");
        assertThat(content(asked)).isEqualTo("locale");
        assertThat(find(asked).orElseThrow().name()).isEqualTo("German_Germany/mk-sip.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "a/../../secret",
                "..\\secret",
                "/../secret",
                "a/..",
                "..",
                ".",
                "",
                "/",
                "a",
                "secret\0",
                "sec\nret",
                "file/",
                "file/x",
                "root/../secret"
            })
    void namesOutsideTheRootAndNonsenseAreNotFound(String asked) throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        put("a/b", "content");
        if (!asked.equals("file/")) {
            put("file", "content");
        }
        assertThat(find(asked)).isEmpty();
    }

    @Test
    void absolutePathIsAPathBelowTheRoot() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        assertThat(find(secret.toString())).isEmpty();
    }

    @Test
    void linkOutOfTheRootIsNotFollowed() throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("link"), outside.resolve("secret"));
        Files.createSymbolicLink(root.resolve("up"), outside);
        assertThat(find("link")).isEmpty();
        assertThat(find("up/secret")).isEmpty();
    }

    @Test
    void linkInsideTheRootIsFollowed() throws IOException {
        put("German_Germany/mk-sip.jar", "locale");
        Files.createSymbolicLink(root.resolve("Deutsch"), Path.of("German_Germany"));
        Files.createSymbolicLink(root.resolve("same.jar"), Path.of("German_Germany/mk-sip.jar"));
        assertThat(content("deutsch/mk-sip.jar")).isEqualTo("locale");
        assertThat(content("same.jar")).isEqualTo("locale");
    }

    @Test
    void filesComeChangeAndGoAtOnce() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(find("Ringlist.xml")).isEmpty();
            put("ringlist.xml", "one " + i);
            assertThat(content("Ringlist.xml")).isEqualTo("one " + i);
            put("ringlist.xml", "two " + i);
            assertThat(content("Ringlist.xml")).isEqualTo("two " + i);
            Files.delete(root.resolve("ringlist.xml"));
        }
    }

    @Test
    void changeThatSetsTheTimeBackIsSeen() throws IOException {
        put("file", "old");
        assertThat(content("file")).isEqualTo("old");
        FileTime before = Files.getLastModifiedTime(root.resolve("file"));
        Path next = Files.writeString(outside.resolve("next"), "new");
        Files.setLastModifiedTime(next, before); // as rsync -t does
        Files.move(next, root.resolve("file"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(content("file")).isEqualTo("new");
    }

    @Test
    void exactSpellingWinsElseTheFirst() throws IOException {
        put("Jar41.sbn", "capital");
        put("jar41.sbn", "small");
        assertThat(content("jar41.sbn")).isEqualTo("small");
        assertThat(content("Jar41.sbn")).isEqualTo("capital");
        assertThat(content("JAR41.SBN")).isEqualTo("capital");
    }

    @Test
    void rootMayAppearLater() throws IOException {
        RootShelf early = new RootShelf(outside.resolve("later"));
        assertThat(early.find("file", InetAddress.getLoopbackAddress())).isEmpty();
        Files.createDirectories(outside.resolve("later"));
        Files.writeString(outside.resolve("later/file"), "here");
        assertThat(early.find("file", InetAddress.getLoopbackAddress())).isPresent();
    }

    @Test
    void rootMayBeALinkThatIsTurned() throws IOException {
        put("file", "old release");
        Path next = Files.createDirectories(outside.resolve("next"));
        Files.writeString(next.resolve("file"), "new release");
        Path current = Files.createSymbolicLink(outside.resolve("current"), root);
        RootShelf linked = new RootShelf(current);
        Item old = linked.find("file", InetAddress.getLoopbackAddress()).orElseThrow();
        Path turned = Files.createSymbolicLink(outside.resolve("turned"), next);
        Files.move(turned, current, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Item now = linked.find("file", InetAddress.getLoopbackAddress()).orElseThrow();
        assertThat(StandardCharsets.UTF_8.decode(now.content()).toString()).isEqualTo("new release");
        assertThat(StandardCharsets.UTF_8.decode(old.content()).toString()).isEqualTo("old release");
    }

    @Test
    void secondReadingComesFromMemory() throws IOException {
        put("file", "content");
        Item first = find("file").orElseThrow();
        assertThat(first.inMemory()).isFalse();
        first.content();
        Item second = find("FILE").orElseThrow();
        assertThat(second.inMemory()).isTrue();
        assertThat(second).isEqualTo(first).hasSameHashCodeAs(first);
        put("file", "changed");
        assertThat(find("file").orElseThrow()).isNotEqualTo(first);
    }
}
