package org.sidetone.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who holds a port that we cannot have, as far as {@code /proc} tells: without root only processes of the same user. */
public final class PortHolder {
    private static final int LOCAL = 1;
    private static final int INODE = 9;

    private PortHolder() {}

    /** {@code dnsmasq (pid 812)}, or empty if it cannot be told. */
    public static Optional<String> ofUdp(int port) {
        return holder(port, List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6")));
    }

    /** {@code nginx (pid 812)}, or empty if it cannot be told. */
    public static Optional<String> ofTcp(int port) {
        return holder(port, List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")));
    }

    private static Optional<String> holder(int port, List<Path> tables) {
        try {
            Set<String> sockets = new HashSet<>();
            for (Path table : tables) {
                if (Files.isReadable(table)) {
                    sockets.addAll(sockets(port, Files.readAllLines(table, StandardCharsets.US_ASCII)));
                }
            }
            return sockets.isEmpty() ? Optional.empty() : processWith(sockets);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> sockets(int port, List<String> lines) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String line : lines) {
            String[] fields = line.trim().split("\\s+", -1);
            if (fields.length > INODE && fields[LOCAL].endsWith(suffix) && !fields[INODE].equals("0")) {
                sockets.add("socket:[" + fields[INODE] + "]");
            }
        }
        return sockets;
    }

    private static Optional<String> processWith(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    String name = Files.readString(process.resolve("comm")).trim();
                    return Optional.of(name + " (pid " + process.getFileName() + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false; // not ours to look into, or gone meanwhile
        }
        return false;
    }
}
