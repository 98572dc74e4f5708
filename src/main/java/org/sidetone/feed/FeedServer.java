package org.sidetone.feed;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import com.google.common.net.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.sidetone.fetch.Deadline;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.LimitedStream;
import org.sidetone.fetch.Unreachable;

/**
 * Fetches one feed, which is not sent again while it is the same. Of its address only the host is ever told, since the rest may hold a
 * token.
 */
final class FeedServer {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** A server that makes its feed anew, with all articles whole. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LARGEST = 2 << 20;

    private final URI address;
    private final Duration patience;
    private final HttpClient http;
    private @Nullable Answer last;

    /** What the newest answer with a body was. */
    private record Answer(ImmutableList<Headline> headlines, Optional<String> tag, Optional<String> changed) {}

    /** @param tls whom to trust */
    FeedServer(URI address, SSLContext tls, Duration patience) {
        this.address = URI.create(address.toASCIIString());
        this.patience = patience;
        // Follows to https but never back, five times at most.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .sslContext(tls)
                .build();
    }

    FeedServer(URI address, SSLContext tls) {
        this(address, tls, PATIENCE);
    }

    /** May wait for the server. */
    ImmutableList<Headline> read() throws FetchException {
        Deadline deadline = Deadline.in(patience);
        try {
            HttpResponse<InputStream> answer = http.send(request(deadline), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Answer known = last;
                if (answer.statusCode() == 304 && known != null) {
                    return known.headlines();
                }
                if (answer.statusCode() != 200) {
                    throw refused(answer.statusCode());
                }
                return taken(content(answer.headers(), body, deadline), answer.headers());
            }
        } catch (IOException e) {
            throw Unreachable.of(host(), deadline, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("reading the feed of " + host() + " was interrupted", "", e);
        }
    }

    private HttpRequest request(Deadline deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(deadline.remaining())
                .header("User-Agent", "Sidetone")
                .header("Accept", "application/rss+xml, application/atom+xml, application/xml, text/xml, */*;q=0.1")
                .header("Accept-Encoding", "gzip");
        Answer known = last;
        if (known != null) {
            known.tag().ifPresent(tag -> request.header("If-None-Match", tag));
            known.changed().ifPresent(date -> request.header("If-Modified-Since", date));
        }
        return request.build();
    }

    private static byte[] content(HttpHeaders headers, InputStream body, Deadline deadline) throws IOException {
        boolean packed = headers.firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        CompletableFuture<Void> alarm = deadline.closing(body);
        try {
            return ByteStreams.toByteArray(new LimitedStream(packed ? new GZIPInputStream(body) : body, LARGEST));
        } finally {
            alarm.cancel(false);
        }
    }

    private ImmutableList<Headline> taken(byte[] content, HttpHeaders headers) throws FetchException {
        ImmutableList<Headline> headlines = FeedFormat.read(content, charset(headers))
                .orElseThrow(() -> new FetchException(
                        "what " + host() + " sends is no RSS or Atom feed",
                        "is it the address of the page instead of its feed, or a sign-in page?"));
        last = new Answer(headlines, headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
        return headlines;
    }

    private static Optional<Charset> charset(HttpHeaders headers) {
        try {
            return headers.firstValue("Content-Type")
                    .map(MediaType::parse)
                    .flatMap(type -> type.charset().toJavaUtil());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // A type or a character set that is none: the content itself will tell.
            return Optional.empty();
        }
    }

    private FetchException refused(int status) {
        return switch (status) {
            case 401, 403 ->
                new FetchException(
                        host() + " does not give the feed to us (" + status + ")",
                        "feeds that want a user and password cannot be read; some servers have addresses with a token instead");
            case 404, 410 ->
                new FetchException(
                        "there is no feed at this address of " + host() + " (" + status + ")",
                        "look for the feed's new address");
            case 301, 302, 303, 307, 308 ->
                new FetchException(
                        host() + " leads on too often, or from https to http", "write the last address itself");
            default ->
                new FetchException(host() + " answers with status " + status, "look at the server if it stays so");
        };
    }

    private String host() {
        return address.getRawAuthority();
    }
}
