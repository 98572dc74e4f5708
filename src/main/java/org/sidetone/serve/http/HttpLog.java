package org.sidetone.serve.http;

import com.google.common.base.CharMatcher;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.sidetone.phone.Stamps;
import org.sidetone.serve.RequestLog;

/** Tells the {@link RequestLog} of HTTP requests when they have ended. */
final class HttpLog {
    private static final int LONGEST_NAME = 200;
    private static final CharMatcher UNPRINTABLE =
            CharMatcher.inRange(' ', '~').negate().precomputed();
    /** Phones send the pusher's password to authenticationURL; others may write one into any address. */
    private static final Pattern SECRETS = Pattern.compile("(?i)((?:pass|pwd|pin|secret|token)[^=?&]*=)[^?&]*");

    /** Phones of the series say there what they are. */
    static final String MODEL = "x-CiscoIPPhoneModelName";

    private HttpLog() {}

    /**
     * Tells the log when the answer has been written, or could not be.
     *
     * @param bytes of content in the answer
     * @param stamps tells what the content was made from
     * @return what to give Jetty in place of {@code callback}
     */
    static Callback telling(
            RequestLog log,
            Request request,
            InetSocketAddress asker,
            String target,
            int status,
            long bytes,
            Supplier<Optional<Stamps>> stamps,
            Callback callback) {
        long begun = request.getBeginNanoTime();
        String model = name(Optional.ofNullable(request.getHeaders().get(MODEL)).orElse(""));
        return Callback.from(
                () -> {
                    callback.succeeded();
                    log.ended(ended(asker, target, outcome(status), bytes, begun, stamps, model));
                },
                failure -> {
                    callback.failed(failure);
                    log.ended(ended(asker, target, RequestLog.Outcome.ABANDONED, 0, begun, Optional::empty, model));
                });
    }

    private static RequestLog.Request ended(
            InetSocketAddress asker,
            String target,
            RequestLog.Outcome outcome,
            long bytes,
            long begun,
            Supplier<Optional<Stamps>> stamps,
            String model) {
        Duration took = Duration.ofNanos(Math.max(0, System.nanoTime() - begun));
        return new RequestLog.Request("http", asker, name(target), outcome, bytes, 0, took, stamps, model);
    }

    /** An address as it may stand in a log: one short line without secrets. */
    static String name(String target) {
        String shown = UNPRINTABLE.replaceFrom(SECRETS.matcher(target).replaceAll("$1***"), '?');
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }

    private static RequestLog.Outcome outcome(int status) {
        if (status < 400) {
            return RequestLog.Outcome.SENT;
        }
        return switch (status) {
            case 403 -> RequestLog.Outcome.DENIED;
            case 404 -> RequestLog.Outcome.NOT_FOUND;
            case 408 -> RequestLog.Outcome.ABANDONED;
            default -> status < 500 ? RequestLog.Outcome.MALFORMED : RequestLog.Outcome.FAILED;
        };
    }
}
