package org.sidetone.plan.element;

/**
 * One element of a SEP file as Sidetone handles it.
 *
 * @param path from below {@code <device>}, without indices: {@code sipProfile/sipLines/line/name}; an asterisk at its end stands
 *     for all elements there
 * @param value what is always written; of a decided element the row of {@code sidetone plan} that tells it; else empty
 * @param why one line
 */
public record Element(String path, Handling handling, String value, String why) {
    public enum Handling {
        /** Always the same value. */
        CONSTANT,
        /** Decided for each phone. */
        DECIDED,
        /** Not written. */
        LEFT_OUT
    }

    /** Whether it stands for itself alone, not for all of a group. */
    public boolean isOne() {
        return !path.endsWith("*");
    }

    public boolean isWritten() {
        return handling != Handling.LEFT_OUT;
    }
}
