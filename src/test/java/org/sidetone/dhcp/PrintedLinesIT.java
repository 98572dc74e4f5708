package org.sidetone.dhcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.OutsideProgram;

/** The servers themselves take the printed lines, and hand the options out as a phone reads them. */
class PrintedLinesIT {
    private static final TftpAddresses NODES = DhcpServerTest.addresses("192.168.1.5", "192.168.1.6");
    private static final String NODES_HEX = "c0a80105c0a80106";

    @TempDir
    private Path folder;

    @Test
    void dnsmasq() throws Exception {
        String program =
                OutsideProgram.of("dnsmasq", "dnsmasq takes the printed lines").name();
        Path file = Files.writeString(
                folder.resolve("dnsmasq.conf"),
                "port=0\nbind-interfaces\ninterface=" + Bench.INTERFACE + "\ndhcp-range=10.79.0.10,10.79.0.20\n"
                        + DhcpServer.DNSMASQ.lines(NODES));
        assertThat(accepted(Map.of(), program, "--test", "-C", file.toString())).contains("syntax check OK");
        phoneIsTold(
                Map.of(),
                program,
                "--keep-in-foreground",
                "--log-facility=-",
                "--pid-file=",
                "--dhcp-leasefile=" + folder.resolve("leases"),
                "--conf-file=" + file);
    }

    @Test
    void iscDhcpd() throws Exception {
        String program = fetched("dhcpd", "ISC dhcpd takes the printed lines");
        Path file = Files.writeString(
                folder.resolve("dhcpd.conf"),
                DhcpServer.ISC.lines(NODES)
                        + "subnet 10.79.0.0 netmask 255.255.255.0 { range 10.79.0.10 10.79.0.20; }\n");
        Path leases = Files.createFile(folder.resolve("leases"));
        accepted(Map.of(), program, "-t", "-cf", file.toString());
        phoneIsTold(
                Map.of(),
                program,
                "-f",
                "-d",
                "--no-pid",
                "-cf",
                file.toString(),
                "-lf",
                leases.toString(),
                Bench.INTERFACE);
    }

    @Test
    void kea() throws Exception {
        String program = fetched("kea-dhcp4", "Kea takes the printed lines");
        Map<String, String> places =
                Map.of("KEA_LOCKFILE_DIR", folder.toString(), "KEA_PIDFILE_DIR", folder.toString());
        accepted(places, program, "-t", keaFile("").toString());
        phoneIsTold(
                places, program, "-c", keaFile("\"" + Bench.INTERFACE + "\"").toString());
    }

    private Path keaFile(String interfaces) throws IOException {
        return Files.writeString(folder.resolve("kea.json"), """
                { "Dhcp4": {
                "interfaces-config": { "interfaces": [ %s ] },
                "lease-database": { "type": "memfile", "persist": false },
                "subnet4": [ { "id": 1, "subnet": "10.79.0.0/24", "pools": [ { "pool": "10.79.0.10-10.79.0.20" } ] } ],
                %s
                } }
                """.formatted(interfaces, DhcpServer.KEA.lines(NODES)));
    }

    private void phoneIsTold(Map<String, String> environment, String... command) throws Exception {
        try (Bench bench = Bench.in(folder)) {
            Process server = bench.start("server", "log", environment, List.of(command));
            try {
                assertThat(bench.lease())
                        .containsEntry("opt150", NODES_HEX)
                        .containsEntry("tftp", "192.168.1.5")
                        .hasEntrySatisfying("ip", ip -> assertThat(ip).startsWith("10.79.0.1"));
            } catch (IOException e) {
                throw new IOException("the server said: " + Files.readString(folder.resolve("log")), e);
            } finally {
                Bench.stop(server);
            }
        }
    }

    /** Debian's, in the folder of {@code scripts/dhcp-servers}; else one along the path. */
    private static String fetched(String name, String what) throws Exception {
        Process script = new ProcessBuilder("scripts/dhcp-servers", "path").start();
        Path program = Path.of(new String(script.getInputStream().readAllBytes(), UTF_8).strip(), "bin", name);
        assertThat(script.waitFor()).isZero();
        return Files.isExecutable(program)
                ? program.toString()
                : OutsideProgram.of(name, what).name();
    }

    private static String accepted(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
