package org.sidetone.dhcp.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Whether anybody answers where phones will ask: any answer will do, an error for a file that does not exist too. */
public final class TftpProbe {
    private static final int PORT = 69;
    private static final byte[] REQUEST = "\0\1is-anybody-there\0octet\0".getBytes(US_ASCII);

    private TftpProbe() {}

    public static boolean isAnswered(InetAddress address, Duration patience) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.send(new DatagramPacket(REQUEST, REQUEST.length, new InetSocketAddress(address, PORT)));
            socket.receive(new DatagramPacket(new byte[600], 600));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
