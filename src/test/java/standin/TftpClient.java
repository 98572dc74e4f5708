package standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Plain TFTP as in RFC 1350: octet mode, blocks of 512 bytes, no options, and a source port of its own for each file, counting up.
 * Retransmits as a 7940's log shows it: every four seconds, five times; such a phone does so in three rounds, each from the next port.
 */
public final class TftpClient {
    private static final int DATA = 3;
    private static final int ACK = 4;
    private static final int ERROR = 5;
    private static final int BLOCK = 512;
    private static final int TRIES = 5;

    private final InetAddress own;
    private final InetSocketAddress server;
    private final Duration patience;
    private final int rounds;
    private int nextPort;

    /**
     * @param own the phone's address
     * @param patience how long it waits before it sends again
     */
    public TftpClient(InetAddress own, InetSocketAddress server, Duration patience) {
        this(own, server, patience, 1);
    }

    /** @param rounds of five tries */
    public TftpClient(InetAddress own, InetSocketAddress server, Duration patience, int rounds) {
        this.own = own;
        this.server = server;
        this.patience = patience;
        this.rounds = rounds;
        // Phones count up from somewhere above 49152; starting anywhere there keeps two of them on one machine apart.
        this.nextPort = 49152 + (int) (System.nanoTime() % 8000);
    }

    /**
     * Fetches a file.
     *
     * @return empty when the server says that it has none
     * @throws IOException when the server refuses for another reason, breaks the protocol or does not answer
     */
    public Optional<byte[]> get(String name) throws IOException {
        for (int round = 1; ; round++) {
            try {
                return once(name);
            } catch (Silence e) {
                if (round == rounds) {
                    throw e;
                }
            }
        }
    }

    private Optional<byte[]> once(String name) throws IOException {
        try (DatagramSocket socket = bind()) {
            socket.setSoTimeout((int) patience.toMillis());
            return Optional.of(transfer(socket, name));
        } catch (FileNotThere e) {
            return Optional.empty();
        }
    }

    private DatagramSocket bind() throws IOException {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = nextPort;
            nextPort = nextPort == 65535 ? 49152 : nextPort + 1;
            try {
                return new DatagramSocket(new InetSocketAddress(own, port));
            } catch (java.net.BindException e) {
                // Another stand-in has it; a real phone is alone on its address.
            }
        }
        throw new IOException("no free port on " + own.getHostAddress());
    }

    private byte[] transfer(DatagramSocket socket, String name) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DatagramPacket last = packet(request(name), server);
        int expected = 1;
        InetSocketAddress peer = null;
        socket.send(last);
        int tries = 1;
        while (true) {
            DatagramPacket received = new DatagramPacket(new byte[1500], 1500);
            try {
                socket.receive(received);
            } catch (SocketTimeoutException e) {
                if (tries++ == TRIES) {
                    throw new Silence(server + " does not answer for " + name, e);
                }
                socket.send(last);
                continue;
            }
            InetSocketAddress from = (InetSocketAddress) received.getSocketAddress();
            if (!from.getAddress().equals(server.getAddress()) || (peer != null && !peer.equals(from))) {
                continue;
            }
            peer = from;
            ByteBuffer bytes = ByteBuffer.wrap(received.getData(), 0, received.getLength());
            int kind = bytes.getShort();
            int number = bytes.getShort() & 0xffff;
            if (kind == ERROR) {
                throw number == 1
                        ? new FileNotThere(name)
                        : new IOException(name + ": TFTP error " + number + text(bytes));
            } else if (kind != DATA || bytes.remaining() > BLOCK) {
                throw new IOException(name + ": TFTP packet of kind " + kind + " with " + bytes.remaining()
                        + " bytes, although no option was asked for");
            } else if (number == expected) {
                file.write(bytes.array(), bytes.position(), bytes.remaining());
                expected = (expected + 1) & 0xffff;
                tries = 1;
                last = packet(
                        ByteBuffer.allocate(4)
                                .putShort((short) ACK)
                                .putShort((short) number)
                                .array(),
                        peer);
                socket.send(last);
                if (bytes.remaining() < BLOCK) {
                    return file.toByteArray();
                }
            }
        }
    }

    private static byte[] request(String name) {
        return ("\0\1" + name + "\0octet\0").getBytes(ISO_8859_1);
    }

    private static DatagramPacket packet(byte[] bytes, InetSocketAddress to) {
        return new DatagramPacket(bytes, bytes.length, to);
    }

    private static String text(ByteBuffer bytes) {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return " (" + new String(rest, ISO_8859_1).replace("\0", "") + ")";
    }

    private static final class Silence extends IOException {
        private static final long serialVersionUID = 1L;

        Silence(String message, IOException cause) {
            super(message, cause);
        }
    }

    private static final class FileNotThere extends IOException {
        private static final long serialVersionUID = 1L;

        FileNotThere(String name) {
            super(name);
        }
    }
}
