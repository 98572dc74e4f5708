package org.sidetone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.cli.Program;
import org.sidetone.config.Settings;
import org.sidetone.config.SettingsFile;
import org.sidetone.firmware.Archives;
import org.sidetone.firmware.Releases;
import org.sidetone.lab.Ports;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.pbx.keep.SnapshotText;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;
import org.sidetone.plan.Samples;
import standin.Flash;
import standin.OldFlash;
import standin.Setup;
import standin.page.HttpGet;

/** Stand-ins walk through their firmware with a running service, whose PBX is away and serves on from its last reading. */
class FirmwareWalkTest {
    private static final String MAC = "001B54AABBCC";
    private static final String TARGET = "SIP41.9-4-2SR3-1S";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Path root;
    private Path config;
    private Sidetone sidetone;
    private SqlStore store;
    private String said = "";

    @BeforeEach
    void start() throws IOException {
        root = Files.createDirectories(folder.resolve("tftp"));
        config = folder.resolve("sidetone.toml");
        Files.writeString(
                config, """
                [ami]
                port = %d
                secret = "x"
                [tftp]
                listen = "127.0.0.1:%d"
                root = "%s"
                [http]
                listen = "127.0.0.1:%d"
                provisioning = ""
                [store]
                url = "jdbc:sqlite:%s"
                """.formatted(Ports.free(), Ports.free(), root, Ports.free(), folder.resolve("sidetone.db")));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        Settings settings = SettingsFile.read(config).settings().orElseThrow();
        store = SqlStore.open(settings.store());
        store.keepReading(
                Kept.source(settings.ami()),
                SnapshotText.write(Kept.of(
                        Kept.source(settings.ami()), Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")))));
        sidetone = Sidetone.start(settings);
    }

    @AfterEach
    void stop() {
        sidetone.close();
        store.close();
    }

    @Test
    void a7941From80To94() throws IOException {
        bind();
        Flash phone = new Flash(setup(21), "SIP41.8-0-4S");
        phone.boot();
        add("833.zip", Archives.zip(Releases.of41("SIP41.8-3-3S", "8-3-2-27")));
        add("852.zip", Archives.zip(Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9")));
        add("942.zip", Archives.zip(Releases.of41(TARGET, "9-4-2ES26")));
        phone.boot();
        assertThat(phone.ran()).as("a zip alone changes nothing").isEmpty();

        assertThat(run("firmware", "roll", MAC, "--to", TARGET)).isEqualTo(1);
        assertThat(said).contains("which model it is was not seen yet");
        pressServices(21, "CP-7941G");
        assertThat(run("firmware", "roll", MAC, "--to", TARGET)).isEqualTo(1);
        assertThat(said).contains("what it runs now was not seen", "--from LOAD");
        assertThat(run("firmware", "roll", MAC, "--to", TARGET, "--from", "SIP41.8-0-4S"))
                .as(said)
                .isZero();
        assertThat(said).contains("1. SIP41.8-3-3S", "2. SIP41.8-5-2S", "3. " + TARGET);

        List<String> offers = new ArrayList<>();
        while (!phone.running().equals(TARGET)) {
            String before = phone.running();
            await().atMost(SOON)
                    .until(() -> !phone.offered().isEmpty() && !phone.offered().equals(before));
            offers.add(phone.offered());
            phone.boot();
            assertThat(phone.running()).as("one step a boot").isEqualTo(offers.get(offers.size() - 1));
        }

        assertThat(offers).containsExactly("SIP41.8-3-3S", "SIP41.8-5-2S", TARGET);
        assertThat(phone.ran()).isEqualTo(offers);
        await().atMost(SOON).untilAsserted(() -> {
            run("firmware", "--json");
            assertThat(said).contains("\"state\" : \"arrived\"", "\"running\" : \"" + TARGET + "\"");
        });
        int asked = phone.asked().size();
        phone.boot();
        assertThat(phone.asked().subList(asked, phone.asked().size())).noneMatch(name -> name.endsWith(".loads"));
    }

    @Test
    void a7960FromSccp3ToSip8AndBack() throws IOException {
        OldFlash phone = new OldFlash(setup(22), "P00303020000");
        phone.boot();
        addLadder();
        await().atMost(SOON).until(() -> store.phones().get(new MacAddress(MAC)).isPresent());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(run("firmware", "roll", MAC, "--to", "P0S3-8-12-00", "--from", "P00303020000"))
                                .as(said)
                                .isZero());

        walk(phone, "P0S3-8-12-00");
        assertThat(phone.ran()).containsExactly("P00305000500", "P00308000900", "P0S3-8-12-00");
        await().atMost(SOON).untilAsserted(() -> {
            phone.boot();
            run("firmware", "--json");
            assertThat(said).contains("\"state\" : \"arrived\"");
        });

        assertThat(run("firmware", "roll", MAC, "--back-to-sccp")).as(said).isZero();
        walk(phone, "P00308000900");
        assertThat(phone.ran()).endsWith("P00308000900");
    }

    private void walk(OldFlash phone, String target) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!phone.running().equals(target) && Instant.now().isBefore(end)) {
            String before = phone.running();
            await().atMost(SOON).until(() -> {
                phone.boot();
                return !phone.running().equals(before);
            });
        }
        assertThat(phone.running()).isEqualTo(target);
    }

    @Test
    void aPhoneThatDoesNotTakeItsLoadIsStopped() throws IOException {
        bind();
        add("852.zip", Archives.zip(Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9")));
        add("942.zip", Archives.zip(Releases.of41(TARGET, "9-4-2ES26")));
        Flash phone = new Flash(setup(23), "SCCP41.8-5-4S");
        phone.boot();
        pressServices(23, "CP-7941G");
        // The admin misread what it runs: it answers "Auth Fail" to each attempt.
        assertThat(run("firmware", "roll", MAC, "--to", TARGET, "--from", "SIP41.8-5-3S"))
                .as(said)
                .isZero();
        await().atMost(SOON).until(() -> phone.offered().equals(TARGET));

        for (int boots = 0; boots < 4; boots++) {
            phone.boot();
        }

        await().atMost(SOON).until(() -> phone.offered().isEmpty());
        assertThat(phone.running()).isEqualTo("SCCP41.8-5-4S");
        run("firmware");
        assertThat(said).contains("stopped: it asked for sip41.9-4-2sr3-1s 4 times without taking anything new");
        run("phones");
        assertThat(said).contains("its change of firmware was stopped");
    }

    @Test
    void whatIsIncompleteIsGivenToNobody() throws IOException {
        bind();
        Map<String, byte[]> files = new LinkedHashMap<>(Releases.of41(TARGET, "9-4-2ES26"));
        byte[] part = files.remove("cvm41sip.9-4-2ES26.sbn");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(root.resolve(file.getKey()), file.getValue());
        }
        Flash phone = new Flash(setup(24), "SIP41.8-5-2S");
        phone.boot();
        pressServices(24, "CP-7941G");

        assertThat(run("firmware", "roll", MAC, "--to", TARGET, "--from", "SIP41.8-5-2S"))
                .isEqualTo(1);
        assertThat(said).contains("cvm41sip.9-4-2ES26.sbn is missing");
        assertThat(fetch(TARGET + ".loads"))
                .as("not even to one that asks for it")
                .isEmpty();
        assertThat(run("firmware", "default", TARGET)).isEqualTo(1);
        assertThat(phone.reset()).isFalse();

        Files.write(root.resolve("cvm41sip.9-4-2ES26.sbn"), part);
        await().atMost(SOON).until(() -> fetch(TARGET + ".loads").isPresent());
        assertThat(phone.reset()).as("a zip that lies in the root is no order").isFalse();
        assertThat(run("firmware", "default", TARGET)).as(said).isZero();
        assertThat(said).contains("3491672850*#");
        await().atMost(SOON).until(phone::reset);

        assertThat(run("firmware", "roll", MAC, "--to", TARGET, "--from", "SIP41.8-5-2S"))
                .as(said)
                .isZero();
        await().atMost(SOON).until(() -> phone.offered().equals(TARGET));
        Files.write(root.resolve("cvm41sip.9-4-2ES26.sbn"), new byte[0]);
        await().atMost(SOON).until(() -> phone.offered().isEmpty());
        assertThat(fetch(TARGET + ".loads")).isEmpty();
        run("firmware");
        assertThat(said).contains("cvm41sip.9-4-2ES26.sbn is empty").doesNotContain("3491672850");
    }

    private void addLadder() throws IOException {
        add("3.zip", Archives.zip(Releases.image("P00303010102")));
        add("5.cop", Archives.gzip(Archives.tar(Releases.image("P00305000500"))));
        add("809.zip", Archives.zip(Releases.universal("P00308000900", "P00308000900")));
        add("812.tar", Archives.tar(Releases.universal("P0S3-8-12-00", "P003-8-12-00")));
    }

    private void add(String name, byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve(name), archive);
        assertThat(run("firmware", "add", file.toString())).as(said).isZero();
        assertThat(said).contains("is complete");
    }

    private void bind() {
        store.bind(new MacAddress(MAC), List.of("1001"), Optional.empty(), Optional.empty());
        await().atMost(SOON).until(() -> fetch("SEP" + MAC + ".cnf.xml").isPresent());
    }

    private Optional<byte[]> fetch(String name) throws IOException {
        return new standin.TftpClient(InetAddress.getByName("127.0.0.20"), tftp(), Duration.ofSeconds(4)).get(name);
    }

    private void pressServices(int address, String model) throws IOException {
        HttpGet.get(
                InetAddress.getByName("127.0.0." + address),
                URI.create("http://127.0.0.1:" + sidetone.httpPort() + "/services?name=SEP" + MAC),
                Map.of("x-CiscoIPPhoneModelName", model));
        await().atMost(SOON).until(() -> !store.firmware().seen().isEmpty());
    }

    private Setup setup(int address) {
        return Setup.of(MAC, tftp()).address("127.0.0." + address);
    }

    private InetSocketAddress tftp() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), sidetone.tftpPort());
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString()));
        all.addAll(List.of(args));
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int code = Program.run(Main.wiring(), out, out, all.toArray(String[]::new));
        said = text.toString();
        return code;
    }
}
