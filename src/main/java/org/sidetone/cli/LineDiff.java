package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines in which two texts differ, as {@code diff -u} shows them. */
final class LineDiff {
    private static final int CONTEXT = 3;
    /** A comparison takes memory by the product of both lengths, once equal beginnings and ends are left away. */
    private static final long LARGEST = 4_000_000;

    /** @param mark space, minus or plus */
    private record Line(char mark, String text) {}

    private LineDiff() {}

    /** Empty if they are equal; a line that says so where they are too large to compare. */
    static ImmutableList<String> of(String one, String other) {
        List<String> a = one.lines().toList();
        List<String> b = other.lines().toList();
        return script(a, b)
                .map(LineDiff::hunks)
                .orElseGet(() -> ImmutableList.of("(" + a.size() + " and " + b.size() + " lines: too many to show)"));
    }

    private static Optional<List<Line>> script(List<String> a, List<String> b) {
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head
                && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<String> left = a.subList(head, a.size() - tail);
        List<String> right = b.subList(head, b.size() - tail);
        if ((left.size() + 1L) * (right.size() + 1L) > LARGEST) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        a.subList(0, head).forEach(text -> lines.add(new Line(' ', text)));
        middle(left, right, lines);
        a.subList(a.size() - tail, a.size()).forEach(text -> lines.add(new Line(' ', text)));
        return Optional.of(lines);
    }

    private static void middle(List<String> left, List<String> right, List<Line> lines) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                lines.add(new Line(' ', left.get(i++)));
                j++;
            } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', left.get(i++)));
            } else {
                lines.add(new Line('+', right.get(j++)));
            }
        }
    }

    private static ImmutableList<String> hunks(List<Line> lines) {
        ImmutableList.Builder<String> shown = ImmutableList.builder();
        int end = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).mark() == ' ' || at < end) {
                continue;
            }
            int begin = Math.max(end, at - CONTEXT);
            int last = at;
            for (int k = at; k < lines.size() && k <= last + 2 * CONTEXT; k++) {
                last = lines.get(k).mark() == ' ' ? last : k;
            }
            end = Math.min(lines.size(), last + CONTEXT + 1);
            shown.add("@@ -" + range(lines, begin, end, '+') + " +" + range(lines, begin, end, '-') + " @@");
            lines.subList(begin, end).forEach(line -> shown.add(line.mark() + line.text()));
        }
        return shown.build();
    }

    /** Number of the first line and how many, as the side counts that lacks lines of {@code absent}. */
    private static String range(List<Line> lines, int begin, int end, char absent) {
        long before = lines.subList(0, begin).stream()
                .filter(it -> it.mark() != absent)
                .count();
        long count = lines.subList(begin, end).stream()
                .filter(it -> it.mark() != absent)
                .count();
        return (count == 0 ? before : before + 1) + "," + count;
    }
}
