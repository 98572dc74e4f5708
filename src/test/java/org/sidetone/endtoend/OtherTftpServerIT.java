package org.sidetone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Sidetone;
import org.sidetone.config.Settings;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Ports;
import org.sidetone.lab.Site;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;

/** Where another server serves the root, and where files go over HTTP or through a firewall's ports. */
class OtherTftpServerIT {
    private static final String MAC = "001B54AABB31";
    private static final String NAME = "SEP" + MAC + ".cnf.xml";

    @TempDir
    private Path folder;

    @Test
    void theRootFollowsTheBindingsAndOtherPeoplesFilesStay() throws Exception {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP)) {
            Path config = Running.write(pbx, folder);
            Files.writeString(
                    config,
                    Files.readString(config)
                            .replaceFirst("listen = \"[^\"]*\"", "listen = \"\"\nwrite_root = true")
                            .replace("provisioning = \"\"", "provisioning = \"127.0.0.1:" + Ports.free() + "\""));
            Settings settings = Running.settings(config);
            Path root = settings.tftp().root();
            Path file = root.resolve(NAME);
            Files.write(root.resolve("bell.raw"), new byte[240]);
            Path foreign = Files.writeString(root.resolve("SEP001B54AABB32.cnf.xml"), "by hand");
            try (SqlStore store = SqlStore.open(settings.store())) {
                bind(store, MAC, "1001");
                bind(store, "001B54AABB32", "1002");
                try (Sidetone sidetone = Sidetone.start(settings)) {
                    assertThat(sidetone.tftpPort()).isZero();
                    await().atMost(Duration.ofSeconds(15)).until(() -> Files.exists(file));
                    String written = Files.readString(file);
                    assertThat(written).contains("<authPassword>x8k2q7ma</authPassword>");
                    assertThat(foreign).hasContent("by hand");
                    Path tones = root.resolve("Sidetone_de/g3-tones.xml");
                    assertThat(written).contains("<networkLocale>Sidetone_de</networkLocale>");
                    await().atMost(Duration.ofSeconds(5)).until(() -> Files.exists(tones));
                    assertThat(tones).content().contains("t=\"idial\"");
                    // That server tells capitals from small letters, and firmware spells the list as it likes.
                    for (String list : List.of("ringlist.xml", "Ringlist.xml", "DISTINCTIVERINGLIST.XML")) {
                        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(root.resolve(list)));
                        assertThat(root.resolve(list)).content().contains("<FileName>bell.raw</FileName>");
                    }

                    // The same file by HTTP, for another address of ours; its phone is seen there.
                    String served = get(sidetone.provisioningPort());
                    assertThat(served).contains("127.0.0.1", "<authPassword>x8k2q7ma</authPassword>");
                    await().atMost(Duration.ofSeconds(10))
                            .until(() -> store.phones()
                                    .get(MacAddress.parse(MAC))
                                    .orElseThrow()
                                    .seen()
                                    .isPresent());

                    bind(store, MAC, "1003");
                    await().atMost(Duration.ofSeconds(5))
                            .until(() -> Files.readString(file).contains("h6r5n2yc"));
                    store.unbind(MacAddress.parse(MAC));
                    await().atMost(Duration.ofSeconds(2)).until(() -> !Files.exists(file));
                    bind(store, MAC, "1001");
                    await().atMost(Duration.ofSeconds(5)).until(() -> Files.exists(file));
                }
                assertThat(file).as("phones boot while the service is stopped").exists();
                pbx.stop();
                try (Sidetone sidetone = Sidetone.start(settings)) {
                    assertThat(sidetone.provisioningPort()).isPositive();
                    await().during(Duration.ofSeconds(2)).until(() -> Files.exists(file));
                }
            }
            assertThat(foreign).hasContent("by hand");
        }
    }

    @Test
    void transfersComeFromTheFirewallsPorts() throws Exception {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP)) {
            int port = Ports.free();
            Path config = Running.write(pbx, folder);
            Files.writeString(
                    config,
                    Files.readString(config).replace("[tftp]", "[tftp]\nports = \"" + port + "-" + port + "\""));
            Settings settings = Running.settings(config);
            Files.writeString(settings.tftp().root().resolve("hello.txt"), "hello");
            try (Sidetone sidetone = Sidetone.start(settings)) {
                String hello = "tftp://127.0.0.1:" + sidetone.tftpPort() + "/hello.txt";
                try (DatagramSocket taken =
                        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
                    assertThat(taken.isBound()).isTrue();
                    assertThat(curl(hello)).as("no other port is used").doesNotContain("hello");
                }
                assertThat(curl(hello)).contains("hello");
            }
        }
    }

    private static void bind(SqlStore store, String mac, String extension) {
        store.bind(MacAddress.parse(mac), List.of(extension), Optional.empty(), Optional.empty());
    }

    private static String get(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + NAME))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String curl(String url) throws IOException {
        Process curl = new ProcessBuilder("curl", "-s", "--max-time", "5", url).start();
        return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
