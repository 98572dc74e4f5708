package org.sidetone.serve.tftp;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;
import org.sidetone.serve.RequestLog.Outcome;

/**
 * One file to one client, in lock-step (RFC 1350). Block 0 is the OACK. Only the loop's thread comes here, and nothing is allocated
 * per block.
 *
 * <p>Only the acknowledgement of the block that is out moves the transfer on. Any other is ignored, never answered: to answer a
 * repeated one would double every later packet (the Sorcerer's Apprentice, RFC 1123 4.2.3.1). What got lost is repeated by our timer.
 */
final class Transfer implements ChannelReader {
    /** A request from a port whose transfer has been silent so long comes from a client that started again. */
    private static final long RESTARTED = 3_000_000_000L;

    private final TransferLoop loop;
    private final Client client;
    private final String name;
    private final DatagramChannel channel;
    private final ByteBuffer content;
    private final Supplier<Optional<Stamps>> stamps;
    private final int length;
    private final TransferOptions options;
    private final RetransmitTimer timer;
    private final long patience;
    private final long started;

    private long block;
    private final long lastBlock;
    private int timesSent;
    private int resent;
    private long sentAt;
    private long progressAt;
    private boolean heard;
    private boolean over;

    /** Where the loop keeps this transfer. */
    int seat;

    Transfer(
            TransferLoop loop,
            Client client,
            String name,
            DatagramChannel channel,
            ByteBuffer content,
            Supplier<Optional<Stamps>> stamps,
            TransferOptions options,
            long patience,
            long started) {
        this.loop = loop;
        this.client = client;
        this.name = name;
        this.channel = channel;
        this.content = content.duplicate();
        this.stamps = stamps;
        this.length = content.remaining();
        this.options = options;
        this.timer = new RetransmitTimer(options.timeout());
        // A client that asked for long waits is given three of them.
        this.patience =
                Math.max(patience, options.timeout().map(t -> t.toNanos() * 3).orElse(0L));
        this.started = started;
        this.block = options.accepted().isEmpty() ? 1 : 0;
        // A file of exactly n blocks ends with an empty one: only a short block says "end".
        this.lastBlock = length / options.blockSize() + 1L;
    }

    Client client() {
        return client;
    }

    DatagramChannel channel() {
        return channel;
    }

    void start() {
        progressAt = System.nanoTime();
        send();
    }

    /**
     * Ends this transfer if a request from the same port is for something new, and tells whether it has ended. A repetition of the
     * request that is being served is not: phones repeat after 4 s, and must not be sent everything twice.
     */
    boolean givesWayTo(String askedName) {
        readable(); // the last acknowledgement may have come just before the request, on this other socket
        boolean restarted = heard && System.nanoTime() - progressAt > RESTARTED;
        if (!askedName.equals(name) || restarted) {
            end(Outcome.ABANDONED);
        }
        return over;
    }

    @Override
    public void readable() {
        ByteBuffer in = loop.in();
        in.clear();
        try {
            if (channel.read(in) < Packets.HEADER) {
                return;
            }
        } catch (PortUnreachableException e) {
            unreachable();
            return;
        } catch (IOException e) {
            return; // the timer repeats or gives up
        }
        switch (in.getShort(0)) {
            case Packets.ACK -> {
                // Numbers wrap to 0 after 65535 (files above 32 MB in blocks of 512).
                if (in.getShort(2) == (short) block) {
                    acknowledged();
                }
            }
            case Packets.ERROR -> end(Outcome.ABANDONED);
            default -> {} // a repeated request that went astray, or nonsense
        }
    }

    private void acknowledged() {
        long now = System.nanoTime();
        heard = true;
        progressAt = now;
        if (timesSent == 1) {
            timer.answered(now - sentAt);
        } else {
            timer.answeredLate();
        }
        if (block == lastBlock) {
            block++;
            end(Outcome.SENT);
            return;
        }
        block++;
        timesSent = 0;
        send();
    }

    /** Repeats or gives up when it is time. */
    void tick(long now) {
        if (now - sentAt < timer.nanos()) {
            return;
        }
        if (now - progressAt > patience) {
            end(Outcome.ABANDONED);
            return;
        }
        timer.silent();
        resent++;
        send();
    }

    private void send() {
        ByteBuffer out = loop.out();
        if (block == 0) {
            Packets.oack(out, options.accepted());
        } else {
            int start = offset(block);
            int size = Math.min(options.blockSize(), length - start);
            Packets.data(out, (int) block, content.limit(start + size).position(start));
        }
        timesSent++;
        sentAt = System.nanoTime();
        try {
            channel.write(out);
        } catch (PortUnreachableException e) {
            unreachable();
        } catch (IOException e) {
            // No route or no buffer at this moment: as good as lost on the wire, the timer repeats it.
            return;
        }
    }

    private int offset(long ofBlock) {
        return (int) Math.min(length, (ofBlock - 1) * options.blockSize());
    }

    /**
     * The client has closed its port. If the last block was repeated before, it has everything and only its last acknowledgement
     * got lost; otherwise it went away.
     */
    private void unreachable() {
        end(block == lastBlock && resent > 0 && timesSent > 1 ? Outcome.SENT : Outcome.ABANDONED);
    }

    @Override
    public void failed() {
        end(Outcome.FAILED);
    }

    void end(Outcome outcome) {
        if (!over) {
            over = true;
            loop.ended(this);
            loop.ledger()
                    .ended(client.address(), name, outcome, block == 0 ? 0 : offset(block), resent, started, stamps);
        }
    }
}
