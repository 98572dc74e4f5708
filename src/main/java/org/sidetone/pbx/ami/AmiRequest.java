package org.sidetone.pbx.ami;

import com.google.common.collect.ImmutableList;

/**
 * One action with at most one argument, which is all that reading needs, and variables for a NOTIFY.
 *
 * @param name the argument's header; empty for none
 * @param variables {@code NAME=VALUE}, in order, names repeated where wanted
 */
public record AmiRequest(String action, String name, String value, ImmutableList<String> variables) {
    public AmiRequest {
        if ((action + name + value + String.join("", variables)).chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("a line break in the arguments of " + action);
        }
    }

    public static AmiRequest of(String action) {
        return of(action, "", "");
    }

    public static AmiRequest of(String action, String name, String value) {
        return new AmiRequest(action, name, value, ImmutableList.of());
    }

    public AmiRequest with(String... more) {
        return new AmiRequest(action, name, value, ImmutableList.copyOf(more));
    }

    public static AmiRequest command(String line) {
        return of("Command", "Command", line);
    }

    /** For messages: {@code SIPshowpeer 1001}. */
    @Override
    public String toString() {
        return value.isEmpty() ? action : action + " " + value;
    }
}
