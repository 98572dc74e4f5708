package org.sidetone.lab;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Ports for servers that are started by their configuration and cannot be asked for port 0. */
public final class Ports {
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** A port of 127.0.0.1 that is free for both UDP and TCP, and not given before by this virtual machine. */
    public static synchronized int free() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    DatagramSocket udp = new DatagramSocket(null)) {
                udp.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), tcp.getLocalPort()));
                if (GIVEN.add(tcp.getLocalPort())) {
                    return tcp.getLocalPort();
                }
            } catch (BindException e) {
                // UDP has that one: the next round tries another.
            }
        }
        throw new IOException("no port of 127.0.0.1 is free for both UDP and TCP");
    }
}
