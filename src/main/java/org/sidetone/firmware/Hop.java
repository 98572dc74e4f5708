package org.sidetone.firmware;

/**
 * One load on the way of a phone.
 *
 * @param why why it comes here, one line
 * @param source who says so
 */
public record Hop(LoadName load, String why, String source) {}
