/**
 * One class per command (picocli), under {@link org.sidetone.cli.SidetoneCommand}; {@link org.sidetone.cli.Program} runs them.
 * What a command needs of the settings and the store it gets from its {@link org.sidetone.cli.Context}; what it needs of the
 * running PBX and of the planner comes in by {@link org.sidetone.cli.Wiring}. Results go to standard output, notes and errors
 * to standard error, a line each. Commands do not exit; {@code Main} does.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.cli;
