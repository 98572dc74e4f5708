package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void showsEachChangeWithThreeLinesAround() {
        String old = lines(1, 30);
        String changed = old.replace("line 5\n", "new 5\nnew 5b\n").replace("line 25\n", "");
        assertThat(LineDiff.of(old, changed))
                .containsExactly(
                        "@@ -2,7 +2,8 @@",
                        " line 2",
                        " line 3",
                        " line 4",
                        "-line 5",
                        "+new 5",
                        "+new 5b",
                        " line 6",
                        " line 7",
                        " line 8",
                        "@@ -22,7 +23,6 @@",
                        " line 22",
                        " line 23",
                        " line 24",
                        "-line 25",
                        " line 26",
                        " line 27",
                        " line 28");
    }

    @Test
    void changesThatLieTogetherAreOneHunk() {
        String old = lines(1, 20);
        assertThat(LineDiff.of(old, old.replace("line 9\n", "nine\n").replace("line 14\n", "")))
                .filteredOn(line -> line.startsWith("@@"))
                .containsExactly("@@ -6,12 +6,11 @@");
    }

    @Test
    void beginningsEndsAndNothing() {
        assertThat(LineDiff.of("", "a\n")).containsExactly("@@ -0,0 +1,1 @@", "+a");
        assertThat(LineDiff.of("a\n", "")).containsExactly("@@ -1,1 +0,0 @@", "-a");
        assertThat(LineDiff.of("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void whatIsTooLargeSaysSo() {
        assertThat(LineDiff.of("a\n".repeat(5_000), "b\n".repeat(5_000)))
                .singleElement()
                .asString()
                .contains("5000");
    }
}
