package org.sidetone.serve.tftp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A TFTP client that does just what a test tells it, good manners or bad. */
final class RawClient implements AutoCloseable {
    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final byte[] buffer = new byte[65_536];

    /** A packet and where it came from. */
    @SuppressWarnings("ArrayRecordComponent") // packets are never compared whole
    record Packet(int opcode, int number, byte[] rest, InetSocketAddress from) {
        String text() {
            return new String(rest, 0, Math.max(0, rest.length - 1), StandardCharsets.UTF_8);
        }

        int size() {
            return rest.length;
        }
    }

    RawClient(InetSocketAddress server) throws IOException {
        this.server = server;
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.setSoTimeout(5_000);
    }

    static byte[] request(int opcode, String name, String mode, String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.write(opcode);
        bytes.writeBytes((name + "\0" + mode + "\0").getBytes(StandardCharsets.UTF_8));
        for (String option : options) {
            bytes.writeBytes((option + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    RawClient ask(String name, String... options) throws IOException {
        return send(request(1, name, "octet", options));
    }

    RawClient send(byte[] bytes) throws IOException {
        return send(bytes, server);
    }

    RawClient send(byte[] bytes, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
        return this;
    }

    RawClient ack(int block, InetSocketAddress to) throws IOException {
        return send(new byte[] {0, 4, (byte) (block >> 8), (byte) block}, to);
    }

    RawClient error(int code, InetSocketAddress to) throws IOException {
        return send(new byte[] {0, 5, 0, (byte) code, 'n', 'o', 0}, to);
    }

    Packet receive() throws IOException {
        DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
        socket.receive(datagram);
        ByteBuffer bytes = ByteBuffer.wrap(datagram.getData(), 0, datagram.getLength());
        int opcode = bytes.getShort();
        int number = opcode == 6 ? 0 : bytes.getShort() & 0xFFFF;
        byte[] rest = Arrays.copyOfRange(datagram.getData(), bytes.position(), datagram.getLength());
        return new Packet(opcode, number, rest, (InetSocketAddress) datagram.getSocketAddress());
    }

    /** This block. Earlier packets that the server repeats meanwhile are passed over: on a busy machine it may. */
    Packet data(int block) throws IOException {
        Packet packet = receive();
        while (packet.opcode() == 6 || (packet.opcode() == 3 && packet.number() < block)) {
            packet = receive();
        }
        if (packet.opcode() != 3 || packet.number() != block) {
            throw new IOException("instead of block " + block + " came " + packet + " " + packet.text());
        }
        return packet;
    }

    /** The next packet, if one comes within this time. */
    Optional<Packet> receiveWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return Optional.of(receive());
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        } finally {
            socket.setSoTimeout(5_000);
        }
    }

    /** What the OACK said. */
    static Map<String, String> options(Packet oack) {
        String[] words = oack.text().split("\0", -1);
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i], words[i + 1]);
        }
        return options;
    }

    /** A whole download, as a phone does it. */
    byte[] fetch(String name, String... options) throws IOException {
        ask(name, options);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int blockSize = 512;
        Packet packet = receive();
        if (packet.opcode() == 6) {
            blockSize = Integer.parseInt(options(packet).getOrDefault("blksize", "512"));
            ack(0, packet.from());
            packet = receive();
            while (packet.opcode() == 6) {
                packet = receive();
            }
        }
        for (int block = 1; ; block++) {
            while (packet.opcode() == 3 && packet.number() == ((block - 1) & 0xFFFF)) {
                packet = receive(); // a repetition: it was acknowledged already
            }
            if (packet.opcode() != 3 || packet.number() != (block & 0xFFFF)) {
                throw new IOException("instead of block " + block + " came " + packet + " " + packet.text());
            }
            content.writeBytes(packet.rest());
            ack(block, packet.from());
            if (packet.size() < blockSize) {
                return content.toByteArray();
            }
            packet = receive();
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() {
        socket.close();
    }
}
