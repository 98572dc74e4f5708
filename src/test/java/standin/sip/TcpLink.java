package standin.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TCP: one connection to the server, kept open, over which calls come in too; its own port stands in Via and Contact. */
final class TcpLink implements Link {
    private static final Pattern LENGTH = Pattern.compile("(?im)^(?:Content-Length|l)\\s*:\\s*([0-9]+)");
    private static final byte[] HEAD_END = {13, 10, 13, 10};

    private final Socket socket = new Socket();
    private final InetSocketAddress server;

    TcpLink(InetAddress own, InetSocketAddress server, Receiver receiver) throws IOException {
        this.server = server;
        try {
            socket.bind(new InetSocketAddress(own, 0));
            socket.connect(server, 5000);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        Thread hearing = new Thread(() -> hear(receiver), "phone " + own.getHostAddress() + " TCP");
        hearing.setDaemon(true);
        hearing.start();
    }

    @Override
    public void send(SipMessage message, InetSocketAddress to) throws IOException {
        synchronized (socket) {
            socket.getOutputStream().write(message.bytes());
            socket.getOutputStream().flush();
        }
    }

    private void hear(Receiver receiver) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            while (!socket.isClosed()) {
                receiver.received(SipMessage.parse(next(in)), server);
            }
        } catch (IOException | IllegalArgumentException e) {
            close();
        }
    }

    /** One message: up to the empty line, then as many bytes as Content-Length says. */
    private static String next(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!endsHead(head.toByteArray())) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("closed by the server");
            }
            // Empty lines between messages are keep-alives.
            if (head.size() > 0 || (read != '\r' && read != '\n')) {
                head.write(read);
            }
        }
        String text = head.toString(UTF_8);
        Matcher length = LENGTH.matcher(text);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text + new String(in.readNBytes(body), UTF_8);
    }

    private static boolean endsHead(byte[] bytes) {
        int from = bytes.length - HEAD_END.length;
        return from >= 0 && Arrays.equals(bytes, from, bytes.length, HEAD_END, 0, HEAD_END.length);
    }

    @Override
    public String transport() {
        return "TCP";
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to do with it.
        }
    }
}
