package org.sidetone.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.OutsideProgram;

/** {@code sidetone dhcp --run} as a program, on a machine with one cable to a phone. */
class BenchRunIT {
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private String dnsmasq;
    private Path scratch;

    @BeforeEach
    void dnsmasqIsThere() throws IOException {
        dnsmasq = OutsideProgram.of("dnsmasq", "sidetone dhcp --run").name();
        scratch = Files.createDirectory(folder.resolve("scratch"));
    }

    @Test
    void aPhoneGetsAnAddressAndOurNameAndNothingOutlivesTheCommand() throws Exception {
        try (Bench bench = Bench.in(folder)) {
            Process command = run(bench);
            try {
                await().atMost(LONG).until(() -> said().contains("giving 10.79.0.2-10.79.0.101 on " + Bench.INTERFACE));
                assertThat(said()).contains("no TFTP server answers at 10.79.0.1: ", "sidetone run");
                assertThat(bench.lease())
                        .containsEntry("opt150", "0a4f0001")
                        .containsEntry("tftp", "10.79.0.1")
                        .containsEntry("router", "10.79.0.1");
                await().atMost(LONG)
                        .until(() -> said().contains("a Cisco phone (Cisco Systems, Inc. IP Phone CP-7941G)"));
                assertThat(said()).contains(Bench.PHONE_MAC + " got 10.79.0.");
                List<ProcessHandle> children = command.children().toList();
                assertThat(children).hasSize(1);
                assertThat(scratch).isNotEmptyDirectory();

                command.destroy();
                assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(children.get(0).isAlive()).isFalse();
                assertThat(scratch).isEmptyDirectory();
                assertThat(said()).doesNotContain("dnsmasq ended");
            } finally {
                Bench.stop(command);
            }
        }
    }

    @Test
    void whatTheOwnerNamedIsHandedOutAndADeadDnsmasqIsAnError() throws Exception {
        try (Bench bench = Bench.in(folder)) {
            Process command =
                    run(bench, "--range", "10.79.0.77-10.79.0.77", "--router", "10.79.0.254", "--address", "10.79.0.9");
            try {
                await().atMost(LONG).until(() -> said().contains("giving 10.79.0.77-10.79.0.77"));
                assertThat(bench.lease())
                        .containsEntry("ip", "10.79.0.77")
                        .containsEntry("opt150", "0a4f0009")
                        .containsEntry("tftp", "10.79.0.9")
                        .containsEntry("router", "10.79.0.254");
                assertThat(command.children().toList()).hasSize(1).allMatch(ProcessHandle::destroy);

                assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(command.exitValue()).isEqualTo(1);
                assertThat(said()).contains("sidetone: dnsmasq ended: ", "exiting on receipt of SIGTERM");
                assertThat(scratch).isEmptyDirectory();
            } finally {
                Bench.stop(command);
            }
        }
    }

    @Test
    void aNetworkThatHasADhcpServerIsLeftAlone() throws Exception {
        try (Bench bench = Bench.in(folder)) {
            Process other = bench.start(
                    "phone",
                    "other.log",
                    Map.of(),
                    List.of(
                            dnsmasq,
                            "--keep-in-foreground",
                            "--log-facility=-",
                            "--conf-file=/dev/null",
                            "--port=0",
                            "--interface=v0a",
                            "--bind-interfaces",
                            "--pid-file=",
                            "--dhcp-leasefile=" + folder.resolve("other.leases"),
                            "--dhcp-range=10.79.0.50,10.79.0.60"));
            try {
                await().atMost(LONG)
                        .until(() ->
                                Files.readString(folder.resolve("other.log")).contains("IP range"));
                Process command = run(bench);
                assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(command.exitValue()).isEqualTo(1);
                assertThat(said())
                        .contains("10.79.0.240 is the DHCP server of the network at " + Bench.INTERFACE)
                        .doesNotContain("giving");

                Process anyway = run(bench, "--even-here");
                try {
                    await().atMost(LONG).until(() -> said().contains("giving 10.79.0.2-"));
                    assertThat(said()).contains("warning: 10.79.0.240 is the DHCP server");
                } finally {
                    Bench.stop(anyway);
                }
            } finally {
                Bench.stop(other);
            }
        }
    }

    @Test
    void theWayIntoTheWorldIsNoBench() throws Exception {
        try (Bench bench = Bench.in(folder)) {
            bench.machines().route("server", "10.79.0.240");
            Process command = run(bench);

            assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(command.exitValue()).isEqualTo(1);
            assertThat(said()).contains("carries this machine's default route").doesNotContain("giving");
        }
    }

    private Process run(Bench bench, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + scratch,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.sidetone.Main",
                "dhcp",
                "--run",
                Bench.INTERFACE));
        line.addAll(List.of(more));
        return bench.start("server", "log", Map.of(), line);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
