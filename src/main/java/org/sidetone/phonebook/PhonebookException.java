package org.sidetone.phonebook;

import java.io.Serial;

/** A book that cannot be read. Its message names the thing, never a secret; the hint says what to do. */
public final class PhonebookException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String hint;

    public PhonebookException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public PhonebookException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** Empty where there is nothing to do. */
    public String hint() {
        return hint;
    }
}
