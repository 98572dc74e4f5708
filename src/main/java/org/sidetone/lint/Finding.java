package org.sidetone.lint;

import org.sidetone.config.Severity;

/**
 * One thing that is wrong with a file.
 *
 * @param line from 1
 * @param severity error: a phone refuses the file, or what the line asks for cannot work; warning: sources differ, or some
 *     firmware misreads it; info: harmless, but not what its writer seems to think
 * @param code short and stable, {@code ports-after-name}
 * @param what never quotes a password
 * @param hint the remedy
 * @param source who says so, for people to look up
 */
public record Finding(int line, Severity severity, String code, String what, String hint, String source) {}
