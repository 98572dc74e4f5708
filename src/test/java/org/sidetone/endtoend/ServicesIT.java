package org.sidetone.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Dovecot;
import org.sidetone.lab.Site;
import org.sidetone.lab.TestCertificate;
import standin.Phone;
import standin.Refusal;
import standin.page.Browser;
import standin.page.Page;

/** What the settings add to the Services button, press by press: a feed, a mailbox on a real IMAP server, links. */
class ServicesIT {
    private static final String MAC = "001B54AABB01";
    private static final String OTHER = "001B54AABB02";
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Example</title>
              <item><title>Brücke gesperrt</title><link>https://news.example/1</link>
                <description>&lt;p&gt;Bis &lt;b&gt;Montag&lt;/b&gt; 5 €.&lt;/p&gt;</description></item>
              <item><title>Second</title></item>
            </channel></rss>
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path mail;

    private SSLContext usual;
    private HttpServer news;
    private Dovecot dovecot;
    private Asterisk pbx;
    private Running running;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        usual = SSLContext.getDefault();
        TestCertificate certificate = TestCertificate.in(mail, "dns:localhost");
        SSLContext.setDefault(certificate.trusting());
        dovecot = Dovecot.start(mail, certificate);
        dovecot.deliver(
                "From: Käthe <k@example.org>\nSubject: Lunch?\nContent-Type: text/plain; charset=utf-8\n\nAt one, Zoë.\n"
                        .replace("Käthe", "=?UTF-8?Q?K=C3=A4the?="));
        news = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        news.createContext("/rss", exchange -> {
            exchange.sendResponseHeaders(200, FEED.getBytes(UTF_8).length);
            try (exchange) {
                exchange.getResponseBody().write(FEED.getBytes(UTF_8));
            }
        });
        news.start();
        pbx = Asterisk.running(Site.PJSIP);
        running = Running.start(settings(), folder);
        running.bind(MAC, "1001");
        running.bind(OTHER, "1002");
        await().atMost(10, SECONDS)
                .until(() ->
                        running.file(MAC).isPresent() && running.file(OTHER).isPresent());
        await().atMost(10, SECONDS).until(() -> running.page("/feed?feed=news").contains("Second"));
    }

    @AfterEach
    void stop() throws IOException {
        SSLContext.setDefault(usual);
        if (running != null) {
            running.close();
        }
        if (pbx != null) {
            pbx.close();
        }
        if (news != null) {
            news.stop(0);
        }
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void aHeadlineOpensItsTextAndAFeedThatIsAwayStaysReadable() throws Refusal, IOException {
        try (Phone phone = running.phone(MAC)) {
            phone.start();
            Browser screen = phone.browser();
            Page menu = ownMenu(screen);
            assertThat(menu.items())
                    .extracting(Page.Item::name)
                    .startsWith("Directory", "Lamps")
                    .endsWith("News", "Mail", "Weather", "Porter");
            Page list = screen.select(menu.item("News").orElseThrow());
            assertThat(list.items()).extracting(Page.Item::name).containsExactly("Brücke gesperrt", "Second");
            Page text = screen.select(list.items().get(0));
            assertThat(text.text()).isEqualTo("Brücke gesperrt\n\nBis Montag 5 EUR.\n\nhttps://news.example/1");
            assertThat(screen.exit().title()).isEqualTo("News");
            assertThat(menu.item("Porter").orElseThrow().target()).isEqualTo("Dial:*98");
            assertThat(menu.item("Weather").orElseThrow().target()).isEqualTo("http://weather.example/phone.xml");
        }
        news.stop(0);
        running.restart();
        await().atMost(10, SECONDS)
                .until(() -> running.page("/feed?feed=news").matches("(?s).*<Prompt>As of .* ago</Prompt>.*Second.*"));
    }

    @Test
    void aMailboxIsItsPhonesAloneAndStaysUnread() throws Refusal, IOException {
        try (Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            phone.start();
            Browser screen = phone.browser();
            Page menu = ownMenu(screen);
            other.start();
            assertThat(other.browser().press(running.address("/services")).items())
                    .extracting(Page.Item::name)
                    .endsWith("News", "Weather")
                    .doesNotContain("Mail", "Porter");
            assertThat(other.browser().press(running.address("/mail?box=mail")).text())
                    .isEqualTo("There is no such mailbox for this phone.");
            assertThat(running.page("/mail?box=mail&name=SEP" + MAC)).contains("There is no such mailbox");

            Page list = screen.select(menu.item("Mail").orElseThrow());
            assertThat(list.prompt()).isEqualTo("1 message, 1 new");
            assertThat(list.items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.name()).matches("\\* \\d\\d:\\d\\d Käthe: Lunch\\?"));
            assertThat(screen.select(list.items().get(0)).text())
                    .startsWith("Lunch?\nFrom: Käthe\n")
                    .endsWith("\n\nAt one, Zoë.");
            assertThat(screen.exit().title()).isEqualTo("Mail");
            assertThat(dovecot.marks()).as("nobody has read it").isEmpty();

            dovecot.close();
            await().atMost(30, SECONDS)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> screen.press(running.address("/mail?box=mail"))
                            .prompt()
                            .startsWith("As of "));
        }
    }

    /** That a phone booted at its address is known a moment after it has its last file. */
    private Page ownMenu(Browser screen) {
        return await().atMost(5, SECONDS)
                .until(
                        () -> screen.press(running.address("/services")),
                        menu -> menu.item("Mail").isPresent());
    }

    private Path settings() throws IOException {
        Path config = Running.write(pbx, folder);
        Files.writeString(
                config,
                """
                [[feed]]
                name = "News"
                url = "http://127.0.0.1:%d/rss"
                [[mailbox]]
                name = "Mail"
                host = "localhost"
                port = %d
                user = "%s"
                password = '%s'
                for = "1001"
                [[link]]
                name = "Weather"
                url = "http://weather.example/phone.xml"
                [[link]]
                name = "Porter"
                url = "Dial:*98"
                for = ["1001"]
                """.formatted(news.getAddress().getPort(), dovecot.tlsPort(), Dovecot.USER, Dovecot.PASSWORD),
                StandardOpenOption.APPEND);
        return config;
    }
}
