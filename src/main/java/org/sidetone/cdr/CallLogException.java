package org.sidetone.cdr;

import java.io.IOException;

/** Calls cannot be read. The message names the file or database and the remedy, never a password. */
public final class CallLogException extends IOException {
    CallLogException(String message) {
        super(message);
    }

    CallLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
