package org.sidetone.plan.old;

/**
 * What every 7940 and 7960 is told, whoever has it.
 *
 * @param why one line
 */
public record UsualLine(String key, String value, String why) {}
