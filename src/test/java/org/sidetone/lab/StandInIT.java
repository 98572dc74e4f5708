package org.sidetone.lab;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.Boot;
import standin.ExampleFiles;
import standin.NoAnswer;
import standin.Phone;
import standin.Refusal;
import standin.Setup;
import standin.TinyTftpServer;
import standin.sip.Call;

/** The stand-in phone against real Asterisks, with files of our own writing; and SIPp, to see that the stand-in is not too kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInIT {
    private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger(51);

    private final TinyTftpServer tftp = new TinyTftpServer();
    private Asterisk chanSip;
    private Asterisk pjsip;
    private Asterisk freePbx;

    StandInIT() throws IOException {}

    @BeforeAll
    void start() throws IOException {
        chanSip = Asterisk.running(Site.CHAN_SIP);
        pjsip = Asterisk.running(Site.PJSIP);
        freePbx = Asterisk.running(Site.FREEPBX);
    }

    @AfterAll
    void stop() {
        // One that could not be installed was never started.
        Stream.of(chanSip, pjsip, freePbx).filter(Objects::nonNull).forEach(Asterisk::close);
        tftp.close();
    }

    @Test
    void asksForItsFilesInTheOrderOfARealPhone() throws Refusal {
        try (Phone phone = phone("2001", "k3v9q2xa", chanSip.sipPort(), 2)) {
            Boot boot = phone.boot();

            assertThat(boot.asked().get(0)).startsWith("CTLSEP");
            assertThat(boot.asked().subList(1, 7))
                    .containsExactly(
                            boot.asked().get(0).replace("CTL", "ITL"),
                            "ITLFile.tlv",
                            boot.asked().get(0).replace("CTL", "").replace(".tlv", ".cnf.xml"),
                            "/mk-sip.jar",
                            "Germany/g3-tones.xml",
                            "dialplan.xml");
            assertThat(boot.dialTemplates().templates()).contains("1...");
        }
    }

    @ParameterizedTest
    @CsvSource({"2001, k3v9q2xa, CHAN_SIP, 2", "1001, x8k2q7ma, PJSIP, 2", "1002, v4t9w3ze, PJSIP, 1"})
    void registersWhereTheExtensionIsFitForIt(String extension, String password, Site site, int transport)
            throws IOException, Refusal {
        try (Phone phone = phone(extension, password, port(site), transport)) {
            phone.boot();
            phone.register();

            assertThat(registrations(site)).contains(extension + (site == Site.PJSIP ? "@127.0.0." : "/"));
            assertThat(Sipp.register(extension, password, port(site), transport == 1)
                            .exit())
                    .isZero();
        }
    }

    @Test
    void aWrongPasswordIsRefusedByBothWitnesses() throws IOException, Refusal {
        try (Phone phone = phone("2002", "wrong", chanSip.sipPort(), 2)) {
            phone.boot();

            assertThatThrownBy(phone::register)
                    .hasMessageContaining("line 1 (2002)")
                    .hasMessageContaining("refuses")
                    .hasMessageNotContaining("wrong");
        }
        assertThat(Sipp.register("2002", "wrong", chanSip.sipPort(), false).exit())
                .isNotZero();
    }

    /** FreePBX's defaults answer to the sending port, where no such phone listens. */
    @ParameterizedTest
    @CsvSource({"1001, 4b8e0d6f2a9c1375e8d40b6fa2c9571, CHAN_SIP", "2001, 9c0d4e7a1b8f36524e9d0c7b8a1f635, PJSIP"})
    void hearsNothingFromAnExtensionThatAnswersToTheSendingPort(String extension, String password, String driver)
            throws Refusal {
        int port = driver.equals("PJSIP") ? freePbx.pjsipPort() : freePbx.sipPort();
        try (Phone phone = phone(extension, password, port, 2)) {
            phone.boot();

            assertThatThrownBy(phone::register)
                    .isInstanceOf(NoAnswer.class)
                    .hasMessageContaining("which its Via names");
        }
    }

    @ParameterizedTest
    @CsvSource({"1006, q8w2e7rt, CHAN_SIP", "2006, p3s8d5fg, PJSIP"})
    void registersWithFreePbxWhereTheExtensionIsFitForIt(String extension, String password, String driver)
            throws Refusal {
        int port = driver.equals("PJSIP") ? freePbx.pjsipPort() : freePbx.sipPort();
        try (Phone phone = phone(extension, password, port, 2)) {
            phone.boot();
            phone.register();
            assertThat(phone.registerCallIds()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2003, r5n2h8ye, CHAN_SIP, 2", "1003, h6r5n2yc, PJSIP, 2", "1003, h6r5n2yc, PJSIP, 1"})
    void ringsAnswersAndHangsUp(String extension, String password, Site site, int transport)
            throws IOException, Refusal {
        Asterisk pbx = site == Site.PJSIP ? pjsip : chanSip;
        try (Phone phone = phone(extension, password, port(site), transport)) {
            phone.boot();
            phone.register();

            pbx.ring(extension);
            await().atMost(10, SECONDS).until(() -> hint(pbx, extension).contains("Ringing"));
            Call call = phone.calls().get(0);
            call.answer();
            await().atMost(10, SECONDS).until(() -> hint(pbx, extension).contains("InUse"));
            assertThat(call.state()).isEqualTo(Call.State.TALKING);
            call.hangUp();
            await().atMost(10, SECONDS).until(() -> hint(pbx, extension).contains("Idle"));

            pbx.ring(extension);
            await().atMost(10, SECONDS).until(() -> phone.calls().size() == 2);
            pbx.hangUpAll();
            await().atMost(10, SECONDS).until(() -> phone.calls().get(1).state() == Call.State.ENDED);
        }
    }

    @Test
    void oneStandInRingsAnother() throws Refusal {
        try (Phone anna = phone("1001", "x8k2q7ma", pjsip.pjsipPort(), 2);
                Phone joerg = phone("1002", "v4t9w3ze", pjsip.pjsipPort(), 2)) {
            anna.boot();
            anna.register();
            joerg.boot();
            joerg.register();

            Call out = anna.dial("1002");
            await().atMost(10, SECONDS).until(() -> !joerg.calls().isEmpty());
            Call in = joerg.calls().get(0);
            assertThat(in.number()).isEqualTo("1001");
            assertThat(in.name()).isEqualTo("Anna Gruber");

            in.answer();
            await().atMost(10, SECONDS).until(() -> out.state() == Call.State.TALKING);
            out.hangUp();
            await().atMost(10, SECONDS).until(() -> in.state() == Call.State.ENDED);
        }
    }

    @Test
    void aRestartIsObeyedOnlyWithTheCallIdOfItsRegistration() throws IOException, Refusal {
        try (Phone phone = phone("1002", "v4t9w3ze", pjsip.pjsipPort(), 2)) {
            phone.boot();
            phone.register();
            String own = phone.registerCallIds().get(0);
            pjsip.write("pjsip_notify.conf", restart("wrong", "nobody") + restart("right", own));
            pjsip.cli("module reload res_pjsip_notify.so");

            pjsip.cli("pjsip send notify wrong endpoint 1002");
            pjsip.cli("pjsip send notify right endpoint 1002");

            await().atMost(10, SECONDS)
                    .until(() -> phone.notifies().stream()
                                    .filter(one -> one.event().equals("service-control"))
                                    .count()
                            == 2);
            assertThat(phone.notifies())
                    .filteredOn(one -> one.event().equals("service-control"))
                    .extracting(one -> one.answer() + " " + one.orders("restart"))
                    .containsExactly("400 false", "200 true");
        }
    }

    private static String restart(String name, String callId) {
        return """
                [%s]
                Event=>service-control
                Content-type=>text/plain
                Content=>action=restart
                Content=>RegisterCallId={%s}
                """.formatted(name, callId);
    }

    private Phone phone(String extension, String password, int sipPort, int transport) {
        int number = NEXT_ADDRESS.getAndIncrement();
        String mac = "0011223344" + Integer.toHexString(0x10 + number).toUpperCase(java.util.Locale.ROOT);
        tftp.put("SEP" + mac + ".cnf.xml", ExampleFiles.sep(extension, password, sipPort, transport));
        tftp.put("dialplan.xml", ExampleFiles.dialPlan());
        return new Phone(Setup.of(mac, tftp.address())
                .address("127.0.0." + number)
                .patience(Duration.ofMillis(500), Duration.ofSeconds(2)));
    }

    private int port(Site site) {
        return site == Site.PJSIP ? pjsip.pjsipPort() : chanSip.sipPort();
    }

    private String registrations(Site site) throws IOException {
        return site == Site.PJSIP ? pjsip.cli("pjsip show contacts") : chanSip.cli("sip show peers");
    }

    private static String hint(Asterisk pbx, String extension) throws IOException {
        return pbx.cli("core show hint " + extension);
    }
}
