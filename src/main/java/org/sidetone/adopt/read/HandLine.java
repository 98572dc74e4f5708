package org.sidetone.adopt.read;

import java.util.OptionalInt;
import org.sidetone.config.Secret;

/**
 * A line as somebody wrote it. Texts are empty where nothing was written.
 *
 * @param key which of the file's keys it is; see {@link Item#key}
 * @param button beside the screen, from 1
 * @param server where it registers
 * @param port of the server
 * @param plain whether the phone asks the line's own proxy; else the servers that it has for all lines
 */
public record HandLine(
        int key,
        int button,
        String name,
        String authName,
        Secret password,
        String contact,
        String displayName,
        String label,
        String messages,
        String server,
        OptionalInt port,
        boolean plain) {
    /** What the account is called at its server. */
    public String user() {
        return name.isEmpty() ? authName : name;
    }
}
