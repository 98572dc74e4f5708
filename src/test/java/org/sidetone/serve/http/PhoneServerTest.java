package org.sidetone.serve.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.hint;
import static org.sidetone.pbx.Readings.reading;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Settings;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.serve.RequestLog.Outcome;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.PageSources;
import org.w3c.dom.Element;

class PhoneServerTest {
    private final FakeView view = new FakeView();
    private final Requests log = new Requests();
    private final Admitted admission = new Admitted();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PhoneServer server;

    @BeforeEach
    void start() throws IOException {
        server = PhoneServer.start(sources(TestSettings.onLoopback(Optional.empty())), admission, log);
        view.read(reading(
                List.of(extension("1001", "Jörg \"J\" <Müller> & Söhne; Ltd"), extension("1002", "Bob 😀 Łuk")),
                ImmutableMap.of("+49401234", "Ада"),
                hint("1001"),
                hint("1002")));
    }

    private PageSources sources(Settings settings) {
        return new PageSources(settings, view, new NoPbx());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private Element page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml; charset=ISO-8859-1");
        return check(response.body());
    }

    @Test
    void leadsFromTheServicesButtonToDirectoryAndLamps() throws Exception {
        view.ring(new Lamps(ImmutableMap.of("1002@internal", LampState.RINGING), 1));
        Element services = page("/services?locale=German_Germany&name=SEP001B54AABBCC");
        List<String> urls = texts(services, "MenuItem", "URL");
        String base = "http://127.0.0.1:" + server.port();
        assertThat(urls).startsWith(base + "/directory?name=SEP001B54AABBCC", base + "/lamps?name=SEP001B54AABBCC");
        Element directory = page(urls.get(0).substring(base.length()));
        assertThat(texts(directory, "DirectoryEntry", "Name"))
                .containsExactly("Bob ? Luk", "Jörg \"J\" <Müller> & Söhne; Ltd", "Ada");
        assertThat(texts(directory, "DirectoryEntry", "Telephone")).containsExactly("1002", "1001", "+49401234");
        Element lamps = page(urls.get(1).substring(base.length()));
        assertThat(texts(lamps, "MenuItem", "Name").get(0)).isEqualTo("* Ringing Bob ? Luk 1002");
        assertThat(texts(lamps, "MenuItem", "URL")).containsExactly("Dial:1002", "Dial:1001");
    }

    @Test
    void theDirectoriesButtonGetsAMenu() throws Exception {
        Element menu = page("/directories");
        assertThat(menu.getTagName()).isEqualTo("CiscoIPPhoneMenu");
        assertThat(texts(menu, "MenuItem", "URL")).containsExactly("http://127.0.0.1:" + server.port() + "/directory");
    }

    @Test
    void lampsAreAskedAgainAndFollowTheMoment() throws Exception {
        HttpResponse<byte[]> first = get("/lamps");
        assertThat(first.headers().firstValue("Refresh"))
                .contains("5; url=http://127.0.0.1:" + server.port() + "/lamps");
        assertThat(first.headers().firstValue("Expires")).contains("Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(first.headers().firstValue("Server")).isEmpty();
        assertThat(texts(check(first.body()), "Prompt")).containsExactly("No calls");
        view.ring(new Lamps(ImmutableMap.of("1001@internal", LampState.BUSY, "1002@internal", LampState.RINGING), 2));
        assertThat(texts(page("/lamps"), "Prompt")).containsExactly("1 ringing, 1 busy");
    }

    @Test
    void showsThatThePbxIsAway() throws Exception {
        page("/lamps");
        page("/directory");
        view.away(Duration.ofMinutes(3));
        assertThat(texts(page("/lamps"), "Prompt")).containsExactly("PBX away 3 min");
        assertThat(texts(page("/directory"), "Prompt")).containsExactly("PBX away 3 min");
    }

    @Test
    void aNewReadingShowsAtOnce() throws Exception {
        page("/directory");
        view.read(reading(List.of(extension("7", "Zora")), ImmutableMap.of()));
        assertThat(texts(page("/directory"), "DirectoryEntry", "Name")).containsExactly("Zora");
    }

    @Test
    void beforeTheFirstReadingAPhoneIsToldToWait() throws Exception {
        view.forget();
        assertThat(page("/directory").getTagName()).isEqualTo("CiscoIPPhoneText");
        assertThat(get("/lamps").headers().firstValue("Refresh")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory/",
                "//directory",
                "/DIRECTORY",
                "/directory.xml",
                "/Directory.XML/?x",
                "/directory?offset=0?name=SEP001B54AABBCC",
                "/directory?offset=&locale=",
                "/directory&name=SEP001B54AABBCC",
                "/%64irectory",
                "/directory?q=M%FCller",
                "/directory?q=%zz%",
                "/directory?offset=99999999999999999999",
                "/directory?name=SEP%00%3Cx%3E",
                "/directory?name=%22%3E%3Cx",
                "/directory?a=b=c&&??&"
            })
    void understandsEverySpelling(String target) throws Exception {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("<CiscoIPPhoneDirectory>");
        check(body(answer));
    }

    @Test
    void keepsThePhonesNameThoughItsFirmwareWritesTwoQuestionMarks() throws Exception {
        view.read(reading(
                IntStream.range(0, 70)
                        .mapToObj(i -> extension("" + (1000 + i), "P" + (1000 + i)))
                        .toList(),
                ImmutableMap.of()));
        String answer = raw("GET /directory?offset=32?name=SEP001B54AABBCC HTTP/1.0\r\n\r\n");
        Element page = check(body(answer));
        assertThat(texts(page, "Prompt")).containsExactly("Records 33 to 64 of 70");
        assertThat(texts(page, "SoftKeyItem", "URL").get(3)).endsWith("/directory?offset=64&name=SEP001B54AABBCC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /services HTTP/1.1\r\n\r\n",
                "GET /services HTTP/1.0\r\n\r\n",
                "GET /services HTTP/1.1\r\nUser-Agent: Allegro-Software-WebClient/4.34\r\nAccept: x-CiscoIPPhone/*;version=6.0, text/*\r\n\r\n",
                "GET /services HTTP/1.1\r\nhost: x:8087\r\nConnection: close\r\n\r\n",
                "GET http://x:8087/services HTTP/1.1\r\nHost: y\r\nConnection: close\r\n\r\n",
                "GET //services HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /services HTTP/1.0\nHost: x\n\n",
            })
    void readsRequestsAsOldClientsWriteThem(String request) throws Exception {
        String answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1[.][01] 200 .*").doesNotContainIgnoringCase("chunked");
        assertThat(body(answer)).hasSize(contentLength(answer));
        assertThat(texts(check(body(answer)), "MenuItem", "Name")).startsWith("Directory", "Lamps");
    }

    @Test
    void answersHeadWithTheLengthAlone() throws Exception {
        String answer = raw("HEAD /services HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(contentLength(answer)).isPositive();
        assertThat(body(answer)).isEmpty();
    }

    @Test
    void keepsAConnectionOpenForTheNextRequest() throws Exception {
        String one = "GET /help HTTP/1.1\r\nHost: x\r\n\r\n";
        String answers = raw(one + one + "GET /help HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(4);
    }

    @Test
    void refusesOtherMethods() throws Exception {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(uri("/services"))
                .POST(HttpRequest.BodyPublishers.ofString("XML=x"))
                .build());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void anUnknownPathIsAPageToo() throws Exception {
        HttpResponse<byte[]> response = get("/no/such%20page?x=1");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(texts(check(response.body()), "Title")).containsExactly("Not found");
        log.await("/no/such%20page?x=1", Outcome.NOT_FOUND);
    }

    @Test
    void nobodyMayPushAndNoPasswordIsLogged() throws Exception {
        HttpResponse<byte[]> response = get("/authenticate?UserID=admin&Password=hunter2&devicename=SEP001B54AABBCC");
        assertThat(new String(response.body(), ISO_8859_1)).isEqualTo("UN-AUTHORIZED");
        assertThat(response.headers().firstValue("Content-Length")).contains("13");
        log.await("/authenticate?UserID=admin&Password=***&devicename=SEP001B54AABBCC", Outcome.SENT);
    }

    @Test
    void strangersAreRefusedShortly() throws Exception {
        admission.admit(false);
        HttpResponse<byte[]> response = get("/directory");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).hasSizeLessThan(100);
        log.await("/directory", Outcome.DENIED);
        assertThat(log.all()).allMatch(request -> request.asker().getAddress().isLoopbackAddress());
    }

    @Test
    void aBrokenPageIsStillAnAnswer() throws Exception {
        view.breakDown();
        HttpResponse<byte[]> response = get("/lamps");
        assertThat(response.statusCode()).isEqualTo(500);
        check(response.body());
        log.await("/lamps", Outcome.FAILED);
        assertThat(get("/services").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n",
                "GET /services HTTP/9.9\r\n\r\n",
                "GET /a b c\r\n\r\n"
            })
    void refusesWhatIsNoRequest(String request) throws Exception {
        assertThat(raw(request)).matches("(?s)(HTTP/1[.]1 [45][0-9][0-9] .*)?");
        assertThat(get("/services").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAHeadOfTwentyKilobytes() throws Exception {
        String answer = raw("GET /services HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").doesNotContainIgnoringCase("jetty");
        check(body(answer));
        String long414 = raw("GET /" + "y".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(long414).startsWith("HTTP/1.1 414");
        await().until(() ->
                log.all().stream().filter(r -> r.outcome() == Outcome.MALFORMED).count() == 2);
    }

    @Test
    void rawUmlautsInAnAddressDoNoHarm() throws Exception {
        assertThat(raw("GET /directory?q=M\u00FCller HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void waitsForAPhoneThatWritesSlowly() throws Exception {
        try (RawClient slow = new RawClient(server.port())) {
            for (char c : "GET /help HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".toCharArray()) {
                slow.write(String.valueOf(c));
            }
            assertThat(slow.readAll()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void halfARequestHoldsNobodyUp() throws Exception {
        try (RawClient half = new RawClient(server.port())) {
            half.write("GET /services HT");
            assertThat(get("/services").statusCode()).isEqualTo(200);
            half.endWriting();
            assertThat(half.readAll()).matches("(?s)(HTTP/1[.]1 400.*)?");
        }
        assertThat(get("/services").statusCode()).isEqualTo(200);
    }

    @Test
    void carriesTheConfiguredAddressInLinks() throws Exception {
        try (PhoneServer named =
                PhoneServer.start(sources(TestSettings.onLoopback(Optional.of("pbx.example"))), admission, log)) {
            HttpResponse<byte[]> response =
                    send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + named.port() + "/services"))
                            .build());
            assertThat(texts(check(response.body()), "MenuItem", "URL"))
                    .startsWith("http://pbx.example:" + named.port() + "/directory");
        }
        assertThatThrownBy(() -> PhoneServer.start(
                        sources(TestSettings.onLoopback(Optional.of("h".repeat(200)))), admission, log))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheAddressItCannotListenOn() {
        assertThatThrownBy(() -> PhoneServer.start(sources(TestSettings.listeningOn(server.port())), admission, log))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + server.port())
                .hasMessageContaining("http.listen");
    }

    private String raw(String request) throws IOException {
        try (RawClient phone = new RawClient(server.port())) {
            phone.write(request);
            return phone.readAll();
        }
    }

    private static byte[] body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1);
    }

    private static int contentLength(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElseThrow();
    }
}
