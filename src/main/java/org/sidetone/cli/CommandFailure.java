package org.sidetone.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked for: the one line that is printed, and the exit code 1. */
final class CommandFailure extends Exception {
    CommandFailure(String what, String hint) {
        this(what, hint, null);
    }

    CommandFailure(String what, String hint, @Nullable Throwable cause) {
        super(Messages.withHint(what, hint), cause);
    }
}
