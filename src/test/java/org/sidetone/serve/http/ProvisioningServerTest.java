package org.sidetone.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.publish.Catalogue;
import org.sidetone.publish.GeneratedShelf;
import org.sidetone.publish.RootShelf;
import org.sidetone.publish.ShelfStack;
import org.sidetone.render.Document;
import org.sidetone.serve.Admission;
import org.sidetone.serve.RequestLog.Outcome;

class ProvisioningServerTest {
    private static final String SEP = "SEP001B54AABBCC.cnf.xml";

    @TempDir
    Path root;

    private final Requests log = new Requests();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Phone phone = new Phone();
    private ProvisioningServer server;

    /** Who the neighbour table says the asker is. */
    private static final class Phone implements Admission {
        private volatile String name = "SEP001B54AABBCC";
        private volatile boolean admitted = true;

        @Override
        public boolean admits(InetAddress asker) {
            return admitted;
        }

        @Override
        public boolean owns(InetAddress asker, String deviceName) {
            return name.equals(deviceName);
        }
    }

    @BeforeEach
    void start() throws IOException {
        GeneratedShelf generated = new GeneratedShelf();
        generated.publish(Catalogue.of(List.of(new Catalogue.Entry(
                SEP, facing -> Document.xml(SEP, "<device>" + facing.getHostAddress() + "</device>")))));
        server = ProvisioningServer.start(
                HostAndPort.fromParts("127.0.0.1", 0), new ShelfStack(generated, new RootShelf(root)), phone, log);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/SEP001B54AABBCC.cnf.xml",
                "/sep001b54aabbcc.CNF.XML",
                "/SEP001B54AABBCC%2Ecnf.xml",
                "/SEP001B54AABBCC.cnf.xml?x=1"
            })
    void aPhoneGetsItsFileInAnySpelling(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("<device>127.0.0.1</device>");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
        log.await(path, Outcome.SENT);
    }

    @Test
    void anotherPhonesFileIsRefused() throws Exception {
        phone.name = "SEP001B54000000";
        HttpResponse<byte[]> answer = get("/" + SEP);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("device>");
        log.await("/" + SEP, Outcome.DENIED);
        phone.admitted = false;
        assertThat(get("/anything").statusCode()).isEqualTo(403);
    }

    @Test
    void aLargeFileOfTheRootComesWholeAndItsLengthByHead() throws Exception {
        byte[] firmware = new byte[3_300_000];
        new Random(1).nextBytes(firmware);
        Files.createDirectory(root.resolve("Größe"));
        Files.write(root.resolve("Größe/jar41sip.9-4-2ES26.sbn"), firmware);
        String path = "/gr%C3%B6%C3%9Fe/JAR41SIP.9-4-2ES26.sbn";
        try (RawClient head = new RawClient(server.port())) {
            head.write("HEAD " + path + " HTTP/1.0\r\n\r\n");
            assertThat(head.readAll())
                    .contains("200", "Content-Length: 3300000")
                    .endsWith("\r\n\r\n");
        }
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.body()).isEqualTo(firmware);
        assertThat(answer.headers().map()).contains(entry("Content-Type", List.of("application/octet-stream")));
        assertThat(get(path).body()).isEqualTo(firmware);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/no-such-file",
                "/folder",
                "/folder/",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/secret",
                "/a%00b",
                "/%",
                "/%zz"
            })
    void whatIsNoFileIsAShortNotFound(String path) throws Exception {
        Files.createDirectory(root.resolve("folder"));
        Files.writeString(root.resolve("folder/listed"), "x");
        try (RawClient phone = new RawClient(server.port())) {
            phone.write("GET " + path + " HTTP/1.0\r\n\r\n");
            String answer = phone.readAll();
            // Jetty refuses by itself what could be meant to mislead.
            assertThat(answer).matches("(?s)HTTP/1[.]1 40[04] .*").doesNotContain("listed", "root:");
            assertThat(answer.startsWith("HTTP/1.1 400") || answer.length() < 200)
                    .isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithItsSetting() {
        assertThatThrownBy(() -> ProvisioningServer.start(
                        HostAndPort.fromParts("127.0.0.1", server.port()),
                        (name, facing) -> java.util.Optional.empty(),
                        phone,
                        log))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http.provisioning")
                .hasMessageContaining("127.0.0.1:" + server.port())
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }

    @ParameterizedTest
    @CsvSource({
        "/a%20b,/a b",
        "/M%FCller,/Müller",
        "/M%C3%BCller,/Müller",
        "/a%2,/a%2",
        "/ringlist.xml?name=x,/ringlist.xml"
    })
    void readsNamesAsTheyAreMeant(String target, String name) {
        assertThat(FilePath.of(target)).isEqualTo(name);
    }
}
