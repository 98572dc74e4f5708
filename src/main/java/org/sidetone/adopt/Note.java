package org.sidetone.adopt;

/**
 * What an owner should know; the same may be said of many.
 *
 * @param subject {@code extension 1001}
 * @param what the rest of the sentence; never a secret
 */
public record Note(String subject, String what) {}
