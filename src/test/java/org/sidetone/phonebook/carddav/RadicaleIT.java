package org.sidetone.phonebook.carddav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.lab.Radicale;
import org.sidetone.lab.TestCertificate;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Contact.Telephone;
import org.sidetone.phonebook.Login;
import org.sidetone.phonebook.PhonebookException;

/** A real CardDAV server, over TLS with a certificate of its own. */
class RadicaleIT {
    private static final int MANY = 2_000;
    private static final String HOME = "j%C3%B6rg/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static TestCertificate certificate;
    private static Radicale server;

    private final List<Problem> remarks = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        certificate = TestCertificate.in(folder, "dns:localhost,ip:127.0.0.1");
        server = Radicale.start(folder, Optional.of(certificate));
        put(
                HOME + "people/",
                IntStream.range(0, MANY).mapToObj(RadicaleIT::card).collect(Collectors.joining()));
        put(HOME + "club/", card(7_777));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void readsABookByItsOwnAddress() throws Exception {
        ImmutableList<Contact> contacts = book(HOME + "people/").read();
        assertThat(contacts).hasSize(MANY).contains(contact(0), contact(MANY - 1));
        assertThat(remarks).isEmpty();
    }

    @Test
    void findsAllBooksFromTheServersAddress() throws Exception {
        assertThat(book("").read()).hasSize(MANY + 1).contains(contact(7_777));
        assertThat(remarks)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).contains("2 address books").contains("/club/"));
        assertThat(book(HOME).read()).hasSize(MANY + 1);
    }

    @Test
    void takesUpAChangeAndOnlyThen() throws Exception {
        put(HOME + "changing/", card(1));
        CardDavBook book = book(HOME + "changing/");
        ImmutableList<Contact> before = book.read();
        assertThat(book.read()).isSameAs(before).containsExactly(contact(1));
        put(HOME + "changing/two.vcf", card(2));
        assertThat(book.read()).containsExactlyInAnyOrder(contact(1), contact(2));
        delete(HOME + "changing/");
        assertThatThrownBy(book::read).isInstanceOf(PhonebookException.class).hasMessageContaining("nothing at");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        CardDavBook book = new CardDavBook(
                server.address().resolve(HOME + "people/"),
                Optional.of(new Login(Radicale.USER, Secret.of("wrong-one"))),
                certificate.trusting(),
                PATIENCE,
                remarks::add);
        assertThatThrownBy(book::read)
                .hasMessageContaining("refuses this user or password (401)")
                .hasMessageNotContaining("wrong-one");
    }

    @Test
    void saysThatThereIsNoSuchBook() {
        assertThatThrownBy(() -> book(HOME + "none/").read()).hasMessageContaining("nothing at");
    }

    @Test
    void refusesACertificateThatNobodySigned() throws Exception {
        CardDavBook book =
                new CardDavBook(server.address(), Optional.empty(), SSLContext.getDefault(), PATIENCE, remarks::add);
        assertThatThrownBy(book::read)
                .isInstanceOf(PhonebookException.class)
                .hasMessageContaining("certificate of 127.0.0.1")
                .satisfies(failure ->
                        assertThat(((PhonebookException) failure).hint()).contains("update-ca-certificates"));
    }

    @Test
    void saysThatTheServerIsDown(@TempDir Path other) throws Exception {
        URI address;
        try (Radicale short_ = Radicale.start(other, Optional.empty())) {
            address = short_.address();
        }
        CardDavBook book = new CardDavBook(address, Optional.empty(), SSLContext.getDefault(), PATIENCE, remarks::add);
        assertThatThrownBy(book::read).hasMessageContaining("nobody listens at 127.0.0.1");
    }

    private CardDavBook book(String path) {
        return new CardDavBook(
                server.address().resolve(path),
                Optional.of(new Login(Radicale.USER, Secret.of(Radicale.PASSWORD))),
                certificate.trusting(),
                PATIENCE,
                remarks::add);
    }

    private static String card(int index) {
        return """
                BEGIN:VCARD
                VERSION:3.0
                UID:card-%1$d
                FN:Jörg & <Söhne> %1$d
                N:Söhne;Jörg;;;
                TEL;TYPE=WORK,VOICE:+49 30 %1$d
                TEL;TYPE=CELL:0171 %1$d
                CATEGORIES:Kunden
                NOTE:a & b < c
                END:VCARD
                """.replace("\n", "\r\n").formatted(index);
    }

    private static Contact contact(int index) {
        return new Contact(
                "Jörg & <Söhne> " + index,
                ImmutableList.of(new Telephone("+49 30 " + index, "work"), new Telephone("0171 " + index, "cell")),
                ImmutableList.of("Kunden"));
    }

    private static void put(String path, String cards) throws Exception {
        send(HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "text/vcard; charset=utf-8")
                .PUT(HttpRequest.BodyPublishers.ofString(cards)));
    }

    private static void delete(String path) throws Exception {
        send(HttpRequest.newBuilder(server.address().resolve(path)).DELETE());
    }

    private static void send(HttpRequest.Builder request) throws Exception {
        String pair = Radicale.USER + ":" + Radicale.PASSWORD;
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        HttpResponse<String> answer = HttpClient.newBuilder()
                .sslContext(certificate.trusting())
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }
}
