package org.sidetone;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Sighting;
import org.sidetone.phone.SightingLog;
import org.sidetone.serve.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs requests, the same one again and again as a count, and keeps those that name a phone as its sightings. */
final class Sightings implements RequestLog {
    private static final Logger log = LoggerFactory.getLogger("org.sidetone.requests");

    private final RequestLines lines = new RequestLines();
    private final SightingLog kept;
    private final RequestLog next;
    private final Clock clock;
    /** Of phones that got their own file; no more than have one. */
    private final Map<MacAddress, InetAddress> booted = new ConcurrentHashMap<>();

    /** @param next told of each request, too */
    Sightings(SightingLog kept, Clock clock, RequestLog next) {
        this.kept = kept;
        this.next = next;
        this.clock = clock;
    }

    @Override
    public void ended(Request request) {
        lines.of(request, clock.instant()).forEach(log::info);
        // Names of pages are none of a phone's file; a query stands behind the name over HTTP.
        String file = request.name().replaceFirst("^/+", "").replaceFirst("[?].*", "");
        boolean sent = request.outcome() == Outcome.SENT;
        MacAddress.ofFileName(file)
                .ifPresent(mac -> saw(new Sighting(
                        mac,
                        request.asker().getAddress(),
                        clock.instant(),
                        file,
                        sent,
                        sent ? request.stamps().get() : Optional.empty())));
        next.ended(request);
    }

    private void saw(Sighting sighting) {
        kept.saw(sighting);
        if (sighting.isBoot() && sighting.served()) {
            booted.put(sighting.mac(), sighting.address());
        }
    }

    /** Where a phone got its own file last, since this service started. */
    Optional<InetAddress> bootedAt(MacAddress mac) {
        return Optional.ofNullable(booted.get(mac));
    }
}
