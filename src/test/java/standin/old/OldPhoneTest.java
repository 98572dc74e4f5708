package standin.old;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standin.ExampleFiles;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.Setup;
import standin.TinyTftpServer;

/** What such a phone fetches; how it registers and obeys is tried with real Asterisks. */
class OldPhoneTest {
    private static final String OWN = "SIP001122334455.cnf";
    private static final Patience SHORT = Patience.of(Duration.ofMillis(20), Duration.ofMillis(20));

    private TinyTftpServer tftp;
    private HttpServer web;
    private String base;
    private byte[] logo = bmp(90, 56);

    @BeforeEach
    void start() throws IOException {
        tftp = new TinyTftpServer()
                .put("SIPDefault.cnf", ExampleFiles.defaults(5060))
                .put("dialplan.xml", ExampleFiles.dialPlan());
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + web.getAddress().getPort();
        web.createContext("/logo.bmp", exchange -> {
            exchange.sendResponseHeaders(200, logo.length);
            exchange.getResponseBody().write(logo);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        tftp.close();
        web.stop(0);
    }

    @Test
    void asksInTheOrderOfTheLog() throws Refusal {
        tftp.put(OWN, ExampleFiles.cnf("1001", "x8k2q7ma") + "logo_url: \"" + base + "/logo.bmp\"\n");
        try (OldPhone phone = phone(Model.CP_7960G)) {
            phone.start();
            phone.start();

            assertThat(phone.asked())
                    .containsExactly(
                            "CTLSEP001122334455.tlv",
                            "SEP001122334455.cnf.xml",
                            OWN,
                            "SIPDefault.cnf",
                            OWN,
                            "dialplan.xml",
                            "RINGLIST.DAT",
                            base + "/logo.bmp",
                            "SIPDefault.cnf",
                            OWN,
                            "dialplan.xml",
                            "RINGLIST.DAT",
                            base + "/logo.bmp");
        }
    }

    @Test
    void asksForItsFileAgainUntilItIsThere() throws Exception {
        try (OldPhone phone = phone(Model.CP_7960G)) {
            assertThatThrownBy(phone::start).isInstanceOf(Refusal.class).hasMessageContaining("Unprovisioned");
            assertThat(phone.asked())
                    .containsExactly(
                            "CTLSEP001122334455.tlv",
                            "SEP001122334455.cnf.xml",
                            OWN,
                            "MGC001122334455.cnf",
                            "XMLDefault.cnf.xml",
                            "SIPDefault.cnf",
                            OWN);

            Thread installer = new Thread(() -> {
                try {
                    Thread.sleep(150);
                } catch (InterruptedException e) {
                    return;
                }
                tftp.put(OWN, ExampleFiles.cnf("1001", "x8k2q7ma"));
            });
            installer.start();
            phone.start(Duration.ofSeconds(20));
            installer.join();

            assertThat(phone.asked()).filteredOn(OWN::equals).hasSizeGreaterThan(4);
            assertThat(phone.asked()).filteredOn("SIPDefault.cnf"::equals).hasSize(2);
            assertThat(phone.file().lines()).hasSize(1);
        }
    }

    @Test
    void anotherLoadIsAskedFor() throws Refusal {
        tftp.put(OWN, ExampleFiles.cnf("1001", "x8k2q7ma") + "image_version: P0S3-8-11-00\n");
        try (OldPhone phone = phone(Model.CP_7940G)) {
            phone.start();
            assertThat(phone.asked()).contains("P0S3-8-11-00.loads");
        }
    }

    @Test
    void theHashKeyDialsAtOnceAndSoMayThePlan() throws Refusal {
        tftp.put(OWN, ExampleFiles.cnf("1001", "x8k2q7ma"));
        tftp.put(
                "dialplan.xml",
                "<DIALTEMPLATE><TEMPLATE MATCH=\"1...\" TIMEOUT=\"0\"/><TEMPLATE MATCH=\"0*\" TIMEOUT=\"5\"/></DIALTEMPLATE>");
        try (OldPhone phone = phone(Model.CP_7940G)) {
            phone.start();

            assertThat(phone.sends("0316#7")).isEqualTo("0316");
            assertThat(phone.sends("10027")).isEqualTo("1002");
            assertThat(phone.sends("03161234")).isEqualTo("03161234");
        }
    }

    @Test
    void aDamagedDialPlanIsRefused() {
        tftp.put(OWN, ExampleFiles.cnf("1001", "x8k2q7ma"));
        tftp.put("dialplan.xml", "<DIALTEMPLATE><TEMPLATE MATCH='1...'/></DIALTEMPLATE>");
        try (OldPhone phone = phone(Model.CP_7940G)) {
            assertThatThrownBy(phone::start).hasMessageContaining("dialplan.xml: 1 templates are not understood");
        }
    }

    @Test
    void aLogoThatIsTooLargeOrNoneIsRefused() {
        tftp.put(OWN, ExampleFiles.cnf("1001", "x8k2q7ma") + "logo_url: \"" + base + "/logo.bmp\"\n");
        try (OldPhone phone = phone(Model.CP_7940G)) {
            logo = bmp(91, 56);
            assertThatThrownBy(phone::start).hasMessageContaining("91x56, the place for it has 90x56");
            logo = "a picture of some other kind".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            assertThatThrownBy(phone::start).hasMessageContaining("no BMP");
        }
    }

    @Test
    void aTrustListIsRefused() {
        tftp.put("CTLSEP001122334455.tlv", "list");
        try (OldPhone phone = phone(Model.CP_7940G)) {
            assertThatThrownBy(phone::start).hasMessageContaining("a trust list");
        }
    }

    @Test
    void eachPhoneIsForItsOwnModels() {
        assertThatThrownBy(() -> phone(Model.CP_7941G)).hasMessageContaining("reads a SEP file");
        assertThatThrownBy(() -> new Phone(setup(Model.CP_7940G))).hasMessageContaining("reads no SEP file");
    }

    private OldPhone phone(Model model) {
        return new OldPhone(setup(model), SHORT);
    }

    private Setup setup(Model model) {
        return Setup.of("001122334455", tftp.address())
                .model(model)
                .patience(Duration.ofMillis(200), Duration.ofSeconds(2));
    }

    private static byte[] bmp(int width, int height) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, (byte) 'B')
                .put(1, (byte) 'M')
                .putInt(18, width)
                .putInt(22, height)
                .array();
    }
}
