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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves files from memory for the stand-in's own tests; one transfer at a time. Drops every first data packet when told to. */
public final class TinyTftpServer implements AutoCloseable {
    private final DatagramSocket socket =
            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> clientPorts = new CopyOnWriteArrayList<>();
    private volatile boolean lossy;

    public TinyTftpServer() throws IOException {
        Thread serving = new Thread(this::serve, "tiny tftp");
        serving.setDaemon(true);
        serving.start();
    }

    public TinyTftpServer put(String name, String text) {
        return put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public TinyTftpServer put(String name, byte[] bytes) {
        files.put(name, bytes.clone());
        return this;
    }

    TinyTftpServer losesPackets() {
        lossy = true;
        return this;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    List<String> asked() {
        return asked;
    }

    List<Integer> clientPorts() {
        return clientPorts;
    }

    private void serve() {
        while (!socket.isClosed()) {
            DatagramPacket request = new DatagramPacket(new byte[600], 600);
            try {
                socket.receive(request);
                String[] fields = new String(request.getData(), 2, request.getLength() - 2, ISO_8859_1).split("\0", -1);
                asked.add(fields[0] + " "
                        + String.join(" ", Arrays.asList(fields).subList(1, fields.length))
                                .strip());
                clientPorts.add(request.getPort());
                transfer(fields[0], (InetSocketAddress) request.getSocketAddress());
            } catch (IOException e) {
                // Closed, or the client went away.
            }
        }
    }

    private void transfer(String name, InetSocketAddress client) throws IOException {
        try (DatagramSocket own = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            own.setSoTimeout(50);
            byte[] file = files.get(name);
            if (file == null) {
                send(own, client, 5, 1, "none\0".getBytes(ISO_8859_1));
                return;
            }
            for (int block = 1; (block - 1) * 512 <= file.length; block++) {
                int start = (block - 1) * 512;
                byte[] part = Arrays.copyOfRange(file, start, Math.min(file.length, start + 512));
                for (int attempt = lossy ? 0 : 1; attempt < 20; attempt++) {
                    if (attempt > 0) {
                        send(own, client, 3, block, part);
                    }
                    if (acknowledged(own, block)) {
                        break;
                    }
                }
            }
        }
    }

    private static boolean acknowledged(DatagramSocket own, int block) throws IOException {
        DatagramPacket ack = new DatagramPacket(new byte[600], 600);
        try {
            own.receive(ack);
            return ByteBuffer.wrap(ack.getData()).getInt() == (4 << 16 | block);
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static void send(DatagramSocket own, InetSocketAddress client, int kind, int number, byte[] rest)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) kind)
                .putShort((short) number)
                .array());
        bytes.writeBytes(rest);
        own.send(new DatagramPacket(bytes.toByteArray(), bytes.size(), client));
    }

    @Override
    public void close() {
        socket.close();
    }
}
