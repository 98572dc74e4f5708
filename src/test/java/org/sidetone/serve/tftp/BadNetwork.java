package org.sidetone.serve.tftp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A relay in front of a TFTP server that loses, doubles and delays five of a hundred packets each, both ways. netem would do it
 * better, but is not in every kernel.
 */
final class BadNetwork implements AutoCloseable {
    private static final int PERCENT = 5;
    private static final int DELAY_MILLIS = 30;

    private final InetSocketAddress server;
    private final Random dice;
    private final DatagramSocket front;
    private final Map<SocketAddress, Session> sessions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    BadNetwork(InetSocketAddress server, long seed) throws IOException {
        this.server = server;
        this.dice = new Random(seed);
        this.front = socket();
        relay(front, packet -> session(packet.getSocketAddress()).toServer(packet));
    }

    int port() {
        return front.getLocalPort();
    }

    private static DatagramSocket socket() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private Session session(SocketAddress client) {
        return sessions.computeIfAbsent(client, key -> {
            try {
                return new Session(key);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** One client: {@code near} is the transfer's port as the client sees it, {@code far} the client's as the server sees it. */
    private final class Session {
        private final DatagramSocket near = socket();
        private final DatagramSocket far = socket();
        private volatile SocketAddress transfer = server;

        Session(SocketAddress client) throws IOException {
            relay(far, packet -> {
                transfer = packet.getSocketAddress();
                pass(near, packet, client);
            });
            relay(near, packet -> pass(far, packet, transfer));
        }

        void toServer(DatagramPacket request) {
            pass(far, request, server);
        }
    }

    private void pass(DatagramSocket by, DatagramPacket packet, SocketAddress to) {
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        int fate;
        synchronized (dice) {
            fate = dice.nextInt(100) / PERCENT;
        }
        switch (fate) {
            case 0 -> {} // lost
            case 1 -> {
                send(by, bytes, to);
                send(by, bytes, to);
            }
            case 2 -> {
                var unused = later.schedule(() -> send(by, bytes, to), DELAY_MILLIS, TimeUnit.MILLISECONDS);
            }
            default -> send(by, bytes, to);
        }
    }

    private static void send(DatagramSocket by, byte[] bytes, SocketAddress to) {
        try {
            by.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException e) {
            // The other side is gone: lost, like so much here.
            return;
        }
    }

    private interface Passing {
        void pass(DatagramPacket packet);
    }

    private static void relay(DatagramSocket from, Passing passing) {
        Thread thread = new Thread(() -> {
            DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
            while (!from.isClosed()) {
                try {
                    packet.setLength(65_536);
                    from.receive(packet);
                    passing.pass(packet);
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        front.close();
        sessions.values().forEach(session -> {
            session.near.close();
            session.far.close();
        });
        later.shutdownNow();
    }
}
