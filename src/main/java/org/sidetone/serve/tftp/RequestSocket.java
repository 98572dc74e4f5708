package org.sidetone.serve.tftp;

import com.google.common.util.concurrent.RateLimiter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the sockets that requests come in by. */
final class RequestSocket implements ChannelReader {
    private static final Logger log = LoggerFactory.getLogger(RequestSocket.class);
    /** Requests taken before running transfers have their turn again: a herd must neither starve them nor be starved. */
    private static final int AT_ONCE = 32;

    private final DatagramChannel channel;
    private final Local local;
    private final TransferLoop loop;
    private final Reception reception;
    private final RateLimiter complaints = RateLimiter.create(0.1);

    RequestSocket(DatagramChannel channel, Local local, TransferLoop loop, Reception reception) {
        this.channel = channel;
        this.local = local;
        this.loop = loop;
        this.reception = reception;
    }

    @Override
    public void readable() {
        ByteBuffer in = loop.in();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                in.clear();
                InetSocketAddress from = (InetSocketAddress) channel.receive(in);
                if (from == null) {
                    return;
                }
                reception.datagram(channel, local, from, in.flip());
            }
        } catch (ClosedChannelException e) {
            log.debug("{} is no longer listened on", local.address());
        } catch (IOException e) {
            if (complaints.tryAcquire()) {
                log.warn("requests to {} cannot be read: {}", local.address().getHostAddress(), e.toString());
            }
        }
    }

    @Override
    public void failed() {
        // The datagram that did it is gone; the next one is read as ever.
    }
}
