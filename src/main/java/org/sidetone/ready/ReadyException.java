package org.sidetone.ready;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was wanted was not done; the message says what stands now, the hint what to do next. Holds no secret. */
public final class ReadyException extends IOException {
    private final String hint;

    ReadyException(String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
