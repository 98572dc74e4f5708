package org.sidetone.cli;

import java.util.Locale;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;

/** How notes, problems and errors are written for people: a line each. */
final class Messages {
    private Messages() {}

    static String withHint(String what, String hint) {
        return hint.isEmpty() ? what : what + " (" + hint + ")";
    }

    /** {@code FILE:LINE: ami.port: what (hint)}; a warning or a note says so. */
    static String line(Problem problem) {
        StringBuilder line = new StringBuilder();
        if (problem.severity() != Severity.ERROR) {
            line.append(word(problem.severity())).append(": ");
        }
        boolean whereIsInTheSource =
                !problem.source().isEmpty() && problem.where().startsWith("line ");
        if (!problem.source().isEmpty()) {
            line.append(problem.source()).append(": ");
        }
        if (!whereIsInTheSource) {
            line.append(problem.where()).append(": ");
        }
        return printable(line + withHint(problem.what(), problem.hint()));
    }

    static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT);
    }

    /** On one line and without anything that could steer a terminal: names come from the PBX and from the network. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
