package org.sidetone.phonebook.carddav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;

/** What the requests and the faults of servers come to; {@code RadicaleIT} asks a real one. */
class CardDavBookTest {
    private static final Optional<Login> ANN = Optional.of(new Login("ann", Secret.of("hush-hush")));
    private static final String MULTISTATUS =
            "<d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:s='http://calendarserver.org/ns/'>";
    private static final String CARD = "BEGIN:VCARD&#13;\nVERSION:3.0\nFN:Zo\u00eb &amp; Co\nTEL:1\nEND:VCARD";

    private final List<Problem> remarks = new ArrayList<>();
    private final List<ScriptedServer> servers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (ScriptedServer server : servers) {
            server.close();
        }
    }

    @Test
    void anUnchangedBookCostsOneSmallRequest() throws Exception {
        ScriptedServer server = server((request, out) ->
                out.write(request.startsWith("PROPFIND") ? bookAnswer("/book/", "7") : cardsAnswer(CARD)));
        CardDavBook book = book(server.address("/book/"), Optional.empty());
        ImmutableList<Contact> first = book.read();
        assertThat(first).extracting(Contact::name).containsExactly("Zoë & Co");
        int before = server.requests().size();
        assertThat(book.read()).isSameAs(first);
        assertThat(server.requests()).hasSize(before + 1);
        assertThat(server.requests().get(before)).startsWith("PROPFIND /book/ ").contains("Depth: 0");
    }

    /** A sync-token in every answer's 404 part counts for nothing. */
    @Test
    void takesASyncTokenWhereThereIsNoChangeTag() throws Exception {
        ScriptedServer server = server((request, out) -> {
            if (request.startsWith("REPORT")) {
                out.write(cardsAnswer(CARD));
            } else if (request.contains("sync-token")) {
                out.write(multistatus(response("/book/", "<d:sync-token>http://x/3</d:sync-token>")));
            } else {
                out.write(multistatus(response("/book/", "<d:resourcetype><c:addressbook/></d:resourcetype>")));
            }
        });
        CardDavBook book = book(server.address("/book/"), Optional.empty());
        ImmutableList<Contact> first = book.read();
        assertThat(book.read()).isSameAs(first);
        assertThat(server.requests())
                .filteredOn(request -> request.startsWith("REPORT"))
                .hasSize(1);
    }

    /** As a server does that ends a connection just when it is used again. */
    @Test
    void asksAgainWhereNoAnswerBegan() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ScriptedServer server = server((request, out) -> {
            if (asked.incrementAndGet() % 2 == 0) {
                out.write(request.startsWith("PROPFIND") ? bookAnswer("/book/", "7") : cardsAnswer(CARD));
            }
        });
        assertThat(book(server.address("/book/"), Optional.empty()).read()).hasSize(1);
    }

    @Test
    void findsTheBooksOfAUserFromTheServersAddress() throws Exception {
        ScriptedServer server = server((request, out) -> {
            if (request.startsWith("PROPFIND / ")) {
                out.write(ScriptedServer.answer("405 Method Not Allowed", "", ""));
            } else if (request.startsWith("PROPFIND /.well-known/carddav ")) {
                out.write(ScriptedServer.answer("301 Moved Permanently", "Location: /dav/\r\n", ""));
            } else if (request.startsWith("PROPFIND /dav/ ")) {
                out.write(multistatus(response(
                        "/dav/",
                        "<d:current-user-principal><d:href>/dav/ann/</d:href>"
                                + "</d:current-user-principal><d:resourcetype><d:collection/></d:resourcetype>")));
            } else if (request.startsWith("PROPFIND /dav/ann/ ")) {
                out.write(multistatus(response(
                        "/dav/ann/",
                        "<c:addressbook-home-set><d:href>/dav/books/</d:href>" + "</c:addressbook-home-set>")));
            } else if (request.startsWith("PROPFIND /dav/books/ ")) {
                out.write(multistatus(response("/dav/books/", "")
                        + bookResponse("/dav/books/a/", "1")
                        + bookResponse("/dav/books/b/", "1")));
            } else {
                out.write(cardsAnswer(CARD));
            }
        });
        assertThat(book(server.address(""), Optional.empty()).read()).hasSize(2);
        assertThat(remarks)
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("2 address books"));
    }

    @Test
    void takesABookWholeWhereItCannotBeAsked() throws Exception {
        ScriptedServer server = server((request, out) -> {
            if (request.startsWith("PROPFIND")) {
                out.write(bookAnswer("/book/", "7"));
            } else if (request.startsWith("REPORT")) {
                out.write(ScriptedServer.answer("501 Not Implemented", "", ""));
            } else {
                out.write(ScriptedServer.answer("200 OK", "Content-Type: text/vcard\r\n", plain(CARD)));
            }
        });
        assertThat(book(server.address("/book/"), Optional.empty()).read()).hasSize(1);
    }

    @Test
    void readsAFileOfAPlainWebServerOnce() throws Exception {
        ScriptedServer server = server((request, out) -> {
            if (!request.startsWith("GET")) {
                out.write(ScriptedServer.answer("405 Method Not Allowed", "", ""));
            } else if (request.contains("If-None-Match: \"x\"")) {
                out.write(ScriptedServer.answer("304 Not Modified", "", ""));
            } else {
                out.write(ScriptedServer.answer("200 OK", "ETag: \"x\"\r\n", plain(CARD) + "\nBEGIN:VCARD\n"));
            }
        });
        CardDavBook book = book(server.address("/all.vcf"), Optional.empty());
        ImmutableList<Contact> first = book.read();
        assertThat(first).hasSize(1);
        assertThat(book.read()).isSameAs(first);
        assertThat(remarks)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.what()).contains("1 of 2 cards"));
    }

    @Test
    void tellsThePasswordOnlyWhenAskedAndOnlyOnce() throws Exception {
        ScriptedServer server = server((request, out) ->
                out.write(ScriptedServer.answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", "")));
        assertFailure(book(server.address("/book/"), ANN), "refuses this user or password");
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0)).doesNotContain("Authorization");
        assertThat(server.requests().get(1)).contains("Authorization: Basic YW5uOmh1c2gtaHVzaA==");
        assertFailure(book(server.address("/book/"), Optional.empty()), "asks for a user and password");
    }

    @Test
    void neverTellsThePasswordWhereADigestIsTaken() throws Exception {
        String challenges =
                "WWW-Authenticate: Basic realm=\"x\"\r\nWWW-Authenticate: Digest realm=\"x\", nonce=\"%s\", qop=\"auth\"\r\n";
        ScriptedServer server = server((request, out) -> {
            if (!request.contains("nonce=\"n2\"")) {
                // The first nonce is out of date by the time it is used.
                String nonce = request.contains("nonce=") ? "n2" : "n1";
                out.write(ScriptedServer.answer("401 Unauthorized", challenges.formatted(nonce), ""));
            } else {
                out.write(request.startsWith("PROPFIND") ? bookAnswer("/book/", "7") : cardsAnswer(CARD));
            }
        });
        assertThat(book(server.address("/book/"), ANN).read()).hasSize(1);
        assertThat(server.requests()).noneMatch(request -> request.contains("Basic"));
        assertThat(server.requests()).last().asString().contains("nc=00000003");
    }

    @Test
    void stopsWhereAServerLeadsOnForEver() throws Exception {
        ScriptedServer server = server((request, out) ->
                out.write(ScriptedServer.answer("302 Found", "Location: /again" + request.length() + "\r\n", "")));
        assertFailure(book(server.address("/book/"), ANN), "leads on more than 5 times");
    }

    @Test
    void doesNotCarryThePasswordToAnotherServer() throws Exception {
        ScriptedServer other = server((request, out) -> out.write(cardsAnswer(CARD)));
        String location = "Location: " + other.address("/book/") + "\r\n";
        ScriptedServer server =
                server((request, out) -> out.write(ScriptedServer.answer("301 Moved Permanently", location, "")));
        assertFailure(book(server.address("/book/"), ANN), "leads on to " + other.address("/book/"));
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void saysThatAnAnswerBreaksOff() throws Exception {
        ScriptedServer server = server((request, out) -> {
            byte[] whole = request.startsWith("PROPFIND") ? bookAnswer("/book/", "7") : cardsAnswer(CARD);
            out.write(whole, 0, request.startsWith("PROPFIND") ? whole.length : whole.length - 30);
        });
        assertFailure(book(server.address("/book/"), ANN), "breaks off");
    }

    @Test
    void saysThatAnAnswerIsNoCardDav() throws Exception {
        for (String body : List.of("<html><body>sign in<br></body></html>", "{\"a\":1}", MULTISTATUS + "<d:resp", "")) {
            ScriptedServer server =
                    server((request, out) -> out.write(ScriptedServer.answer("207 Multi-Status", "", body)));
            assertFailure(book(server.address("/book/"), ANN), "not CardDAV");
        }
        ScriptedServer page = server((request, out) -> out.write(ScriptedServer.answer(
                request.startsWith("GET") ? "200 OK" : "405 No", "Content-Type: text/html\r\n", "<p>")));
        assertFailure(book(page.address("/book/"), ANN), "is no address book");
    }

    @Test
    void givesUpOnAServerThatIsSilentOrDrips() throws Exception {
        ScriptedServer silent = server((request, out) -> Thread.sleep(60_000));
        assertFailure(book(silent.address("/book/"), ANN, Duration.ofMillis(600)), "does not answer");
        ScriptedServer dripping = server((request, out) -> {
            out.write(("HTTP/1.1 207 Multi-Status\r\n\r\n" + MULTISTATUS).getBytes(UTF_8));
            for (int i = 0; i < 600; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        });
        assertFailure(
                book(dripping.address("/book/"), ANN, Duration.ofMillis(900)), "does not answer, or not to the end");
    }

    @Test
    void endsAnAnswerWithoutEnd() throws Exception {
        ScriptedServer server = server((request, out) -> {
            if (request.startsWith("PROPFIND")) {
                out.write(bookAnswer("/book/", "7"));
                return;
            }
            out.write(("HTTP/1.1 207 Multi-Status\r\n\r\n" + MULTISTATUS).getBytes(UTF_8));
            byte[] card = cardResponse(CARD).repeat(100).getBytes(UTF_8);
            while (true) {
                out.write(card);
            }
        });
        assertFailure(book(server.address("/book/"), ANN), "more than 100000 contacts");
    }

    @Test
    void tellsWhatAServerLeavesOut() throws Exception {
        String cut =
                "<d:response><d:href>/book/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>";
        ScriptedServer server = server((request, out) -> out.write(
                request.startsWith("PROPFIND")
                        ? bookAnswer("/book/", "7")
                        : multistatus(cardResponse(CARD) + cardResponse("BEGIN:VCARD\nFN:Half") + cut)));
        assertThat(book(server.address("/book/"), ANN).read()).hasSize(1);
        assertThat(remarks).extracting(Problem::code).containsExactly("phonebook-cards", "phonebook-cut");
        assertThat(remarks.get(0).what()).contains("/book/1.vcf");
    }

    @Test
    void saysWhatAStatusMeans() throws Exception {
        for (var told : List.of(
                List.of("403 Forbidden", "not open to this user"),
                List.of("404 Not Found", "there is nothing at"),
                List.of("503 Service Unavailable", "too busy"),
                List.of("500 Oops", "answers with status 500"))) {
            ScriptedServer server = server((request, out) -> out.write(ScriptedServer.answer(told.get(0), "", "")));
            assertFailure(book(server.address("/book/"), ANN), told.get(1));
        }
    }

    @Test
    void wantsAUsableAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book(URI.create("https://ann:hush-hush@example.org/"), ANN))
                .withMessageNotContaining("hush-hush");
        assertThatIllegalArgumentException().isThrownBy(() -> book(URI.create("ftp://example.org/"), ANN));
    }

    private static void assertFailure(CardDavBook book, String message) {
        assertThatThrownBy(book::read)
                .isInstanceOf(PhonebookException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("hush-hush")
                .satisfies(failure ->
                        assertThat(((PhonebookException) failure).hint()).isNotEmpty());
    }

    private ScriptedServer server(ScriptedServer.Script script) throws IOException {
        ScriptedServer server = new ScriptedServer(script);
        servers.add(server);
        return server;
    }

    private CardDavBook book(URI address, Optional<Login> login) throws NoSuchAlgorithmException {
        return book(address, login, Duration.ofSeconds(60));
    }

    private CardDavBook book(URI address, Optional<Login> login, Duration patience) throws NoSuchAlgorithmException {
        return new CardDavBook(address, login, SSLContext.getDefault(), patience, remarks::add);
    }

    private static byte[] bookAnswer(String path, String tag) {
        return multistatus(bookResponse(path, tag));
    }

    private static byte[] cardsAnswer(String card) {
        return multistatus(cardResponse(card));
    }

    private static byte[] multistatus(String responses) {
        return ScriptedServer.answer(
                "207 Multi-Status", "Content-Type: application/xml\r\n", MULTISTATUS + responses + "</d:multistatus>");
    }

    private static String bookResponse(String path, String tag) {
        return response(
                path,
                "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype><s:getctag>" + tag + "</s:getctag>");
    }

    private static String cardResponse(String card) {
        return response("/book/1.vcf", "<c:address-data>" + card + "</c:address-data>");
    }

    /** As servers do, with the properties that they lack. */
    private static String response(String path, String properties) {
        return "<d:response><d:href>" + path + "</d:href><d:propstat><d:prop>" + properties
                + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:sync-token>none</d:sync-token>"
                + "</d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>";
    }

    private static String plain(String escaped) {
        return escaped.replace("&amp;", "&").replace("&#13;", "\r");
    }
}
