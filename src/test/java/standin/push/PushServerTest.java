package standin.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushServerTest {
    private static final String PAGE = "<ExecuteItem Priority=\"0\" URL=\"http://192.0.2.1/a?b=c&amp;d=e\"/>";

    private final List<String> asked = new ArrayList<>();
    private final List<Execute.Item> done = new ArrayList<>();
    private String verdict = "AUTHORIZED";
    private HttpServer master;
    private PushServer phone;

    @BeforeEach
    void start() throws IOException {
        master = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        master.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().getRawQuery());
                byte[] body = verdict.getBytes(ISO_8859_1);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        master.start();
        phone = phone("http://127.0.0.1:" + master.getAddress().getPort() + "/authenticate");
    }

    private PushServer phone(String authenticationUrl) throws IOException {
        return new PushServer(InetAddress.getLoopbackAddress(), 0, "SEP001122334455", authenticationUrl, item -> {
            done.add(item);
            return item.isPage() ? 0 : 6;
        });
    }

    @AfterEach
    void stop() {
        phone.close();
        master.stop(0);
    }

    private HttpResponse<String> post(String path, String field, String xml, String user) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + phone.port() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(field + "=" + URLEncoder.encode(xml, ISO_8859_1)));
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(ISO_8859_1)));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String push(String items) throws Exception {
        return post("/CGI/Execute", "XML", "<CiscoIPPhoneExecute>" + items + "</CiscoIPPhoneExecute>", "a b:c&d")
                .body();
    }

    @Test
    void itAsksWhoPushesAndTellsWhatCameOfEachItem() throws Exception {
        assertThat(push(PAGE + "<ExecuteItem URL=\"Play:x.raw\"/>"))
                .contains("<ResponseItem URL=\"http://192.0.2.1/a?b=c&amp;d=e\" Data=\"Success\" Status=\"0\" />")
                .contains("<ResponseItem URL=\"Play:x.raw\" Data=\"Failure\" Status=\"6\" />");
        assertThat(asked).containsExactly("UserID=a+b&Password=c%26d&devicename=SEP001122334455");
        assertThat(done).hasSize(2);
    }

    @Test
    void theVerdictMustBeThereToTheLetter() throws Exception {
        for (String other : List.of("AUTHORIZED\n", "authorized", "UN-AUTHORIZED", "")) {
            verdict = other;
            assertThat(push(PAGE)).as(other).contains("CiscoIPPhoneError Number=\"4\"");
        }
        assertThat(done).isEmpty();
        phone.close();
        phone = phone("");
        assertThat(push(PAGE)).as("nobody is asked").contains("Status=\"0\"");
    }

    @Test
    void whatAPhoneDoesNotTakeIsAnError() throws Exception {
        assertThat(push(PAGE + PAGE)).contains("Number=\"1\"");
        assertThat(push(PAGE + "<ExecuteItem URL=\"Key:Mute\"/>".repeat(3))).contains("Number=\"1\"");
        assertThat(push("<ExecuteItem URL=\"" + "x".repeat(250) + "\"/><ExecuteItem URL=\"" + "x".repeat(250) + "\"/>"))
                .as("513 bytes and more")
                .contains("Number=\"1\"");
        assertThat(push("<ExecuteItem")).contains("Number=\"1\"");
        assertThat(post("/CGI/Execute", "xml", "<CiscoIPPhoneExecute/>", "a:b").body())
                .contains("Number=\"2\"");
        assertThat(post("/cgi/execute", "XML", "<CiscoIPPhoneExecute/>", "a:b").statusCode())
                .isEqualTo(404);
        assertThat(post("/CGI/Execute", "XML", "<CiscoIPPhoneExecute/>", "").statusCode())
                .isEqualTo(401);
        assertThat(done).isEmpty();
    }
}
