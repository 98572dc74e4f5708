package org.sidetone.plan;

/**
 * One value of a phone's file and why it is what it is.
 *
 * @param why where it was read, or the rule that chose it; one line, never a secret
 */
public record Decision<T>(T value, String why) {}
