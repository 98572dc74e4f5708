package org.sidetone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.fetch.FetchException;
import org.sidetone.lab.Ports;
import org.sidetone.lab.TestCertificate;

class FeedServerTest {
    private static final String FEED = "<rss><channel><item><title>Zürich</title></item></channel></rss>";

    private final List<String> asked = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whatIsTheSameIsNotSentAgain() throws Exception {
        serve("/feed", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            if (asked.size() > 1) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
            } else {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.getResponseHeaders().set("Last-Modified", "Thu, 26 Nov 2026 07:12:00 GMT");
                answer(exchange, 200, FEED.getBytes(UTF_8));
            }
        });
        FeedServer feed = feed("/feed");
        assertThat(feed.read()).extracting(Headline::title).containsExactly("Zürich");
        assertThat(feed.read()).extracting(Headline::title).containsExactly("Zürich");
        assertThat(asked).containsExactly("null null", "\"1\" Thu, 26 Nov 2026 07:12:00 GMT");
    }

    @Test
    void theHeadersCharacterSetAndPackingAreMinded() throws Exception {
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=ISO-8859-1");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, packed(FEED.getBytes(ISO_8859_1)));
        });
        assertThat(feed("/feed").read()).extracting(Headline::title).containsExactly("Zürich");
    }

    @Test
    void aRedirectIsFollowedButNotForEver() throws Exception {
        serve("/old", exchange -> lead(exchange, "/new"));
        serve("/new", exchange -> answer(exchange, 200, FEED.getBytes(UTF_8)));
        serve("/round", exchange -> lead(exchange, "/round"));
        assertThat(feed("/old").read()).hasSize(1);
        assertThatThrownBy(() -> feed("/round").read()).hasMessageContaining("leads on too often");
    }

    @Test
    void aHugeAnswerAndABombAreGivenUp() throws Exception {
        serve("/huge", exchange -> answer(exchange, 200, new byte[3 << 20]));
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, packed(new byte[200 << 20]));
        });
        for (String path : List.of("/huge", "/bomb")) {
            assertThatThrownBy(() -> feed(path).read()).hasMessageContaining("the answer is larger than 2 MB");
        }
    }

    @Test
    void aServerThatDripsOrIsMuteIsGivenUpInTime() throws Exception {
        serve("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (pause(100)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
        serve("/mute", exchange -> pause(20_000));
        for (String path : List.of("/drip", "/mute")) {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> feed(path).read()).hasMessageContaining("does not answer, or not to the end");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void whatIsWrongIsNamedWithoutATokenInTheAddress() throws Exception {
        serve("/page", exchange -> answer(exchange, 200, "<html>Sign in".getBytes(UTF_8)));
        serve("/closed", exchange -> answer(exchange, 403, new byte[0]));
        serve("/broken", exchange -> answer(exchange, 500, new byte[0]));
        assertFails("/page?token=sesame", "is no RSS or Atom feed");
        assertFails("/closed?token=sesame", "does not give the feed to us (403)");
        assertFails("/none?token=sesame", "(404)");
        assertFails("/broken?token=sesame", "answers with status 500");
        int nobody = Ports.free();
        assertThatThrownBy(() -> feed(URI.create("http://127.0.0.1:" + nobody + "/?token=sesame"))
                        .read())
                .hasMessage("nobody listens at 127.0.0.1:" + nobody);
    }

    @Test
    void aCertificateThatIsNotTrustedIsNamed(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.in(folder, "dns:localhost");
        HttpsServer tls = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(certificate.serving()));
        tls.createContext("/", exchange -> answer(exchange, 200, FEED.getBytes(UTF_8)));
        tls.start();
        try {
            URI address = URI.create("https://localhost:" + tls.getAddress().getPort() + "/");
            assertThat(new FeedServer(address, certificate.trusting()).read()).hasSize(1);
            assertThatThrownBy(() -> feed(address).read()).hasMessageContaining("is not trusted here");
        } finally {
            tls.stop(0);
        }
    }

    private void assertFails(String path, String what) throws GeneralSecurityException {
        FeedServer feed = feed(path);
        assertThatThrownBy(feed::read)
                .isInstanceOf(FetchException.class)
                .hasMessageContaining(what)
                .hasMessageNotContaining("sesame");
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private FeedServer feed(String path) throws GeneralSecurityException {
        return feed(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private static FeedServer feed(URI address) throws GeneralSecurityException {
        return new FeedServer(address, SSLContext.getDefault(), Duration.ofSeconds(3));
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static boolean pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
