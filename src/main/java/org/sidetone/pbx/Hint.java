package org.sidetone.pbx;

/**
 * A hint of the dial plan: what a busy lamp shows.
 *
 * @param extension what is dialled
 * @param context the hint's own context, as ExtensionStatus names it
 * @param devices what it watches, {@code PJSIP/1001&Custom:DND1001}
 */
public record Hint(String extension, String context, String devices) {
    /** {@code 1001@internal}: how states are looked up in {@link Lamps}. */
    public String key() {
        return extension + "@" + context;
    }
}
