package org.sidetone.dhcp.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** Asks a network, as a phone would, whether it has a DHCP server (RFC 2131: DISCOVER, with the answer to everybody). */
public final class DhcpProbe {
    private static final int SERVER_PORT = 67;
    private static final int CLIENT_PORT = 68;
    private static final int COOKIE = 0x63825363;
    private static final int COOKIE_AT = 236;
    private static final int SHORTEST = 300;
    private static final int XID_AT = 4;
    private static final byte REPLY = 2;
    private static final short BROADCAST = (short) 0x8000;
    private static final byte[] DISCOVER = {53, 1, 1, (byte) 255};

    private DhcpProbe() {}

    /**
     * The server that answered first. Empty proves little: its answer may take longer, or a firewall of this machine holds it back.
     *
     * @throws IOException if the question cannot be asked
     */
    public static Optional<InetAddress> ask(BenchInterface place, Duration patience) throws IOException {
        int xid = new SecureRandom().nextInt();
        try (DatagramSocket answers = new DatagramSocket(null);
                // Linux sends a broadcast out of the interface whose address the socket is bound to.
                DatagramSocket question = new DatagramSocket(new InetSocketAddress(place.address(), 0))) {
            // Beside a DHCP client of this machine, which listens there too.
            answers.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            answers.bind(new InetSocketAddress("0.0.0.0", CLIENT_PORT));
            question.setBroadcast(true);
            byte[] discover = discover(xid, place);
            question.send(new DatagramPacket(
                    discover, discover.length, InetAddress.getByName("255.255.255.255"), SERVER_PORT));
            return awaitOffer(answers, xid, System.nanoTime() + patience.toNanos());
        }
    }

    private static Optional<InetAddress> awaitOffer(DatagramSocket answers, int xid, long deadline) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        while (true) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return Optional.empty();
            }
            answers.setSoTimeout((int) left);
            try {
                answers.receive(packet);
            } catch (SocketTimeoutException e) {
                return Optional.empty();
            }
            ByteBuffer data = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
            if (data.limit() > COOKIE_AT && data.get(0) == REPLY && data.getInt(XID_AT) == xid) {
                return Optional.of(packet.getAddress());
            }
        }
    }

    static byte[] discover(int xid, BenchInterface place) {
        ByteBuffer data = ByteBuffer.allocate(SHORTEST);
        data.put((byte) 1).put((byte) 1).put((byte) 6).put((byte) 0).putInt(xid);
        data.putShort((short) 0).putShort(BROADCAST);
        data.position(28);
        place.hardware().forEach(data::put);
        data.position(COOKIE_AT);
        data.putInt(COOKIE).put(DISCOVER);
        return data.array();
    }
}
