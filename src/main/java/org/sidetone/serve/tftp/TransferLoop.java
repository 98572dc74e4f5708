package org.sidetone.serve.tftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.sidetone.serve.RequestLog.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread with a selector, that answers requests and runs transfers. The kernel gives all requests of one client port to the same
 * socket, hence to the same loop, so each loop knows the transfers of its clients without a lock.
 */
final class TransferLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TransferLoop.class);
    private static final long TICK_MILLIS = 20;
    private static final long TICK = TICK_MILLIS * 1_000_000;

    private final Selector selector;
    private final TransferPorts ports;
    private final Seats seats;
    private final Ledger ledger;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Transfer> running = new ArrayList<>();
    private final Map<Client, Transfer> byClient = new HashMap<>();
    private final Consumer<SelectionKey> ready = this::ready;
    private final ByteBuffer in = ByteBuffer.allocateDirect(2048);
    private final ByteBuffer out = ByteBuffer.allocateDirect(Packets.HEADER + TransferOptions.LARGEST_BLOCK);
    private long tickedAt = System.nanoTime();
    private volatile boolean closed;

    TransferLoop(String name, TransferPorts ports, Seats seats, Ledger ledger) throws IOException {
        this.selector = Selector.open();
        this.ports = ports;
        this.seats = seats;
        this.ledger = ledger;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** For packets that come, of the loop's thread only. */
    ByteBuffer in() {
        return in;
    }

    /** For packets that go, of the loop's thread only. */
    ByteBuffer out() {
        return out;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Runs a task on the loop's thread, soon. */
    void execute(Runnable task) {
        tasks.add(task);
        wake();
    }

    /** Also lets go of channels that were closed elsewhere: the kernel's socket lives until the selector looks again. */
    void wake() {
        if (!closed) {
            selector.wakeup();
        }
    }

    /** Begins to read from a channel; the channel is closed if that fails. */
    void register(DatagramChannel channel, ChannelReader reader) {
        execute(() -> {
            try {
                channel.register(selector, SelectionKey.OP_READ, reader);
            } catch (IOException e) {
                log.debug("a channel was closed before it was read from", e);
            }
        });
    }

    Optional<Transfer> transferOf(Client client) {
        return Optional.ofNullable(byClient.get(client));
    }

    /** @throws IOException if the transfer's channel is closed already */
    void start(Transfer transfer) throws IOException {
        transfer.channel().register(selector, SelectionKey.OP_READ, transfer);
        transfer.seat = running.size();
        running.add(transfer);
        byClient.put(transfer.client(), transfer);
        transfer.start();
    }

    void ended(Transfer transfer) {
        Transfer last = running.remove(running.size() - 1);
        if (last != transfer) {
            running.set(transfer.seat, last);
            last.seat = transfer.seat;
        }
        byClient.remove(transfer.client());
        seats.free(transfer.client().address().getAddress());
        try {
            ports.close(transfer.channel());
        } catch (IOException e) {
            log.warn("a transfer's channel could not be closed", e);
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(ready, running.isEmpty() ? 0 : TICK_MILLIS);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    guarded(task);
                }
                long now = System.nanoTime();
                if (now - tickedAt >= TICK) {
                    tickedAt = now;
                    tick(now);
                }
            }
        } catch (IOException e) {
            log.error("the TFTP loop {} ended: its selector failed", thread.getName(), e);
        } finally {
            finish();
        }
    }

    private void ready(SelectionKey key) {
        if (key.isValid()) { // a transfer may have ended earlier in this round
            ChannelReader reader = (ChannelReader) key.attachment();
            try {
                reader.readable();
            } catch (RuntimeException e) {
                fault(e);
                reader.failed();
            }
        }
    }

    private void tick(long now) {
        // From the end: a transfer that ends is replaced by the last one, which had its turn.
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).tick(now);
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            fault(e);
        }
    }

    /** One phone's accident must not silence the others. */
    private void fault(RuntimeException e) {
        ledger.counters().countFault();
        log.error("a fault in the TFTP server (please report it); other transfers go on", e);
    }

    private void finish() {
        while (!running.isEmpty()) {
            running.get(running.size() - 1).end(Outcome.FAILED);
        }
        try {
            selector.close();
        } catch (IOException e) {
            log.warn("the selector of {} could not be closed", thread.getName(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
