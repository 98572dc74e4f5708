package org.sidetone.serve;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Told of every request when it has ended. Must return at once: it is called from the loop that answers phones. */
public interface RequestLog {
    void ended(Request request);

    enum Outcome {
        SENT,
        NOT_FOUND,
        /** The asker may not have it. */
        DENIED,
        /** Not a request this server understands. */
        MALFORMED,
        /** The other side fell silent or gave up. */
        ABANDONED,
        /** We could not read what we have. */
        FAILED
    }

    /**
     * @param wire tftp or http
     * @param name what was asked for, as written, control characters replaced
     * @param bytes of content that were acknowledged
     * @param resent blocks sent more than once
     */
    record Request(
            String wire,
            InetSocketAddress asker,
            String name,
            Outcome outcome,
            long bytes,
            int resent,
            Duration took) {}
}
