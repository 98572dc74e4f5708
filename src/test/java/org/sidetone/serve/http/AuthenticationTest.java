package org.sidetone.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.message.Message;
import org.sidetone.serve.Admission;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.Outside;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.message.Messages;

/** What phones ask about messages, over HTTP as they do. */
class AuthenticationTest {
    private static final MacAddress MAC = new MacAddress("001B54AABBCC");

    private final Instant now = Instant.now();
    private final List<Messages.Claim> claims = new ArrayList<>();
    private final Requests log = new Requests();
    private final Admitted admission = new Admitted();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PhoneServer server;

    private final Messages messages = new Messages() {
        @Override
        public CompletionStage<Optional<Message>> fetched(String id, MacAddress phone) {
            boolean over = id.equals("old");
            return CompletableFuture.completedFuture(
                    phone.equals(MAC) && (over || id.equals("Id1"))
                            ? Optional.of(new Message(
                                    id,
                                    now.minusSeconds(600),
                                    over ? now.minusSeconds(1) : now.plus(Duration.ofHours(1)),
                                    "hello there",
                                    Optional.empty(),
                                    true,
                                    false))
                            : Optional.empty());
        }

        @Override
        public CompletionStage<Boolean> isOurs(Claim claim) {
            claims.add(claim);
            return CompletableFuture.completedFuture(
                    claim.user().equals("us") && claim.password().equals("a b+c"));
        }
    };

    @BeforeEach
    void start() throws IOException {
        server = PhoneServer.start(
                new PageSources(
                        TestSettings.onLoopback(Optional.empty()), new FakeView(), new NoPbx(), Outside.NONE, messages),
                admission,
                log);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/authenticate?UserID=us&Password=a+b%2Bc&devicename=SEP001B54AABBCC",
                "/authenticate?userid=us&password=a%20b%2Bc",
                "/authenticate?x=1?UserId=us&PASSWORD=a+b%2bc&DeviceName=sep001b54aabbcc"
            })
    void onlyWeAreAuthorizedHoweverFirmwareSpellsIt(String path) throws Exception {
        assertThat(body(to(path))).isEqualTo("AUTHORIZED");
        assertThat(claims)
                .singleElement()
                .satisfies(
                        claim -> assertThat(claim.asker().isLoopbackAddress()).isTrue());
    }

    @Test
    void aFormIsReadTooButNoLongOne() throws Exception {
        String form = "UserID=us&Password=a+b%2Bc&devicename=SEP001B54AABBCC";
        assertThat(body(to("/authenticate").POST(HttpRequest.BodyPublishers.ofString(form))))
                .isEqualTo("AUTHORIZED");
        assertThat(claims.get(0).device()).contains(MAC);
        assertThat(body(to("/authenticate?locale=x").POST(HttpRequest.BodyPublishers.ofString(form))))
                .isEqualTo("AUTHORIZED");
        assertThat(body(to("/authenticate").POST(HttpRequest.BodyPublishers.ofString(form + "&x=" + "y".repeat(2000)))))
                .contains("Only GET");
        assertThat(body(to("/services").POST(HttpRequest.BodyPublishers.ofString(form))))
                .contains("Only GET");
        admission.admit(false);
        assertThat(body(to("/authenticate").POST(HttpRequest.BodyPublishers.ofString(form))))
                .contains("may not ask");
        assertThat(log.all().toString()).doesNotContain("a+b").doesNotContain("a b+c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/authenticate",
                "/authenticate?UserID=us",
                "/authenticate?UserID=us&Password=",
                "/authenticate?UserID=us&Password=wrong",
                "/authenticate?UserID=admin&Password=a+b%2Bc"
            })
    void nobodyElseIs(String path) throws Exception {
        assertThat(body(to(path))).isEqualTo("UN-AUTHORIZED");
    }

    @Test
    void aMessageIsForItsPhoneAlone() throws Exception {
        assertThat(body(to("/message?id=Id1&name=SEP001B54AABBCC"))).contains("hello there", "CiscoIPPhoneText");
        assertThat(body(to("/message?id=old&name=SEP001B54AABBCC")))
                .contains("It is over")
                .doesNotContain("hello");
        for (String path : List.of(
                "/message?id=Id1",
                "/message?id=Id1&name=SEP001B54AABBCD",
                "/message?name=SEP001B54AABBCC",
                "/message?id=Id2&name=SEP001B54AABBCC")) {
            assertThat(body(to(path))).as(path).contains("no such message").doesNotContain("hello");
        }
    }

    @Test
    void aMessageIsForItsOwnAddressAlone() throws Exception {
        PhoneServer strangers = PhoneServer.start(
                new PageSources(
                        TestSettings.onLoopback(Optional.empty()), new FakeView(), new NoPbx(), Outside.NONE, messages),
                new Admission() {
                    @Override
                    public boolean admits(InetAddress asker) {
                        return true;
                    }

                    @Override
                    public boolean owns(InetAddress asker, String deviceName) {
                        return false;
                    }
                },
                log);
        server.close();
        server = strangers;
        assertThat(body(to("/message?id=Id1&name=SEP001B54AABBCC"))).contains("no such message");
    }
}
