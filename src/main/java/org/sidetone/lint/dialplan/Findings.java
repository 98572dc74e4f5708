package org.sidetone.lint.dialplan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;

/** What was found so far. */
final class Findings {
    /** Says most of what is known of these files; open-sourced in Mozilla's tree. */
    static final String STACK = "Cisco's SIP stack";

    private final List<Finding> found = new ArrayList<>();

    void error(int line, String code, String what, String hint) {
        add(line, Severity.ERROR, code, what, hint);
    }

    void warning(int line, String code, String what, String hint) {
        add(line, Severity.WARNING, code, what, hint);
    }

    void info(int line, String code, String what, String hint) {
        add(line, Severity.INFO, code, what, hint);
    }

    private void add(int line, Severity severity, String code, String what, String hint) {
        found.add(new Finding(line, severity, code, what, hint, STACK));
    }

    /** In the order of the file. */
    ImmutableList<Finding> byLine() {
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Finding::line), found);
    }
}
