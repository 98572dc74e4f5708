package org.sidetone.fetch;

import java.io.Serial;

/** A server that does not give what it was asked for. Its message names the thing, never a secret; the hint says what to do. */
public final class FetchException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String hint;

    public FetchException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public FetchException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** Empty where there is nothing to do. */
    public String hint() {
        return hint;
    }

    /** What is wrong; a message is never missing here. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
