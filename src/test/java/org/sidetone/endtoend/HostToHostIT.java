package org.sidetone.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Namespaces;
import org.sidetone.lab.Site;

/**
 * Sidetone on the phones' network, Asterisk behind a router: the phone registers there, has its files and pages from Sidetone, and
 * the neighbour table decides whose file is whose.
 */
class HostToHostIT {
    private static final String MAC = "001B54AABB21";
    private static final String OTHER = "001B54AABB22";
    private static final String HARDWARE = "00:1b:54:aa:bb:21";
    private static final String PHONE = "10.77.1.21";
    private static final String SIDETONE = "10.77.1.1";
    private static final String SIDETONE_TO_PBX = "10.77.2.1";
    private static final String PBX = "10.77.2.2";

    @TempDir
    private Path folder;

    @Test
    void aPhoneRegistersElsewhereAndGetsNobodyElsesFile() throws Exception {
        try (Namespaces hosts = Namespaces.of("phone", "sidetone", "pbx");
                Asterisk asterisk = Asterisk.prepare(Site.PJSIP)) {
            hosts.connect("phone", PHONE, HARDWARE, "sidetone", SIDETONE);
            hosts.connect("sidetone", SIDETONE_TO_PBX, "02:00:00:00:02:01", "pbx", PBX);
            hosts.forward("sidetone");
            hosts.route("phone", SIDETONE);
            hosts.route("pbx", SIDETONE_TO_PBX);
            asterisk.moveTo(PBX, SIDETONE_TO_PBX, hosts.in("pbx"));
            asterisk.start();

            Path config = settings(asterisk);
            run(hosts, "sidetone", "org.sidetone.Main", "bind", MAC, "1001", "--config", config.toString());
            run(hosts, "sidetone", "org.sidetone.Main", "bind", OTHER, "1002", "--config", config.toString());
            Path log = folder.resolve("sidetone.log");
            Process service = java(hosts, "sidetone", "org.sidetone.Main", "run", "--config", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Files.readString(log).contains("read Asterisk"));
                String phone = run(
                        hosts,
                        "phone",
                        "standin.Main",
                        "boot",
                        "--tftp",
                        SIDETONE + ":69",
                        "--mac",
                        MAC,
                        "--address",
                        PHONE,
                        "--wait",
                        "20",
                        "--register",
                        "--show-pages");
                assertThat(phone)
                        .contains("registered with " + PBX + ":" + asterisk.pjsipPort())
                        .contains("Anna Gruber", "Workshop")
                        .doesNotContain("REFUSED");
                assertThat(asterisk.cli("pjsip show contacts")).contains("1001", PHONE);

                assertThat(curl(hosts, "tftp://" + SIDETONE + "/SEP" + MAC + ".cnf.xml"))
                        .contains("<device");
                assertThat(curl(hosts, "http://" + SIDETONE + ":6970/SEP" + MAC + ".cnf.xml"))
                        .contains("<device");
                assertThat(curl(hosts, "tftp://" + SIDETONE + "/SEP" + OTHER + ".cnf.xml"))
                        .doesNotContain("<device");
                assertThat(curl(hosts, "http://" + SIDETONE + ":6970/SEP" + OTHER + ".cnf.xml"))
                        .contains("another phone")
                        .doesNotContain("<device");
                assertThat(Files.readString(log)).contains("SEP" + OTHER + ".cnf.xml denied");
                String phones = run(hosts, "sidetone", "org.sidetone.Main", "phones", "--config", config.toString());
                assertThat(phones).contains(MAC, PHONE);
            } finally {
                service.destroy();
                assertThat(service.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private Path settings(Asterisk asterisk) throws IOException {
        Path config = folder.resolve("sidetone.toml");
        Files.writeString(config, """
                [ami]
                host = "%s"
                port = %d
                secret = "%s"
                [tftp]
                root = "%s"
                [store]
                url = "jdbc:sqlite:%s"
                """.formatted(
                PBX, asterisk.amiPort(), asterisk.amiSecret(), folder.resolve("tftp"), folder.resolve("sidetone.db")));
        return config;
    }

    private ProcessBuilder java(Namespaces hosts, String machine, String main, String... arguments) {
        List<String> line = new ArrayList<>(hosts.in(machine));
        line.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line);
    }

    private String run(Namespaces hosts, String machine, String main, String... arguments) throws Exception {
        Process process =
                java(hosts, machine, main, arguments).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** What curl prints on the phone's machine, whether or not it succeeds. */
    private static String curl(Namespaces hosts, String url) throws IOException {
        return hosts.run("phone", "sh", "-c", "curl -s --max-time 10 '" + url + "' || true");
    }
}
