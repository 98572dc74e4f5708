package org.sidetone.lab;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import standin.ExampleFiles;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.Setup;
import standin.TinyTftpServer;
import standin.old.OldPhone;
import standin.old.Patience;
import standin.sip.Call;
import standin.sip.Notify;

/**
 * The stand-in for a 7940 and 7960 against real Asterisks, with files of our own writing; and a Java phone whose lines have servers of
 * their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldStandInIT {
    private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger(151);
    private static final String SYNC = "<SYNCINFO><IMAGE VERSION=\"*\" SYNC=\"%s\"/></SYNCINFO>";

    private final TinyTftpServer tftp = new TinyTftpServer();
    private Asterisk chanSip;
    private Asterisk pjsip;

    OldStandInIT() throws IOException {}

    @BeforeAll
    void start() throws IOException {
        chanSip = Asterisk.running(Site.CHAN_SIP);
        pjsip = Asterisk.running(Site.PJSIP);
        chanSip.write("sip_notify.conf", "[cisco-check-cfg]\nEvent=>check-sync\nContent-Length=>0\n" + service());
        chanSip.cli("sip reload");
        pjsip.write("pjsip_notify.conf", "[cisco-check-cfg]\nEvent=>check-sync\n" + service());
        pjsip.cli("module reload res_pjsip_notify.so");
    }

    private static String service() {
        return "[restart]\nEvent=>service-control\nContent-type=>text/plain\nContent=>action=restart\n";
    }

    @AfterAll
    void stop() {
        // One that could not be installed was never started.
        Stream.of(chanSip, pjsip).filter(Objects::nonNull).forEach(Asterisk::close);
        tftp.close();
    }

    @ParameterizedTest
    @CsvSource({"2001, k3v9q2xa, CHAN_SIP", "1001, x8k2q7ma, PJSIP"})
    void registersAndRingsAndDials(String extension, String password, Site site) throws IOException, Refusal {
        try (OldPhone phone = phone(Model.CP_7940G, port(site), ExampleFiles.cnf(extension, password))) {
            phone.start();
            phone.register();
            assertThat(phone.registerCallIds()).singleElement().asString().matches("00112233-44[0-9a-f]{2}0002-.*");
            assertThat(details(site, extension)).contains("CP7940G/8.0");

            pbx(site).ring(extension);
            await().atMost(10, SECONDS).until(() -> !phone.calls().isEmpty());
            Call in = phone.calls().get(0);
            in.answer();
            await().atMost(10, SECONDS).until(() -> in.state() == Call.State.TALKING);
            in.hangUp();

            Call out = phone.messages();
            await().atMost(10, SECONDS).until(() -> out.state() == Call.State.TALKING);
            out.hangUp();
            assertThat(out.state()).isEqualTo(Call.State.ENDED);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (OldPhone phone = phone(Model.CP_7940G, chanSip.sipPort(), ExampleFiles.cnf("2002", "wrong"))) {
            assertThatThrownBy(() -> {
                        phone.start();
                        phone.register();
                    })
                    .hasMessageContaining("line 1 (2002)")
                    .hasMessageNotContaining("wrong");
        }
    }

    @Test
    void eachLineRegistersWithItsOwnServer() throws IOException, Refusal {
        String own = ExampleFiles.cnf("1002", "v4t9w3ze")
                + "line3_name: 2002\nline3_authname: 2002\nline3_password: m7tq4w8z\n"
                + "proxy3_address: 127.0.0.1\nproxy3_port: " + chanSip.sipPort() + "\n";
        try (OldPhone phone = phone(Model.CP_7960G, pjsip.pjsipPort(), own)) {
            phone.start();
            phone.register();

            assertThat(details(Site.PJSIP, "1002")).contains("CP7960G/8.0");
            assertThat(details(Site.CHAN_SIP, "2002")).contains("CP7960G/8.0");
        }
    }

    /** The name in the address need not be known where the outbound proxy is. */
    @ParameterizedTest
    @CsvSource({"2003, r5n2h8ye, CHAN_SIP", "1003, h6r5n2yc, PJSIP"})
    void theOutboundProxyGetsWhatIsAddressedToTheServer(String extension, String password, Site site)
            throws IOException, Refusal {
        String own = ExampleFiles.cnf(extension, password) + "proxy1_address: pbx.invalid\nproxy1_port: 5060\n"
                + "outbound_proxy: 127.0.0.1\noutbound_proxy_port: " + port(site) + "\n";
        try (OldPhone phone = phone(Model.CP_7940G, 5060, own)) {
            phone.start();
            phone.register();

            assertThat(details(site, extension)).contains("CP7940G/8.0");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Site.class,
            names = {"CHAN_SIP", "PJSIP"})
    void bootsAgainAtCheckSyncOnlyIfSyncInfoSaysSomethingNew(Site site) throws IOException, Refusal {
        String extension = site == Site.PJSIP ? "1001" : "2001";
        String own = ExampleFiles.cnf(extension, site == Site.PJSIP ? "x8k2q7ma" : "k3v9q2xa");
        tftp.put("syncinfo.xml", SYNC.formatted(1));
        try (OldPhone phone = phone(Model.CP_7960G, port(site), own)) {
            phone.start();
            phone.register();
            notify(site, "restart", extension);
            notify(site, "cisco-check-cfg", extension);
            await().atMost(10, SECONDS).until(() -> phone.asked().contains("syncinfo.xml"));
            await().during(Duration.ofMillis(300)).atMost(2, SECONDS).until(() -> phone.reboots() == 0);
            assertThat(phone.notifies())
                    .filteredOn(one -> !one.event().equals("message-summary"))
                    .extracting(Notify::event, Notify::answer)
                    .containsExactlyInAnyOrder(tuple("service-control", 489), tuple("check-sync", 200));

            tftp.put("syncinfo.xml", SYNC.formatted(2));
            tftp.put(phone.asked().get(2), own + "sync: 2\n");
            notify(site, "cisco-check-cfg", extension);
            await().atMost(10, SECONDS).until(() -> phone.reboots() == 1);
            assertThat(phone.file().value("sync")).isEqualTo("2");
            assertThat(phone.complaints()).isEmpty();
            assertThat(phone.notifies()).filteredOn(Notify::asksToCheckSync).hasSize(2);
            assertThat(details(site, extension)).contains("CP7960G/8.0");

            Call call = ring(site, extension, phone);
            tftp.put("syncinfo.xml", SYNC.formatted(3));
            notify(site, "cisco-check-cfg", extension);
            await().during(Duration.ofMillis(500)).atMost(2, SECONDS).until(() -> phone.reboots() == 1);
            call.hangUp();
            await().atMost(10, SECONDS).until(() -> phone.reboots() == 2);
        }
    }

    @Test
    void aJavaPhoneWithoutCallManagerRegistersEachLineWithItsOwnServer() throws IOException, Refusal {
        String sep = ExampleFiles.sep("1001", "x8k2q7ma", pjsip.pjsipPort(), 1)
                .replace("<proxy>USECALLMANAGER</proxy>", "<proxy>127.0.0.1</proxy>")
                .replaceAll("(?s)<line button=\"2\">.*?</line>", """
                        <line button="2"><featureID>9</featureID><featureLabel>Two</featureLabel><proxy>127.0.0.1</proxy>
                        <port>%d</port><name>2001</name><displayName>Two</displayName><authName>2001</authName>
                        <authPassword>k3v9q2xa</authPassword></line>""".formatted(chanSip.sipPort()));
        try (Phone phone = java(sep)) {
            phone.boot();
            phone.register();

            assertThat(details(Site.PJSIP, "1001")).contains("CP7941G/9.4.2");
            assertThat(details(Site.CHAN_SIP, "2001")).contains("CP7941G/9.4.2");
        }
    }

    /** As a guide for the FRITZ!Box has it: the call manager's name in the address, the outbound proxy as the way. */
    @Test
    void aJavaPhoneGoesByItsOutboundProxy() throws IOException, Refusal {
        String sep = ExampleFiles.sep("1002", "v4t9w3ze", 5060, 1)
                .replace("<processNodeName>127.0.0.1<", "<processNodeName>pbx.invalid<")
                .replace(
                        "<registerWithProxy>",
                        "<outboundProxy>127.0.0.1</outboundProxy><outboundProxyPort>" + pjsip.pjsipPort()
                                + "</outboundProxyPort><registerWithProxy>");
        try (Phone phone = java(sep)) {
            phone.boot();
            phone.register();

            assertThat(details(Site.PJSIP, "1002")).contains("CP7941G/9.4.2");
        }
    }

    private Call ring(Site site, String extension, OldPhone phone) throws IOException {
        pbx(site).ring(extension);
        await().atMost(10, SECONDS).until(() -> !phone.calls().isEmpty());
        return phone.calls().get(0);
    }

    private void notify(Site site, String type, String extension) throws IOException {
        pbx(site)
                .cli(
                        site == Site.PJSIP
                                ? "pjsip send notify " + type + " endpoint " + extension
                                : "sip notify " + type + " " + extension);
    }

    private String details(Site site, String extension) throws IOException {
        return site == Site.PJSIP
                ? pjsip.cli("pjsip show contacts") + pjsip.cli("database show registrar")
                : chanSip.cli("sip show peer " + extension);
    }

    private Asterisk pbx(Site site) {
        return site == Site.PJSIP ? pjsip : chanSip;
    }

    private int port(Site site) {
        return site == Site.PJSIP ? pjsip.pjsipPort() : chanSip.sipPort();
    }

    private OldPhone phone(Model model, int sipPort, String own) {
        Setup setup = setup().model(model);
        tftp.put("SIPDefault.cnf", ExampleFiles.defaults(sipPort));
        tftp.put("dialplan.xml", ExampleFiles.dialPlan());
        tftp.put("SIP" + setup.mac() + ".cnf", own);
        return new OldPhone(setup, Patience.of(Duration.ofMillis(100), Duration.ofMillis(200)));
    }

    private Phone java(String sep) {
        Setup setup = setup();
        tftp.put("SEP" + setup.mac() + ".cnf.xml", sep);
        tftp.put("dialplan.xml", ExampleFiles.dialPlan());
        return new Phone(setup);
    }

    private Setup setup() {
        int number = NEXT_ADDRESS.getAndIncrement();
        return Setup.of("0011223344" + Integer.toHexString(number).toUpperCase(Locale.ROOT), tftp.address())
                .address("127.0.0." + number)
                .patience(Duration.ofMillis(500), Duration.ofSeconds(2));
    }
}
