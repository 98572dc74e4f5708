package org.sidetone.publish.unpack;

import java.io.IOException;

/** An archive that is not taken; the message is one line that says why. */
public final class ArchiveException extends IOException {
    ArchiveException(String why) {
        super(why);
    }
}
