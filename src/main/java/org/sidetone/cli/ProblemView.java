package org.sidetone.cli;

import java.util.Locale;
import org.sidetone.config.Problem;

/** A problem as {@code --json} shows it. */
record ProblemView(String severity, String code, String where, String what, String hint, String source) {
    static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.code(),
                problem.where(),
                problem.what(),
                problem.hint(),
                problem.source());
    }
}
