package org.sidetone.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;

/**
 * A manager interface on loopback that says what a test tells it to. Actions it was not told about are unknown to it. In texts a
 * line ends with {@code \n} and {@code @ID} stands for {@code ActionID: …}.
 */
public final class ScriptedAmi implements AutoCloseable {
    public static final String SECRET = "the-ami-secret";

    /** Ends the connection at this point of an answer. */
    public static final String HANG_UP = "<hang up>";

    /** How an action is answered; the text may end with {@link #HANG_UP}. */
    public interface Script {
        String answer(Map<String, String> request);
    }

    private final ServerSocket server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Socket> listening = new CopyOnWriteArrayList<>();
    private volatile String banner = "Asterisk Call Manager/5.0.4\r\n";

    public ScriptedAmi() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        on("Challenge", "Response: Success\n@ID\nChallenge: 123456789\n");
        on("Login", "Response: Success\n@ID\nMessage: Authentication accepted\n");
        on("Logoff", "Response: Goodbye\n@ID\n");
        on("Ping", "Response: Success\n@ID\nPing: Pong\n");
        on("Filter", "Response: Success\n@ID\nMessage: Filter added successfully\n");
        on("CoreSettings", "Response: Success\n@ID\nAsteriskVersion: 16.28.0\n");
        onCommand("core waitfullybooted", "Asterisk has fully booted.");
        daemon(this::accept);
    }

    public Settings.Ami settings() {
        return settings(Path.of("/nonexistent"));
    }

    public Settings.Ami settings(Path etc) {
        return new Settings.Ami("127.0.0.1", port(), "sidetone", Secret.of(SECRET), etc, Duration.ofMinutes(5));
    }

    public int port() {
        return server.getLocalPort();
    }

    public void banner(String text) {
        banner = text;
    }

    /** Answers an action with one message. */
    public void on(String action, String text) {
        on(action, request -> text);
    }

    public void on(String action, Script script) {
        scripts.put(action, script);
    }

    /** Answers an action by a list of events; {@code @ID} is added to each. */
    public void onList(String action, String... events) {
        on(action, request -> list(events));
    }

    public void onError(String action, String message) {
        on(action, "Response: Error\n@ID\nMessage: " + message + "\n");
    }

    /** Answers one CLI command; others are unknown. */
    public void onCommand(String command, String... output) {
        scripts.put("Command " + command, request -> {
            StringBuilder text = new StringBuilder("Response: Success\n@ID\nMessage: Command output follows\n");
            for (String line : output) {
                text.append("Output: ").append(line).append('\n');
            }
            return text.toString();
        });
    }

    public static String list(String... events) {
        StringBuilder text = new StringBuilder("Response: Success\n@ID\nEventList: start\nMessage: A list follows\n\n");
        for (String event : events) {
            text.append(event).append("@ID\n\n");
        }
        return text.append("Event: ListComplete\n@ID\nEventList: Complete\nListItems: 1\n")
                .toString();
    }

    /** Sends an event to all who asked for events at their login. */
    public void event(String text) {
        listening.removeIf(socket -> {
            try {
                write(socket, text + "\n");
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }

    /** Ends all connections, as a stopping Asterisk does; new ones are accepted. */
    public void hangUp() throws IOException {
        listening.clear();
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /** The requests of this action so far; header names in any case. */
    public List<Map<String, String>> requests(String action) {
        return requests.stream()
                .filter(request -> action.equals(request.get("Action")))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write(banner.getBytes(StandardCharsets.UTF_8));
            Map<String, String> request = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    String[] parts = line.split(": ?", 2);
                    request.put(parts[0], parts[1]);
                } else if (!answer(socket, request)) {
                    return;
                } else {
                    request = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                }
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private boolean answer(Socket socket, Map<String, String> request) throws IOException {
        requests.add(request);
        String action = request.get("Action");
        String key = action.equals("Command") && !scripts.containsKey("Command")
                ? "Command " + request.get("Command")
                : action;
        Script script = scripts.getOrDefault(key, ScriptedAmi::unknown);
        String text = script.answer(request);
        String id = "ActionID: " + request.getOrDefault("ActionID", "");
        boolean hangUp = text.endsWith(HANG_UP);
        write(socket, text.replace(HANG_UP, "").replace("@ID", id) + (hangUp ? "" : "\n"));
        if (action.equals("Login") && !"off".equals(request.get("Events")) && text.contains("Success")) {
            listening.add(socket);
            write(socket, "Event: FullyBooted\nPrivilege: system,all\nStatus: Fully Booted\n\n");
        }
        return !hangUp;
    }

    private static String unknown(Map<String, String> request) {
        return request.get("Action").equals("Command")
                ? "Response: Error\n@ID\nMessage: Command output follows\nOutput: No such command\n"
                : "Response: Error\n@ID\nMessage: Invalid/unknown command: x. Use Action: ListCommands\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        // Whole at once: events come between answers, never within.
        out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-ami");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {
            if (!(e instanceof UncheckedIOException)) {
                e.printStackTrace();
            }
        });
        thread.start();
    }
}
