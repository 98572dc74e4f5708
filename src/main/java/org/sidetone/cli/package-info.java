/**
 * One class per command (picocli). Commands do not exit; {@code Main} does.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.cli;
