package org.sidetone.dhcp;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sidetone.lab.Namespaces;
import org.sidetone.lab.OutsideProgram;

/** Two machines and a cable between them; busybox is the phone's DHCP client, which asks for options 150 and 66 as phones do. */
final class Bench implements AutoCloseable {
    static final String OURS = "10.79.0.1";
    static final String PHONE_MAC = "00:1b:54:aa:bb:61";
    /** The end of the cable at the server's machine. */
    static final String INTERFACE = "v0b";

    private static final String CARRIER = "/sys/class/net/" + INTERFACE + "/operstate";
    private static final String CISCO = "Cisco Systems, Inc. IP Phone CP-7941G";

    private final Namespaces machines;
    private final Path folder;

    private Bench(Namespaces machines, Path folder) {
        this.machines = machines;
        this.folder = folder;
    }

    static Bench in(Path folder) throws IOException {
        OutsideProgram.of("busybox", "a DHCP client gets option 150");
        Namespaces machines = Namespaces.of("phone", "server");
        machines.connect("phone", "10.79.0.240", PHONE_MAC, "server", OURS);
        // A server that starts before the cable carries anything does not listen there: Kea.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> machines.run("server", "cat", CARRIER).strip().equals("up"));
        return new Bench(machines, folder);
    }

    Namespaces machines() {
        return machines;
    }

    /** What the phone was told: {@code opt150} as hex, {@code tftp} (option 66) as text, {@code ip}, {@code router}. */
    Map<String, String> lease() throws IOException {
        Path told = folder.resolve("told");
        Path script = folder.resolve("told.sh");
        Files.writeString(script, "#!/bin/sh\n[ \"$1\" = bound ] && env > '" + told + "'\nexit 0\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        machines.run(
                "phone",
                "busybox",
                "udhcpc",
                "-i",
                "v0a",
                "-f",
                "-q",
                "-n",
                "-t",
                "10",
                "-T",
                "2",
                "-O",
                "150",
                "-O",
                "tftp",
                "-V",
                CISCO,
                "-s",
                script.toString());
        return Files.readAllLines(told).stream()
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, later) -> first));
    }

    /** A program on one of the machines, until it is destroyed; what it says goes to a file of its name in the folder. */
    Process start(String machine, String log, Map<String, String> environment, List<String> command)
            throws IOException {
        List<String> line = new ArrayList<>(machines.in(machine));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        try {
            machines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
