package org.sidetone.lint.screen;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Node;

/** Collects findings. */
final class Report {
    private static final int LONGEST = 40;

    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    void error(Node node, String code, String what, String hint, String source) {
        add(node, Severity.ERROR, code, what, hint, source);
    }

    void warning(Node node, String code, String what, String hint, String source) {
        add(node, Severity.WARNING, code, what, hint, source);
    }

    void info(Node node, String code, String what, String hint, String source) {
        add(node, Severity.INFO, code, what, hint, source);
    }

    private void add(Node node, Severity severity, String code, String what, String hint, String source) {
        findings.add(new Finding(node.line(), severity, code, what, hint, source));
    }

    /** In the order of the file. */
    ImmutableList<Finding> findings() {
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Finding::line), findings.build());
    }

    /** Somebody's text, as much of it as a message should quote. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
