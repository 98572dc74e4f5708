package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one settings file, each with the line its key stands on. */
final class FileProblems {
    private static final int LONGEST_QUOTE = 60;

    private final Path file;
    private final KeyLines lines;
    private final List<Problem> all = new ArrayList<>();

    FileProblems(Path file, KeyLines lines) {
        this.file = file;
        this.lines = lines;
    }

    void error(String code, String where, String what, String hint) {
        add(Problem.error(code, where, what, hint));
    }

    void warning(String code, String where, String what, String hint) {
        add(Problem.warning(code, where, what, hint));
    }

    private void add(Problem problem) {
        String source = lines.of(problem.where()).map(line -> file + ":" + line).orElse(file.toString());
        all.add(problem.withSource(source));
    }

    boolean hasError() {
        return all.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    ImmutableList<Problem> all() {
        return ImmutableList.copyOf(all);
    }

    /** A value of the file for a message: short and without control characters. */
    static String quote(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", "?");
        return "'" + (plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain) + "'";
    }
}
