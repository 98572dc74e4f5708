package org.sidetone.pbx.ami;

/**
 * One action with at most one argument, which is all that reading needs.
 *
 * @param name the argument's header; empty for none
 */
public record AmiRequest(String action, String name, String value) {
    public AmiRequest {
        if ((action + name + value).chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("a line break in the arguments of " + action);
        }
    }

    public static AmiRequest of(String action) {
        return new AmiRequest(action, "", "");
    }

    public static AmiRequest of(String action, String name, String value) {
        return new AmiRequest(action, name, value);
    }

    public static AmiRequest command(String line) {
        return new AmiRequest("Command", "Command", line);
    }

    /** For messages: {@code SIPshowpeer 1001}. */
    @Override
    public String toString() {
        return value.isEmpty() ? action : action + " " + value;
    }
}
