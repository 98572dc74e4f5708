package org.sidetone.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;

class SurveyorTest {
    @TempDir
    Path outside;

    private RootSurvey survey(Path root) {
        return new RootShelf(root).survey();
    }

    @Test
    void namesOfFilesInAllFolders() throws IOException {
        Path root = Files.createDirectories(outside.resolve("root/Desktops/320x212x16"))
                .getParent()
                .getParent();
        Files.createFile(root.resolve("Desktops/320x212x16/List.xml"));
        Files.createFile(root.resolve("dialplan.xml"));
        assertThat(survey(root).inventory().spellings().values())
                .containsExactly("Desktops/320x212x16/List.xml", "dialplan.xml");
        assertThat(survey(root).problems()).isEmpty();
    }

    @Test
    void missingRootIsEmptyAndSaidSo() {
        RootSurvey survey = survey(outside.resolve("nowhere"));
        assertThat(survey.inventory().spellings()).isEmpty();
        assertThat(survey.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("root-missing");
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
        });
    }

    @Test
    void rootThatIsAFileIsAProblem() throws IOException {
        assertThat(survey(Files.createFile(outside.resolve("file"))).problems())
                .extracting(Problem::code)
                .containsExactly("root-unreadable");
    }

    @Test
    void namesThatDifferOnlyInCase() throws IOException {
        Files.createFile(outside.resolve("Jar41.sbn"));
        Files.createFile(outside.resolve("jar41.sbn"));
        assertThat(survey(outside).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("names-differ-in-case");
            assertThat(problem.what()).contains("Jar41.sbn and jar41.sbn").endsWith("gets Jar41.sbn");
        });
    }

    @Test
    void linkOutOfTheRoot() throws IOException {
        Path root = Files.createDirectories(outside.resolve("root"));
        Files.createSymbolicLink(root.resolve("passwd"), Path.of("/etc/passwd"));
        RootSurvey survey = survey(root);
        assertThat(survey.inventory().has("passwd")).isFalse();
        assertThat(survey.problems()).extracting(Problem::code).containsExactly("link-leaves-root");
    }

    @Test
    void danglingLinkIsAProblemOfItsOwnOnly() throws IOException {
        Files.createSymbolicLink(outside.resolve("dangling"), Path.of("gone"));
        Files.createFile(outside.resolve("file"));
        assertThat(survey(outside).inventory().has("file")).isTrue();
        assertThat(survey(outside).problems()).extracting(Problem::where).containsExactly("dangling");
    }

    @Test
    void linkInCirclesEnds() throws IOException {
        Files.createDirectories(outside.resolve("a/b"));
        Files.createFile(outside.resolve("a/b/file"));
        Files.createSymbolicLink(outside.resolve("a/b/up"), Path.of(".."));
        Files.createSymbolicLink(outside.resolve("c"), Path.of("a"));
        assertThat(survey(outside).inventory().spellings().values()).containsExactly("a/b/file", "c/b/file");
    }
}
