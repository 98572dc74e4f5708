package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;

/**
 * A lamp at one moment, for whoever draws it.
 *
 * @param name folded; the number where there is none
 * @param extension whether an account stands behind it
 */
public record LampRow(String number, String name, boolean extension, LampText state) {
    /** {@code * Ringing Ann Lee 1002}. */
    public String line() {
        return state.text() + " " + (name.equals(number) ? number : name + " " + number);
    }

    /** {@code 1 ringing, 2 busy}. */
    public static String summary(ImmutableList<LampRow> rows) {
        return LampText.summary(rows.stream().map(LampRow::state).toList());
    }
}
