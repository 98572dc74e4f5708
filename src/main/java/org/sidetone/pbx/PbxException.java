package org.sidetone.pbx;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The PBX could not be reached or refused. The message names host, action and remedy, and never holds a secret. */
public final class PbxException extends IOException {
    private final boolean refused;

    public PbxException(String message) {
        this(message, null, false);
    }

    public PbxException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private PbxException(String message, @Nullable Throwable cause, boolean refused) {
        super(message, cause);
        this.refused = refused;
    }

    /** The PBX is there, but does not let our user in. */
    public static PbxException refused(String message) {
        return new PbxException(message, null, true);
    }

    /** Whether the login was refused: trying again soon helps nobody and may get our address banned (fail2ban). */
    public boolean isRefused() {
        return refused;
    }
}
