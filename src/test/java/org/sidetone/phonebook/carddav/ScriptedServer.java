package org.sidetone.phonebook.carddav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as a test tells it, with faults that a real server will not show on demand. A connection for each request. */
final class ScriptedServer implements AutoCloseable {
    /** Writes a whole answer; the connection ends after it. */
    interface Script {
        void answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Thread thread;

    ScriptedServer(Script script) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.script = script;
        this.thread = new Thread(this::serve, "scripted");
        thread.setDaemon(true);
        thread.start();
    }

    /** Every request's head and body, in their order. */
    List<String> requests() {
        return requests;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** An answer with a length. */
    static byte[] answer(String status, String headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + content.length + "\r\n"
                + headers + "\r\n";
        return Bytes.concat(head.getBytes(ISO_8859_1), content);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                String request = request(client);
                requests.add(request);
                script.answer(request, client.getOutputStream());
                client.shutdownOutput();
            } catch (IOException e) {
                // The client went away, or the test is over.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String request(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            text.append(line).append('\n');
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            text.append((char) in.read());
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.interrupt();
    }
}
