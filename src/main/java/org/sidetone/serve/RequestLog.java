package org.sidetone.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;

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
     * @param stamps tells what was sent was made from, empty for all but phones' own files; not for a loop
     * @param model as the phone named itself in {@code x-CiscoIPPhoneModelName}; empty if it did not
     */
    record Request(
            String wire,
            InetSocketAddress asker,
            String name,
            Outcome outcome,
            long bytes,
            int resent,
            Duration took,
            Supplier<Optional<Stamps>> stamps,
            String model) {
        public Request(
                String wire,
                InetSocketAddress asker,
                String name,
                Outcome outcome,
                long bytes,
                int resent,
                Duration took,
                Supplier<Optional<Stamps>> stamps) {
            this(wire, asker, name, outcome, bytes, resent, took, stamps, "");
        }

        public Request(
                String wire,
                InetSocketAddress asker,
                String name,
                Outcome outcome,
                long bytes,
                int resent,
                Duration took) {
            this(wire, asker, name, outcome, bytes, resent, took, Optional::empty);
        }
    }
}
