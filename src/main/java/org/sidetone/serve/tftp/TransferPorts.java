package org.sidetone.serve.tftp;

import com.google.common.util.concurrent.RateLimiter;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.BitSet;
import java.util.Optional;
import org.sidetone.config.Settings.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the channel of a transfer: its own port (the TID of RFC 1350) on the address that was asked, connected to the client. A
 * packet from anyone else never reaches a connected channel: the kernel answers it with "port unreachable", which tells the sender
 * what error 5 would, and the transfer notices nothing. In return the client's own "port unreachable" ends the transfer at once.
 */
final class TransferPorts {
    private static final Logger log = LoggerFactory.getLogger(TransferPorts.class);

    private final Optional<Ports> range;
    private final BitSet used = new BitSet();
    private final RateLimiter complaints = RateLimiter.create(0.1);
    private int next;

    TransferPorts(Optional<Ports> range) {
        this.range = range;
        this.next = range.map(Ports::first).orElse(0);
    }

    /** @throws IOException if there is no port or no file descriptor left; the message is for the client */
    DatagramChannel open(InetAddress local, InetSocketAddress client) throws IOException {
        try {
            DatagramChannel channel = DatagramChannel.open(
                    local instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
            try {
                channel.configureBlocking(false);
                bind(channel, local);
                channel.connect(client);
                return channel;
            } catch (IOException e) {
                close(channel);
                throw e;
            }
        } catch (IOException e) {
            if (complaints.tryAcquire()) {
                log.error(
                        "no port for a transfer to {}: {}", client.getAddress().getHostAddress(), e.getMessage());
            }
            throw e;
        }
    }

    private void bind(DatagramChannel channel, InetAddress local) throws IOException {
        if (range.isEmpty()) {
            channel.bind(new InetSocketAddress(local, 0));
            return;
        }
        Ports ports = range.get();
        int size = ports.last() - ports.first() + 1;
        for (int tries = 0; tries < size; tries++) {
            int port = take(ports);
            if (port < 0) {
                break;
            }
            try {
                channel.bind(new InetSocketAddress(local, port));
                return;
            } catch (BindException e) {
                release(port); // somebody else's: the next one
            } catch (IOException e) {
                release(port);
                throw e;
            }
        }
        throw new BindException("all transfer ports " + ports + " (tftp.ports) are in use: widen the range");
    }

    /** Ports are given out in turn, so that a late packet of an old transfer does not meet a new one. */
    private synchronized int take(Ports ports) {
        int port = used.nextClearBit(next);
        if (port > ports.last()) {
            port = used.nextClearBit(ports.first());
            if (port > ports.last()) {
                return -1;
            }
        }
        used.set(port);
        next = port == ports.last() ? ports.first() : port + 1;
        return port;
    }

    private synchronized void release(int port) {
        used.clear(port);
    }

    void close(DatagramChannel channel) throws IOException {
        InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
        channel.close();
        if (range.isPresent() && local != null) {
            release(local.getPort());
        }
    }
}
