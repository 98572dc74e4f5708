package org.sidetone.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sidetone.render.Document;
import org.sidetone.serve.RequestLog.Outcome;

/** The limits, made small enough to be met. */
class WebServerTest {
    private static final String HELLO = "GET / HTTP/1.0\r\n\r\n";

    private final Requests log = new Requests();
    private final List<WebRequest> asked = new CopyOnWriteArrayList<>();
    private WebServer server;

    private void start(WebLimits limits, int bytes) throws IOException {
        Document document = new Document("", "text/plain", new byte[bytes]);
        server = WebServer.start(
                HostAndPort.fromParts("127.0.0.1", 0),
                "http.listen",
                limits,
                request -> {
                    asked.add(request);
                    return CompletableFuture.completedFuture(WebResponse.of(200, document, ImmutableMap.of()));
                },
                new Admitted(),
                log);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static WebLimits limits(int connections, Duration idle) {
        return new WebLimits(16, connections, 8192, idle);
    }

    @Test
    void tellsTheFunctionWhoAsksAndWhereItWasReached() throws IOException {
        start(WebLimits.FOR_PHONES, 10);
        try (RawClient phone = new RawClient(server.port())) {
            phone.write("HEAD /a?b=%zz HTTP/1.0\r\n\r\n");
            assertThat(phone.readAll()).startsWith("HTTP/1.1 200").contains("Content-Length: 10");
        }
        WebRequest request = asked.get(0);
        assertThat(request.method()).isEqualTo("HEAD");
        assertThat(request.target()).isEqualTo("/a?b=%zz");
        assertThat(request.asker().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(request.facing()).isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        await().until(() -> log.all().size() == 1);
        assertThat(log.all().get(0).bytes()).isZero();
        assertThat(log.all().get(0).took()).isPositive();
    }

    @Test
    void closesAConnectionThatDribbles() throws Exception {
        start(limits(100, Duration.ofMillis(400)), 10);
        try (RawClient dribbler = new RawClient(server.port())) {
            dribbler.write("GET / HTTP/1.1\r\nHost: x\r\nX: ");
            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        try {
                            dribbler.write("y");
                            return false;
                        } catch (IOException e) {
                            return true;
                        }
                    });
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void leavesAConnectionAloneWhoseRequestsArriveWhole() throws Exception {
        // Asked for longer than a request may take, with pauses that are short beside it on a busy machine too.
        start(limits(100, Duration.ofSeconds(2)), 10);
        try (RawClient phone = new RawClient(server.port())) {
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                phone.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                return asked.size() >= 25;
            });
        }
    }

    @Test
    void silentConnectionsDoNotLockOthersOut() throws Exception {
        start(limits(2, Duration.ofSeconds(30)), 10);
        try (RawClient silent = new RawClient(server.port());
                RawClient other = new RawClient(server.port());
                RawClient phone = new RawClient(server.port())) {
            silent.write("GET / HT");
            other.write("GET / HT");
            phone.write(HELLO);
            assertThat(phone.readAll()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anAnswerThatIsNotTakenIsNotCountedAsSent() throws Exception {
        start(limits(100, Duration.ofSeconds(1)), 50_000_000);
        try (RawClient gone = new RawClient(server.port())) {
            gone.write(HELLO);
            await().until(() -> log.all().size() == 1);
        }
        assertThat(log.all().get(0).outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(log.all().get(0).bytes()).isZero();
    }
}
