package org.sidetone.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;

/** One file on the Shelf, of one moment: its bytes do not change while it is being sent. */
public interface Item {
    /** The name in its own spelling. */
    String name();

    String contentType();

    /** Whether {@link #content()} answers at once, without touching a disk. */
    boolean inMemory();

    /**
     * The whole content, read-only, shared by all transfers: take a {@code duplicate()}.
     *
     * @throws IOException if the file cannot be read; the message names it
     */
    ByteBuffer content() throws IOException;

    /** Tells what the content was made from, empty for all but phones' own files. May take a millisecond: not for a loop. */
    default Supplier<Optional<Stamps>> stamps() {
        return Optional::empty;
    }
}
