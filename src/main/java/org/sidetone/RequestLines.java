package org.sidetone;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sidetone.serve.RequestLog.Outcome;
import org.sidetone.serve.RequestLog.Request;

/**
 * The lines of the log that requests are worth. A 7940 without a file asks for it every 31 s for days, and every 4 s where answers
 * are lost; a lamps page is read every few seconds: the same request of the same asker with the same end is one line, then a count
 * after a minute, two, four, and at last every hour. What was denied is a line each time, since fail2ban counts them, and so is a
 * file that was sent by TFTP: a phone booted.
 */
final class RequestLines {
    /** What comes later than this after the last one is no repetition: a phone that boots again takes longer. */
    static final Duration APART = Duration.ofSeconds(45);

    static final Duration FIRST_COUNT = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);
    /** Somebody who asks for ever new names must not fill the memory. */
    static final int MOST = 4000;

    /** In the order of their last request. */
    private final Map<Asked, Repeated> running = new LinkedHashMap<>(16, 0.75f, true);

    private record Asked(String wire, InetAddress asker, String name, Outcome outcome) {}

    private static final class Repeated {
        private Instant last;
        private Instant counted;
        private Duration pause = FIRST_COUNT;
        private long uncounted;

        Repeated(Instant first) {
            last = first;
            counted = first;
        }

        boolean isOver(Instant now) {
            return now.isAfter(last.plus(APART));
        }
    }

    /** What to write now that this request ended; counts of others that have stopped come with it. */
    synchronized List<String> of(Request request, Instant now) {
        List<String> lines = new ArrayList<>();
        Asked asked = new Asked(request.wire(), request.asker().getAddress(), request.name(), request.outcome());
        forgetEnded(now, lines);
        boolean file = request.outcome() == Outcome.SENT && request.wire().equals("tftp");
        if (file || request.outcome() == Outcome.DENIED) {
            lines.add(whole(request));
            return lines;
        }
        Repeated before = running.get(asked);
        if (before == null) {
            running.put(asked, new Repeated(now));
            lines.add(whole(request));
            return lines;
        }
        before.last = now;
        before.uncounted++;
        if (!now.isBefore(before.counted.plus(before.pause))) {
            lines.add(count(asked, before));
            before.uncounted = 0;
            before.counted = now;
            Duration doubled = before.pause.multipliedBy(2);
            before.pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
        return lines;
    }

    private void forgetEnded(Instant now, List<String> lines) {
        Iterator<Map.Entry<Asked, Repeated>> oldest = running.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Asked, Repeated> entry = oldest.next();
            if (running.size() < MOST && !entry.getValue().isOver(now)) {
                return;
            }
            if (entry.getValue().uncounted > 0) {
                lines.add(count(entry.getKey(), entry.getValue()));
            }
            oldest.remove();
        }
    }

    private static String whole(Request request) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s %d bytes %d ms%s",
                request.wire(),
                request.asker().getAddress().getHostAddress(),
                request.name(),
                word(request.outcome()),
                request.bytes(),
                request.took().toMillis(),
                request.resent() > 0 ? " " + request.resent() + " resent" : "");
    }

    private static String count(Asked asked, Repeated repeated) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s, %d more within %d s",
                asked.wire(),
                asked.asker().getHostAddress(),
                asked.name(),
                word(asked.outcome()),
                repeated.uncounted,
                Duration.between(repeated.counted, repeated.last).toSeconds());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
