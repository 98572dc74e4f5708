package org.sidetone.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.ContactManagerTables;
import org.sidetone.lab.Dovecot;
import org.sidetone.lab.MariaDb;
import org.sidetone.lab.Radicale;
import org.sidetone.lab.Site;
import org.sidetone.lab.Slapd;
import org.sidetone.lab.TestCertificate;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Pages;
import standin.Handset;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.Setup;
import standin.old.OldPhone;
import standin.old.Patience;
import standin.page.Page;
import standin.page.Walk;

/**
 * Every page that can be reached by a press, on models with different screens: the stand-in refuses what such a phone would not take.
 * Behind them a real Asterisk, and real servers of every kind of phonebook, of mail and of news.
 */
class EveryPageIT {
    private static final String DIAL_PLAN = """

            [internal](+)
            include => parkedcalls
            exten => _**.,1,Pickup(${EXTEN:2}@PICKUPMARK)
            exten => _*1XXX,1,VoiceMail(${EXTEN:1}@default,u)
            exten => *78,1,Set(DB(DND/${CALLERID(num)})=YES)
            exten => *79,1,NoOp(${DB_DELETE(DND/${CALLERID(num)})})
            exten => _*72X.,1,Set(DB(CF/${CALLERID(num)})=${EXTEN:3})
            exten => *73,1,NoOp(${DB_DELETE(CF/${CALLERID(num)})})
            exten => 800,1,Queue(support)
            exten => *51,1,AddQueueMember(support,${CUT(CHANNEL,-,1)})
            exten => 900,1,ConfBridge(900)
            """;
    private static final String PAGES = """
            [status]
            talking = "phones"
            [[status.group]]
            name = "Sales"
            numbers = ["1002-1003"]
            [idle]
            show = "all"
            [calls]
            file = "%s"
            [[phonebook]]
            name = "Extensions"
            kind = "extensions"
            [[phonebook]]
            name = "FreePBX"
            kind = "freepbx"
            url = "%s"
            user = "walker"
            password = "Hush-hush-42"
            [[phonebook]]
            name = "Team"
            kind = "carddav"
            url = "%s"
            user = "%s"
            password = "%s"
            [[phonebook]]
            name = "Company"
            kind = "ldap"
            url = "%s"
            base = "%s"
            user = "%s"
            password = "%s"
            [[feed]]
            name = "News"
            url = "%s"
            [[mailbox]]
            name = "Mail"
            host = "localhost"
            port = %d
            user = "%s"
            password = '%s'
            for = ["1001"]
            """;
    private static final String FEED = """
            <rss version="2.0"><channel><title>Example</title>
              <item><title>Bridge &amp; tunnel closed</title><description>&lt;p&gt;Till Monday&lt;/p&gt;</description></item>
            </channel></rss>
            """;
    private static final Patience SHORT = Patience.of(Duration.ofMillis(150), Duration.ofSeconds(1));
    private static final Set<String> ALL = Set.of(
            Pages.SERVICES,
            Pages.DIRECTORIES,
            Pages.DIRECTORY,
            Pages.DIRECTORY_SEARCH,
            Pages.DIRECTORY_LETTERS,
            Pages.LAMPS,
            Pages.LAMP_GROUPS,
            Pages.VOICEMAIL,
            Pages.CALLS,
            Pages.FORWARDS,
            Pages.PARKED,
            Pages.QUEUES,
            Pages.ROOMS,
            Pages.NUMBER,
            Pages.IDLE,
            Pages.FEED,
            Pages.MAIL,
            Pages.HELP);

    @TempDir
    static Path folder;

    /** Of its own, because the mail server's user must get into it. */
    @TempDir
    static Path letters;

    private static SSLContext usual;
    private static Dovecot mail;
    private static Radicale cards;
    private static Slapd people;
    private static HttpServer news;
    private static Asterisk pbx;
    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        usual = SSLContext.getDefault();
        Path servers = Files.createDirectory(folder.resolve("servers"));
        TestCertificate certificate = TestCertificate.in(servers, "dns:localhost,ip:127.0.0.1");
        SSLContext.setDefault(certificate.trusting());
        mail = Dovecot.start(letters, certificate);
        mail.deliver("From: Ann <ann@example.org>\nSubject: Lunch & more?\n\nAt one.\n");
        cards = Radicale.start(servers, Optional.empty());
        putCards();
        // More than fit a page, so that there is an index of letters.
        people = Slapd.start(
                servers,
                certificate,
                IntStream.range(0, 40).mapToObj(EveryPageIT::person).collect(Collectors.joining()));
        news = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        news.createContext("/rss", exchange -> {
            exchange.sendResponseHeaders(200, FEED.getBytes(UTF_8).length);
            try (exchange) {
                exchange.getResponseBody().write(FEED.getBytes(UTF_8));
            }
        });
        news.start();
        String contacts = ContactManagerTables.create(MariaDb.shared());
        MariaDb.shared().sql("CREATE USER walker@'127.0.0.1' IDENTIFIED BY 'Hush-hush-42'");
        MariaDb.shared().sql("GRANT SELECT ON " + contacts.replaceFirst(".*/", "") + ".* TO walker@'127.0.0.1'");
        pbx = Asterisk.prepare(Site.PJSIP);
        pbx.append("modules.conf", "noload=app_voicemail_odbc.so\n");
        pbx.write(
                "res_parking.conf",
                "[general]\n[default]\nparkext => 700\nparkpos => 701-705\ncontext => parkedcalls\n");
        pbx.write("queues.conf", "[general]\n[support]\nstrategy = ringall\n");
        pbx.write("confbridge.conf", "[general]\n[default_user]\ntype = user\n[default_bridge]\ntype = bridge\n");
        pbx.append("extensions.conf", DIAL_PLAN);
        pbx.start();
        Path calls = Files.writeString(folder.resolve("Master.csv"), "");
        Path config = Running.write(pbx, folder);
        Files.writeString(
                config,
                PAGES.formatted(
                        calls,
                        contacts,
                        cards.address() + "j%C3%B6rg/team/",
                        Radicale.USER,
                        Radicale.PASSWORD,
                        people.ldap(),
                        Slapd.BASE,
                        Slapd.READER,
                        Slapd.PASSWORD,
                        "http://127.0.0.1:" + news.getAddress().getPort() + "/rss",
                        mail.tlsPort(),
                        Dovecot.USER,
                        Dovecot.PASSWORD),
                StandardOpenOption.APPEND);
        running = Running.start(config, folder);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            assertThat(running.page("/directory"))
                    .contains("<Name>FreePBX</Name>")
                    .contains("<Name>Team</Name>")
                    .contains("<Name>Company</Name>");
            assertThat(running.page("/feed?feed=news")).contains("tunnel");
        });
    }

    private static String person(int index) {
        return """
                dn: cn=Lotte Baum %1$d,dc=example,dc=org
                objectClass: inetOrgPerson
                cn: Lotte Baum %1$d
                sn: Baum %1$d
                telephoneNumber: +49 30 47110%1$d

                """.formatted(index);
    }

    private static void putCards() throws IOException, InterruptedException {
        String card = """
                BEGIN:VCARD
                VERSION:3.0
                UID:zoe
                FN:Zoë <Weiß> & Co
                N:Weiß;Zoë;;;
                TEL;TYPE=WORK:+49 30 4712
                TEL;TYPE=CELL:0171 4712
                END:VCARD
                """.replace("\n", "\r\n");
        String pair = Base64.getEncoder().encodeToString((Radicale.USER + ":" + Radicale.PASSWORD).getBytes(UTF_8));
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(cards.address().resolve("j%C3%B6rg/team/"))
                                .header("Authorization", "Basic " + pair)
                                .header("Content-Type", "text/vcard; charset=utf-8")
                                .PUT(HttpRequest.BodyPublishers.ofString(card))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isBetween(200, 299);
    }

    @AfterAll
    static void stop() throws IOException {
        SSLContext.setDefault(usual);
        for (AutoCloseable one : new AutoCloseable[] {running, pbx, mail, cards, people}) {
            if (one != null) {
                try {
                    one.close();
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        }
        if (news != null) {
            news.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CP_7906G", "CP_7941G", "CP_7945G", "CP_7970G", "CP_7960G"})
    void isReachedAndTaken(Model model) throws IOException, Refusal {
        String mac = "001B54AA" + model.label().substring("CP-".length(), "CP-".length() + 4);
        PhoneModel bound = PhoneModel.parse(model.label()).orElseThrow();
        running.bind(mac, bound, "1001");
        await().atMost(10, SECONDS)
                .until(() ->
                        running.fileNamed(bound.fileOf(MacAddress.parse(mac))).isPresent());
        Setup setup = running.setup(mac).model(model);
        try (Handset phone = model.isJava() ? new Phone(setup) : new OldPhone(setup, SHORT)) {
            phone.start();
            phone.register();
            await().atMost(10, SECONDS)
                    .until(() -> phone.services().item("Voicemail").isPresent());
            Map<String, Page> pages = new LinkedHashMap<>();
            pages.putAll(walk(phone, phone.services()));
            pages.putAll(walk(phone, phone.directories()));
            pages.putAll(walk(phone, phone.browser().press(running.address("/help?name=SEP" + mac))));

            assertThat(pages.keySet().stream()
                            .map(url -> URI.create(url).getPath())
                            .collect(Collectors.toSet()))
                    .containsAll(ALL);
            assertThat(pages.values()).extracting(Page::title).doesNotContain("Error", "Not found");
            assertThat(pages.values().stream()
                            .flatMap(page -> page.items().stream())
                            .map(Page.Item::name))
                    .anyMatch(name -> name.startsWith("Zoë <Weiß> & Co"))
                    .anyMatch(name -> name.startsWith("Zoë Supplier"))
                    .anyMatch(name -> name.startsWith("Lotte Baum"));
        }
    }

    private static Map<String, Page> walk(Handset phone, Page start) throws Refusal {
        return new Walk(phone.browser(), Map.of("A", "zoe", "T", "4712")).from(start);
    }
}
