package standin.push;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import standin.Refusal;
import standin.TftpClient;
import standin.page.Browser;
import standin.page.Page;

/** What a phone did of what was pushed at it: pages that it showed, or shows when the call is over, and sounds that it played. */
public final class Messages implements AutoCloseable {
    private static final int LOOK_MILLIS = 100;
    private static final int BLOCK = 240;

    private final Browser browser;
    private final TftpClient tftp;
    private final BooleanSupplier idle;
    private final Consumer<String> narrator;
    private final List<Page> shown = new CopyOnWriteArrayList<>();
    private final List<String> played = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Queue<String> atOnce = new ArrayDeque<>();
    private final Queue<String> whenIdle = new ArrayDeque<>();
    private final PushServer server;
    private final Thread waiting = new Thread(this::showLater, "standin-idle");

    /**
     * @param authenticationUrl of its file
     * @param port 80 on a phone
     * @param idle whether no call is on
     * @throws IOException where the port cannot be had
     */
    public Messages(
            InetAddress own,
            int port,
            String deviceName,
            String authenticationUrl,
            Browser browser,
            TftpClient tftp,
            BooleanSupplier idle,
            Consumer<String> narrator)
            throws IOException {
        this.browser = browser;
        this.tftp = tftp;
        this.idle = idle;
        this.narrator = narrator;
        this.server = new PushServer(own, port, deviceName, authenticationUrl, this::carryOut);
        waiting.setDaemon(true);
        waiting.start();
    }

    /** The oldest first. */
    public List<Page> shown() {
        return List.copyOf(shown);
    }

    /** Files, the oldest first. */
    public List<String> played() {
        return List.copyOf(played);
    }

    /** What it was told and could not do. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    public int port() {
        return server.port();
    }

    private synchronized int carryOut(Execute.Item item) {
        if (!item.isPage()) {
            return play(item.url());
        }
        if (item.priority() == 0 || idle.getAsBoolean()) {
            // The phone answers before it fetches.
            atOnce.add(item.url());
            return 0;
        }
        if (item.priority() == 1) {
            whenIdle.add(item.url());
            return 0;
        }
        return 6;
    }

    /** At once, whatever the priority: Cisco's notes give that to pages alone. */
    private int play(String url) {
        if (!url.startsWith("Play:")) {
            faults.add(url);
            return 6;
        }
        String file = url.substring("Play:".length());
        try {
            byte[] sound = tftp.get(file).orElseThrow(() -> new IOException("the server has none"));
            if (sound.length == 0 || sound.length % BLOCK != 0) {
                throw new IOException(sound.length + " bytes are no whole blocks of " + BLOCK);
            }
            played.add(file);
            return 0;
        } catch (IOException e) {
            faults.add(file + ": " + e.getMessage());
            return 6;
        }
    }

    private void showLater() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_MILLIS);
                String next = next();
                if (next != null) {
                    show(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String url) {
        try {
            Page page = browser.push(url);
            shown.add(page);
            narrator.accept("shows a message: " + page.title() + ": " + page.text());
        } catch (Refusal e) {
            faults.add(e.getMessage());
        }
    }

    private synchronized String next() {
        if (!atOnce.isEmpty()) {
            return atOnce.remove();
        }
        return idle.getAsBoolean() ? whenIdle.poll() : null;
    }

    @Override
    public void close() {
        server.close();
        waiting.interrupt();
    }
}
