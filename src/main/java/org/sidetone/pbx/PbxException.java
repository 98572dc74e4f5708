package org.sidetone.pbx;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The PBX could not be reached or refused. The message names host, action and remedy, and never holds a secret. */
public final class PbxException extends IOException {
    public PbxException(String message) {
        super(message);
    }

    public PbxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
