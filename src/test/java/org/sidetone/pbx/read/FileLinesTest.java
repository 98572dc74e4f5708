package org.sidetone.pbx.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLinesTest {
    @TempDir
    Path etc;

    @Test
    void includesStandWhereTheyAreIncludedAndTheSectionGoesOnAfterThem() throws IOException {
        Files.createDirectory(etc.resolve("d"));
        Files.writeString(etc.resolve("d/a.conf"), "[1001](+)\nsecret=inner\n");
        Files.writeString(etc.resolve("d/b.conf"), "[1002](+)\nsecret=globbed\n");
        Files.writeString(etc.resolve("post.conf"), """
                [1003](+)
                #tryinclude d/a.conf
                secret=outer
                #include "d/b*.conf" ; all of them
                #tryinclude d/gone.conf
                ;#include d/a.conf
                """);

        assertThat(secrets("post.conf")).isEqualTo("d/a.conf:1001=inner post.conf:1003=outer d/b.conf:1002=globbed");
    }

    @Test
    void aFileThatIncludesItselfEnds() throws IOException {
        Files.writeString(etc.resolve("post.conf"), "[1](+)\nsecret=x\n#include post.conf\n");

        assertThat(secrets("post.conf")).startsWith("post.conf:1=x post.conf:1=x");
    }

    @Test
    void noFileIsNoLines() throws IOException {
        assertThat(FileLines.read(etc, "none.conf")).isEmpty();
    }

    private String secrets(String name) throws IOException {
        return FileLines.read(etc, name).stream()
                .flatMap(part -> ConfigFile.of(part.lines()).sections().stream()
                        .flatMap(section -> section.last("secret").stream()
                                .map(secret -> part.file() + ":" + section.name() + "=" + secret)))
                .collect(Collectors.joining(" "));
    }
}
