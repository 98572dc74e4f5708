package org.sidetone.pbx.ami;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;

/**
 * A logged-in manager connection without events, for asking much at once: requests are sent ahead and matched with their
 * answers by ActionID. For one thread.
 */
public final class AmiSession implements Closeable {
    static final Duration CONNECT = Duration.ofSeconds(5);
    /** The longest silence in an answer. Asterisk streams its lists, so a pause of this length means that it hangs. */
    static final Duration SILENCE = Duration.ofSeconds(5);
    /**
     * Requests sent ahead. Their bytes fit into any socket buffer, so that sending never waits while Asterisk waits for us to
     * read: it hangs up on a client that lets it wait (manager.conf {@code writetimeout}, 0.1 s by default).
     */
    private static final int AHEAD = 64;

    private final String host;
    private final String user;
    private final Socket socket;
    private final OutputStream out;
    private final MessageReader in;
    private int lastId;

    private AmiSession(Settings.Ami ami, Socket socket) throws IOException {
        this.host = ami.host() + ":" + ami.port();
        this.user = ami.user();
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new MessageReader(socket.getInputStream());
    }

    /** Connects and logs in. */
    public static AmiSession open(Settings.Ami ami) throws PbxException {
        return open(ami, SILENCE);
    }

    static AmiSession open(Settings.Ami ami, Duration silence) throws PbxException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
            socket.connect(new InetSocketAddress(ami.host(), ami.port()), Math.toIntExact(CONNECT.toMillis()));
            AmiSession session = new AmiSession(ami, socket);
            session.login(ami);
            return session;
        } catch (PbxException e) {
            closeQuietly(socket);
            throw e;
        } catch (IOException e) {
            closeQuietly(socket);
            throw AmiErrors.unreachable(ami, e);
        }
    }

    private void login(Settings.Ami ami) throws IOException {
        String banner = in.line();
        if (banner == null || !banner.contains("Call Manager")) {
            throw AmiErrors.notAsterisk(ami);
        }
        AmiAnswer challenge = ask(AmiRequest.of("Challenge", "AuthType", "MD5"));
        if (!challenge.isSuccess()) {
            throw AmiErrors.refused(ami, challenge.message());
        }
        String key = md5(challenge.response().first("Challenge") + ami.secret().reveal());
        int id = ++lastId;
        send("Action: Login\r\nActionID: " + id + "\r\nAuthType: MD5\r\nUsername: "
                + AmiRequest.of("Login", "Username", user).value() + "\r\nKey: " + key + "\r\nEvents: off\r\n\r\n");
        // Asterisk waits a second before it says no.
        Exchange exchange = new Exchange(1);
        exchange.expect(id, AmiRequest.of("Login"));
        AmiAnswer answer = exchange.next();
        if (!answer.isSuccess()) {
            throw AmiErrors.refused(ami, answer.message());
        }
    }

    // MD5 is what AMI offers; the alternative is the secret in clear.
    @SuppressWarnings("deprecation")
    private static String md5(String text) {
        return Hashing.md5().hashString(text, StandardCharsets.UTF_8).toString();
    }

    /** Asks one thing. An Error answer is an answer. */
    public AmiAnswer ask(AmiRequest request) throws PbxException {
        List<AmiAnswer> answers = new ArrayList<>(1);
        askAll(ImmutableList.of(request), answers::add);
        return answers.get(0);
    }

    /** Asks one thing that may take Asterisk this long before the first byte. */
    public AmiAnswer ask(AmiRequest request, Duration patience) throws PbxException {
        try {
            int usual = socket.getSoTimeout();
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            AmiAnswer answer = ask(request);
            socket.setSoTimeout(usual);
            return answer;
        } catch (java.net.SocketException e) {
            throw AmiErrors.lost(host, request, e);
        }
    }

    /**
     * Asks all, sending ahead.
     *
     * @param consumer gets each answer as soon as it is whole, so that thousands need not be held at once
     * @throws PbxException if one of the answers cannot be had whole; answers before it were handed over
     */
    public void askAll(List<AmiRequest> requests, Consumer<AmiAnswer> consumer) throws PbxException {
        Exchange exchange = new Exchange(requests.size());
        int sent = 0;
        int answered = 0;
        try {
            while (answered < requests.size()) {
                if (sent - answered <= AHEAD / 2 && sent < requests.size()) {
                    int until = Math.min(requests.size(), answered + AHEAD);
                    StringBuilder batch = new StringBuilder();
                    for (; sent < until; sent++) {
                        append(batch, requests.get(sent), exchange);
                    }
                    send(batch.toString());
                }
                consumer.accept(exchange.next());
                answered++;
            }
        } catch (PbxException e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw AmiErrors.silent(host, exchange.oldest(), e);
        } catch (IOException e) {
            throw AmiErrors.lost(host, exchange.oldest(), e);
        }
    }

    private void append(StringBuilder batch, AmiRequest request, Exchange exchange) {
        int id = ++lastId;
        exchange.expect(id, request);
        batch.append("Action: ")
                .append(request.action())
                .append("\r\nActionID: ")
                .append(id)
                .append("\r\n");
        if (!request.name().isEmpty()) {
            batch.append(request.name()).append(": ").append(request.value()).append("\r\n");
        }
        request.more()
                .forEach((header, value) ->
                        batch.append(header).append(": ").append(value).append("\r\n"));
        for (String variable : request.variables()) {
            batch.append("Variable: ").append(variable).append("\r\n");
        }
        batch.append("\r\n");
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Also ends a question that another thread waits for. */
    @Override
    public void close() {
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is lost: everything that was asked has been answered or given up.
        }
    }

    /** Requests under way and what has come in of their answers. */
    private final class Exchange {
        private final java.util.LinkedHashMap<String, Pending> waiting = new java.util.LinkedHashMap<>();
        private final long limit;

        Exchange(int requests) {
            this.limit = in.bytesRead() + AmiErrors.MAX_BYTES + requests * AmiErrors.MAX_BYTES_EACH;
        }

        void expect(int id, AmiRequest request) {
            waiting.put(Integer.toString(id), new Pending(request));
        }

        AmiRequest oldest() {
            return waiting.isEmpty()
                    ? AmiRequest.of("Login")
                    : waiting.values().iterator().next().request;
        }

        AmiAnswer next() throws IOException {
            while (true) {
                AmiMessage message = in.message();
                if (message == null) {
                    throw AmiErrors.cut(host, user, oldest());
                }
                if (in.bytesRead() > limit) {
                    throw AmiErrors.tooMuch(host, oldest());
                }
                String id = message.first("ActionID");
                Pending pending = waiting.get(id);
                AmiAnswer whole = pending == null ? null : pending.take(message);
                if (whole != null) {
                    waiting.remove(id);
                    return whole;
                }
            }
        }
    }

    /** The answer to one request, as far as it came in. */
    private static final class Pending {
        private final AmiRequest request;
        private final ImmutableList.Builder<AmiMessage> events = ImmutableList.builder();
        private @Nullable AmiMessage response;

        Pending(AmiRequest request) {
            this.request = request;
        }

        @Nullable
        AmiAnswer take(AmiMessage message) {
            if (!message.first("Response").isEmpty()) {
                response = message;
                boolean listFollows = message.first("EventList").equalsIgnoreCase("start");
                return listFollows ? null : new AmiAnswer(request, message, ImmutableList.of());
            }
            if (response != null && message.first("EventList").equalsIgnoreCase("Complete")) {
                return new AmiAnswer(request, response, events.build());
            }
            events.add(message);
            return null;
        }
    }
}
