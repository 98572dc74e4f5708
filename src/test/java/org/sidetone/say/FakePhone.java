package org.sidetone.say;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that listens where a phone would, and answers whatever it was given. */
final class FakePhone implements AutoCloseable {
    /** Says nothing, and keeps the connection. */
    static final String SILENT = "";

    private final ServerSocket server;
    private final String answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    FakePhone(InetAddress address, int port, String answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(address, port));
        Thread thread = new Thread(this::serve, "fake-phone");
        thread.setDaemon(true);
        thread.start();
    }

    static String http(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\n\r\n" + body;
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                byte[] request = new byte[4096];
                int length = socket.getInputStream().read(request);
                heard.add(new String(request, 0, Math.max(0, length), StandardCharsets.ISO_8859_1));
                if (!answer.equals(SILENT)) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    socket.close();
                }
            } catch (IOException e) {
                // The test is over, or the messenger hung up.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
