package standin.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * UDP as these phones do it: everything leaves from one port above 49152, and only voipControlPort is heard. What a server sends back
 * to the sending port is lost, as it is with a real one.
 */
final class UdpLink implements Link {
    private final DatagramSocket out;
    private final DatagramSocket in;
    private final Thread hearing;

    UdpLink(InetAddress own, int voipControlPort, Receiver receiver) throws IOException {
        in = listening(own, voipControlPort);
        out = ephemeral(own, in);
        hearing = new Thread(() -> hear(receiver), "phone " + own.getHostAddress() + " UDP");
        hearing.setDaemon(true);
        hearing.start();
    }

    private static DatagramSocket listening(InetAddress own, int port) throws IOException {
        try {
            return new DatagramSocket(new InetSocketAddress(own, port));
        } catch (BindException e) {
            throw new IOException(
                    "the phone cannot listen on " + own.getHostAddress() + ":" + port + ", another program does", e);
        }
    }

    private static DatagramSocket ephemeral(InetAddress own, DatagramSocket in) throws IOException {
        int first = 49152 + (int) (System.nanoTime() % 8000);
        for (int port = first; port < 65536; port++) {
            try {
                return new DatagramSocket(new InetSocketAddress(own, port));
            } catch (BindException e) {
                // Another stand-in's; the next may be free.
            }
        }
        in.close();
        throw new IOException("no free UDP port above " + first + " on " + own.getHostAddress());
    }

    @Override
    public void send(SipMessage message, InetSocketAddress to) throws IOException {
        byte[] bytes = message.bytes();
        out.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private void hear(Receiver receiver) {
        byte[] buffer = new byte[65536];
        while (!in.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                in.receive(packet);
                String text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
                if (!text.isBlank()) {
                    receiver.received(SipMessage.parse(text), (InetSocketAddress) packet.getSocketAddress());
                }
            } catch (IOException | IllegalArgumentException e) {
                // Closed, or not for us; a phone says nothing to junk.
            }
        }
    }

    @Override
    public String transport() {
        return "UDP";
    }

    @Override
    public int port() {
        return in.getLocalPort();
    }

    @Override
    public void close() {
        in.close();
        out.close();
        if (Thread.currentThread() == hearing) {
            return;
        }
        try {
            // The port is free only when the thread that waits on it has let go; a restarted phone wants the same
            // again.
            hearing.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
