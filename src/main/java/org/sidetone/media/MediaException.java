package org.sidetone.media;

import org.jspecify.annotations.Nullable;

/** A file that no ring or wallpaper is made of: why, and what to do instead. Names no file: the caller knows which one it gave. */
public final class MediaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    public MediaException(String what, String hint) {
        this(what, hint, null);
    }

    public MediaException(String what, String hint, @Nullable Throwable cause) {
        super(what, cause);
        this.hint = hint;
    }

    /** Empty where nothing can be done. */
    public String hint() {
        return hint;
    }
}
