package standin.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import standin.Refusal;
import standin.page.HttpGet;

/**
 * Takes what is pushed at {@code /CGI/Execute}, but only after it asked the page that its file names whether the pusher may. Path and
 * field are case-sensitive; the page's answer must be AUTHORIZED to the letter.
 */
public final class PushServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_BODY = 40_000;

    private final InetAddress own;
    private final String deviceName;
    private final String authenticationUrl;
    private final Pushed pushed;
    private final ServerSocket server;

    /** What the phone does with what it was told. */
    interface Pushed {
        /** @return the status of the item, 0 if all is well */
        int carryOut(Execute.Item item);
    }

    /**
     * @param authenticationUrl of its file; where it is empty anybody may push
     * @param port 80 on a phone
     * @throws IOException where the port cannot be had
     */
    PushServer(InetAddress own, int port, String deviceName, String authenticationUrl, Pushed pushed)
            throws IOException {
        this.own = own;
        this.deviceName = deviceName;
        this.authenticationUrl = authenticationUrl;
        this.pushed = pushed;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(own, port));
        Thread thread = new Thread(this::serve, "standin-web");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                answer(socket);
            } catch (IOException e) {
                // The pusher went away, or the phone was switched off.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String[] request = line(in).split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] pair = line.split(":", 2);
            headers.put(pair[0].strip().toLowerCase(Locale.ROOT), pair.length == 2 ? pair[1].strip() : "");
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (!request[0].equals("POST") || !request[1].equals("/CGI/Execute") || length > LONGEST_BODY) {
            send(socket, "404 Not Found", "");
            return;
        }
        String body = new String(in.readNBytes(length), ISO_8859_1);
        String basic = headers.getOrDefault("authorization", "");
        if (!basic.startsWith("Basic ")) {
            send(socket, "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"user\"", "");
            return;
        }
        String[] user = new String(Base64.getDecoder().decode(basic.substring("Basic ".length())), UTF_8).split(":", 2);
        send(socket, "200 OK", isAllowed(user[0], user.length == 2 ? user[1] : "") ? carriedOut(body) : error(4));
    }

    private boolean isAllowed(String user, String password) {
        if (authenticationUrl.isEmpty()) {
            return true;
        }
        String joint = authenticationUrl.contains("?") ? "&" : "?";
        String question = authenticationUrl + joint + "UserID=" + URLEncoder.encode(user, ISO_8859_1) + "&Password="
                + URLEncoder.encode(password, ISO_8859_1) + "&devicename=" + deviceName;
        try {
            HttpGet answer = HttpGet.get(own, new URI(question), Map.of());
            return answer.status() == 200 && new String(answer.body(), ISO_8859_1).equals("AUTHORIZED");
        } catch (IOException | URISyntaxException e) {
            return false;
        }
    }

    private String carriedOut(String body) {
        if (!body.startsWith("XML=")) {
            return error(2);
        }
        try {
            StringBuilder answer = new StringBuilder("<CiscoIPPhoneResponse>\n");
            for (Execute.Item item :
                    Execute.read(URLDecoder.decode(body.substring(4), UTF_8)).items()) {
                int status = pushed.carryOut(item);
                answer.append("<ResponseItem URL=\"")
                        .append(item.url().replace("&", "&amp;"))
                        .append("\" Data=\"")
                        .append(status == 0 ? "Success" : "Failure")
                        .append("\" Status=\"")
                        .append(status)
                        .append("\" />\n");
            }
            return answer.append("</CiscoIPPhoneResponse>").toString();
        } catch (Refusal e) {
            return error(1);
        }
    }

    private static String error(int number) {
        return "<CiscoIPPhoneError Number=\"" + number + "\" />";
    }

    private static void send(Socket socket, String status, String xml) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\nContent-Length: " + xml.length()
                + "\r\nServer: Allegro-Software-RomPager/4.34\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write((head + xml).getBytes(ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("no HTTP");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // It is closed then, too.
        }
    }
}
