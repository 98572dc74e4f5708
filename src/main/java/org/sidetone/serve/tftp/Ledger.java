package org.sidetone.serve.tftp;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;
import org.sidetone.serve.RequestLog;
import org.sidetone.serve.RequestLog.Outcome;

/** Counts what ended and tells the request log. */
record Ledger(RequestLog log, TftpCounters counters) {

    /** @param started {@link System#nanoTime} when the request came */
    void ended(InetSocketAddress asker, String name, Outcome outcome, long bytes, int resent, long started) {
        ended(asker, name, outcome, bytes, resent, started, Optional::empty);
    }

    /** @param stamps of what was sent */
    void ended(
            InetSocketAddress asker,
            String name,
            Outcome outcome,
            long bytes,
            int resent,
            long started,
            Supplier<Optional<Stamps>> stamps) {
        counters.count(outcome, bytes, resent);
        log.ended(new RequestLog.Request(
                "tftp",
                asker,
                TftpRequest.printable(name),
                outcome,
                bytes,
                resent,
                Duration.ofNanos(System.nanoTime() - started),
                stamps));
    }
}
