package org.sidetone.config;

import java.util.Objects;

/**
 * Something that the owner should know or mend, as a value: bad input never stops what does not depend on it.
 *
 * @param severity how bad it is
 * @param code a stable name of the kind of problem, lower case with dashes ({@code secret-too-long})
 * @param where the thing it is about, as its owner calls it: {@code extension 1001}, {@code phone SEP001B54AABBCC}, {@code ami.secret}
 * @param what one sentence: what is wrong. Never contains a secret.
 * @param hint one sentence: what to do next; empty if there is nothing to do
 * @param source where the rule comes from or where the value was read; may be empty
 */
public record Problem(Severity severity, String code, String where, String what, String hint, String source) {
    public Problem {
        Objects.requireNonNull(severity, "severity");
        if (code.isBlank() || where.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a Problem needs code, where and what");
        }
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(source, "source");
    }

    public static Problem error(String code, String where, String what, String hint) {
        return new Problem(Severity.ERROR, code, where, what, hint, "");
    }

    public static Problem warning(String code, String where, String what, String hint) {
        return new Problem(Severity.WARNING, code, where, what, hint, "");
    }

    public static Problem info(String code, String where, String what, String hint) {
        return new Problem(Severity.INFO, code, where, what, hint, "");
    }

    public Problem withSource(String newSource) {
        return new Problem(severity, code, where, what, hint, newSource);
    }
}
