package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * Machines of a test's own, as far as the network can tell: network namespaces of Linux, joined by virtual cables. Needs root and
 * iproute2; where namespaces cannot be made the test is skipped, and {@code scripts/test} says so at its end.
 */
public final class Namespaces implements AutoCloseable {
    private final String prefix;
    private final Deque<String> made = new ArrayDeque<>();
    private int cables;

    private Namespaces(String prefix) {
        this.prefix = prefix;
    }

    /** @param machines their names */
    public static Namespaces of(String... machines) throws IOException {
        Namespaces all = new Namespaces("st" + ProcessHandle.current().pid() + "-");
        try {
            for (String machine : machines) {
                all.add(machine);
            }
            return all;
        } catch (IOException e) {
            all.close();
            String line = "two hosts: network namespaces cannot be made here (" + e.getMessage() + ")";
            Path skipped = Files.createDirectories(Path.of("target/not-tested"));
            Files.writeString(skipped.resolve("namespaces"), line + "\n");
            throw new TestAbortedException(line, e);
        }
    }

    private void add(String machine) throws IOException {
        ip("netns", "add", prefix + machine);
        made.push(prefix + machine);
        run(machine, "ip", "link", "set", "lo", "up");
    }

    /** A cable between two machines, with an address in a network of 256 at each end; the first end gets a hardware address too. */
    public void connect(String one, String address, String mac, String other, String otherAddress) throws IOException {
        String cable = "v" + cables++;
        ip(
                "link",
                "add",
                cable + "a",
                "netns",
                prefix + one,
                "type",
                "veth",
                "peer",
                "name",
                cable + "b",
                "netns",
                prefix + other);
        run(one, "ip", "link", "set", cable + "a", "address", mac);
        end(one, cable + "a", address);
        end(other, cable + "b", otherAddress);
    }

    private void end(String machine, String device, String address) throws IOException {
        run(machine, "ip", "address", "add", address + "/24", "dev", device);
        run(machine, "ip", "link", "set", device, "up");
    }

    /** Makes a machine the router between its cables. */
    public void forward(String machine) throws IOException {
        run(machine, "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
    }

    public void route(String machine, String by) throws IOException {
        run(machine, "ip", "route", "add", "default", "via", by);
    }

    /** What to write before a command line to run it there. */
    public List<String> in(String machine) {
        return List.of("ip", "netns", "exec", prefix + machine);
    }

    /** Runs a command there to its end, and returns what it printed. */
    public String run(String machine, String... command) throws IOException {
        List<String> line = new ArrayList<>(in(machine));
        line.addAll(List.of(command));
        return output(line);
    }

    private static void ip(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("ip"));
        line.addAll(List.of(arguments));
        output(line);
    }

    private static String output(List<String> line) throws IOException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", line) + ": " + printed.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return printed;
    }

    @Override
    public void close() throws IOException {
        while (!made.isEmpty()) {
            ip("netns", "del", made.pop());
        }
    }
}
