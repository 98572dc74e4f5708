package org.sidetone.phone;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The store could not be opened, read or written. The message names the file or server and what is wrong; never a password. */
public final class StoreException extends IOException {
    private final String hint;

    StoreException(String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do next; empty if there is nothing to say. */
    public String hint() {
        return hint;
    }
}
