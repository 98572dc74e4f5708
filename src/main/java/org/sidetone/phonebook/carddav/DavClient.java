package org.sidetone.phonebook.carddav;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.xml.stream.XMLStreamException;
import org.sidetone.fetch.Deadline;
import org.sidetone.fetch.LimitedStream;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.carddav.auth.Authorizer;
import org.sidetone.phonebook.carddav.auth.Challenge;
import org.sidetone.phonebook.carddav.auth.Trusted;

/** Asks a server, follows where it may lead, and says who we are if asked. */
final class DavClient {
    /** 50,000 cards of a server that sends their photos, too, though asked not to, at 10 kB each. */
    private static final long LARGEST = 512L << 20;

    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Reads an answer; what it throws is told in the owner's words. */
    interface Reading<T> {
        T read(DavAnswer answer) throws IOException, XMLStreamException, PhonebookException;
    }

    private final URI owner;
    private final Authorizer authorizer;
    private final HttpClient http;

    /** @param owner the address that the owner wrote: no other host learns the password without reason */
    DavClient(URI owner, Optional<Login> login, SSLContext tls) {
        this.owner = owner;
        this.authorizer = new Authorizer(login);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(tls)
                .build();
    }

    /** Statuses are the reading's own matter, but for redirects and a refused password. */
    <T> T ask(DavRequest request, Deadline deadline, Reading<T> reading) throws PhonebookException {
        URI address = request.address();
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                if (!Trusted.mayFollow(owner, address)) {
                    throw DavFailures.strayed(owner, address.toString());
                }
                try (DavAnswer answer = authorized(request.at(address), deadline)) {
                    Optional<URI> next = next(answer);
                    if (next.isEmpty()) {
                        return reading.read(answer);
                    }
                    address = next.get();
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw DavFailures.unreachable(address, deadline, broken);
            }
            throw DavFailures.garbage(address, e);
        } catch (IOException e) {
            throw DavFailures.unreachable(address, deadline, e);
        }
        throw new PhonebookException(
                request.address() + " leads on more than " + MOST_REDIRECTS + " times",
                "write the last address itself");
    }

    private static Optional<URI> next(DavAnswer answer) throws PhonebookException {
        boolean leads = switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        if (!leads) {
            return Optional.empty();
        }
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            return Optional.of(answer.address().resolve(location));
        } catch (IllegalArgumentException e) {
            throw DavFailures.garbage(answer.address(), e);
        }
    }

    private DavAnswer authorized(DavRequest request, Deadline deadline) throws IOException, PhonebookException {
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<String> authorization = authorizer.header(request.method(), request.address());
            DavAnswer answer = send(request, authorization, deadline);
            if (answer.status() != 401) {
                return answer;
            }
            answer.close();
            ImmutableList<Challenge> challenges =
                    Challenge.parse(answer.headers().allValues("WWW-Authenticate"));
            if (!authorizer.refused(challenges, authorization.isPresent())) {
                break;
            }
        }
        throw DavFailures.refused(request.address(), 401, authorizer.hasLogin());
    }

    private DavAnswer send(DavRequest request, Optional<String> authorization, Deadline deadline) throws IOException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.address())
                .timeout(deadline.remaining())
                .header("User-Agent", "Sidetone")
                .header("Accept-Encoding", "gzip")
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body(), UTF_8));
        request.headers().forEach(asked::header);
        authorization.ifPresent(value -> asked.header("Authorization", value));
        try {
            HttpResponse<InputStream> answer = sent(asked.build());
            return new DavAnswer(answer.statusCode(), request.address(), answer.headers(), body(answer, deadline));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Once more where no answer began: the server may have ended a connection that was kept. What is asked here only reads. */
    private HttpResponse<InputStream> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpTimeoutException | SSLException e) {
            throw e;
        } catch (IOException e) {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        }
    }

    private static InputStream body(HttpResponse<InputStream> answer, Deadline deadline) throws IOException {
        InputStream raw = answer.body();
        CompletableFuture<Void> alarm = deadline.closing(raw);
        InputStream watched = new FilterInputStream(raw) {
            @Override
            public void close() throws IOException {
                alarm.cancel(false);
                super.close();
            }
        };
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new LimitedStream(packed ? new GZIPInputStream(watched) : watched, LARGEST);
    }
}
