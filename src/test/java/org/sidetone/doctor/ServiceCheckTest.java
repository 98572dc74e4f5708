package org.sidetone.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.ServiceSettings;
import org.sidetone.config.ServiceSettings.Feed;
import org.sidetone.config.ServiceSettings.Link;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.fetch.Copies;
import org.sidetone.lab.Ports;
import org.sidetone.phone.Phones;

class ServiceCheckTest {
    private static final Copies NOTHING_KEPT = new Copies() {
        @Override
        public Optional<byte[]> copy(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] content) {
            throw new IllegalStateException("a check keeps nothing");
        }
    };

    @Test
    void whateverDoesNotAnswerIsNamedWithItsRemedy() throws IOException {
        int nobody = Ports.free();
        ServiceSettings settings = new ServiceSettings(
                ImmutableList.of(new Feed(
                        "news",
                        "News",
                        URI.create("http://127.0.0.1:" + nobody + "/?token=sesame"),
                        Feed.USUAL_REFRESH)),
                ImmutableList.of(new Mailbox(
                        "office",
                        "Office",
                        "127.0.0.1",
                        nobody,
                        ServiceSettings.Tls.IMPLICIT,
                        "office",
                        Secret.of("sesame"),
                        "INBOX",
                        ImmutableList.of("1001"))),
                ImmutableList.of(
                        new Link("Page", "http://127.0.0.1:" + nobody + "/page.xml", ImmutableList.of()),
                        new Link("Porter", "Dial:*98", ImmutableList.of())));
        ImmutableList<Problem> found = ServiceCheck.of(settings, NOTHING_KEPT, Phones.NONE);
        assertThat(found)
                .extracting(Problem::where, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("feed News", "feed-unreadable"),
                        tuple("mailbox Office", "mailbox-unreadable"),
                        tuple("link Page", "link-unreachable"),
                        tuple("mailbox Office", "service-for-nobody"));
        assertThat(found.get(0).what())
                .isEqualTo("nobody listens at 127.0.0.1:" + nobody + "; phones are shown none of its headlines");
        assertThat(found.get(0).hint()).isNotEmpty();
        assertThat(found.toString()).doesNotContain("sesame");
    }

    @Test
    void whatAnswersIsNoProblem() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] feed = "<rss><channel><item><title>T</title></item></channel></rss>".getBytes(UTF_8);
        server.createContext("/", exchange -> {
            boolean empty = exchange.getRequestURI().getPath().equals("/empty");
            byte[] body = empty ? "<feed/>".getBytes(UTF_8) : feed;
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 404 : 200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            ServiceSettings settings = new ServiceSettings(
                    ImmutableList.of(
                            new Feed("news", "News", URI.create(address + "/news"), Feed.USUAL_REFRESH),
                            new Feed("none", "None", URI.create(address + "/empty"), Feed.USUAL_REFRESH)),
                    ImmutableList.of(),
                    ImmutableList.of(
                            new Link("Page", address + "/page.xml", ImmutableList.of()),
                            new Link("Gone", address + "/gone", ImmutableList.of())));
            assertThat(ServiceCheck.of(settings, NOTHING_KEPT, Phones.NONE))
                    .extracting(Problem::where, Problem::code)
                    .containsExactlyInAnyOrder(
                            tuple("feed None", "feed-empty"), tuple("link Gone", "link-unreachable"));
        } finally {
            server.stop(0);
        }
    }
}
