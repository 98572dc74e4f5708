package org.sidetone.config;

/** How bad a {@link Problem} is, mildest first. */
public enum Severity {
    /** Worth knowing; nothing to do. */
    INFO,
    /** Works, but not as the owner would want. */
    WARNING,
    /** A phone, a line or the service does not work until this is mended. */
    ERROR
}
