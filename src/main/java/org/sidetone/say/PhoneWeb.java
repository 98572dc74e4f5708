package org.sidetone.say;

import com.google.common.net.InetAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * A phone's own web server, as far as messages need it. By a socket, because the JDK's client keeps connections open, of which a phone has
 * few; follows nobody elsewhere, and never waits longer than it says.
 */
final class PhoneWeb {
    private static final int PORT = 80;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 8192;

    private final int port;
    private final Duration patience;

    PhoneWeb() {
        this(PORT, WHOLE);
    }

    PhoneWeb(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /** @param object what the phone is to do; its field's name and the path are case-sensitive */
    PhoneAnswer execute(InetAddress phone, String user, String password, String object) {
        long end = System.nanoTime() + patience.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(phone, port), millis(CONNECT.toNanos()));
            socket.getOutputStream().write(request(phone, user, password, object));
            return PhoneAnswer.of(answer(socket, end));
        } catch (SocketTimeoutException e) {
            return PhoneAnswer.failed(
                    "it does not answer at " + InetAddresses.toAddrString(phone) + " (is it switched on?)");
        } catch (ConnectException e) {
            return PhoneAnswer.failed("its web server at " + InetAddresses.toAddrString(phone)
                    + " is off (it turns it on at its next boot with say.enabled: sidetone restart)");
        } catch (IOException e) {
            return PhoneAnswer.failed("the connection to it failed: " + e.getMessage());
        }
    }

    private static byte[] request(InetAddress phone, String user, String password, String object) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        String body = "XML=" + URLEncoder.encode(object, StandardCharsets.UTF_8);
        return ("POST /CGI/Execute HTTP/1.1\r\nHost: " + InetAddresses.toUriString(phone)
                        + "\r\nAuthorization: Basic " + basic
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Up to its end, or as much as a phone ever says; of one that does not hang up what came in time. */
    private static String answer(Socket socket, long end) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[1024];
        try {
            while (answer.size() < LONGEST_ANSWER) {
                socket.setSoTimeout(millis(end - System.nanoTime()));
                int read = in.read(part);
                if (read < 0) {
                    break;
                }
                answer.write(part, 0, read);
            }
        } catch (SocketTimeoutException e) {
            if (answer.size() == 0) {
                throw e;
            }
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** 0 would mean for ever. */
    private static int millis(long nanos) {
        return (int) Math.max(1, Duration.ofNanos(nanos).toMillis());
    }
}
