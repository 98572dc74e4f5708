package org.sidetone.pbx.ami;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * One action with at most one argument, which is all that reading needs; variables for a NOTIFY, and further arguments for writing.
 *
 * @param name the argument's header; empty for none
 * @param variables {@code NAME=VALUE}, in order, names repeated where wanted
 * @param more further headers and their values
 */
public record AmiRequest(
        String action, String name, String value, ImmutableList<String> variables, ImmutableMap<String, String> more) {
    public AmiRequest {
        if ((action + name + value + String.join("", variables) + String.join("", more.values()))
                .chars()
                .anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("a line break in the arguments of " + action);
        }
    }

    public static AmiRequest of(String action) {
        return of(action, "", "");
    }

    public static AmiRequest of(String action, String name, String value) {
        return new AmiRequest(action, name, value, ImmutableList.of(), ImmutableMap.of());
    }

    public AmiRequest with(String... more) {
        return new AmiRequest(action, name, value, ImmutableList.copyOf(more), ImmutableMap.of());
    }

    public AmiRequest with(ImmutableMap<String, String> arguments) {
        return new AmiRequest(action, name, value, variables, arguments);
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
