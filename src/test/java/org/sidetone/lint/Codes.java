package org.sidetone.lint;

import java.util.List;
import org.sidetone.config.Severity;

/** Findings as tests name them: {@code 12 ERROR ports-after-name}. */
public final class Codes {
    private Codes() {}

    public static List<String> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.line() + " " + finding.severity() + " " + finding.code())
                .toList();
    }

    /** Without notes. */
    public static List<String> worse(List<Finding> findings) {
        return of(findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList());
    }
}
