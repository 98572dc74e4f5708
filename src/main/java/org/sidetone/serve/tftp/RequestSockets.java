package org.sidetone.serve.tftp;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.sidetone.serve.PortHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the sockets of one local address: several with SO_REUSEPORT, so that the kernel spreads a herd of requests over as many
 * buffers. SO_REUSEPORT would also let a second Sidetone take every other request silently, so a plain bind comes first.
 */
final class RequestSockets {
    private static final Logger log = LoggerFactory.getLogger(RequestSockets.class);
    private static final int WANTED_BUFFER = 4 << 20;
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;

    private boolean bufferTold;

    /** A port that is free on the first address at this moment. */
    static int freePort(InetAddress address) throws IOException {
        try (DatagramChannel probe = open(address)) {
            probe.bind(new InetSocketAddress(address, 0));
            return ((InetSocketAddress) probe.getLocalAddress()).getPort();
        } catch (SocketException e) {
            throw explained(e, address, 0);
        }
    }

    /** @throws BindException naming address, port, who has it and what to do */
    ImmutableList<DatagramChannel> bind(InetAddress address, int port, int count) throws IOException {
        InetSocketAddress here = new InetSocketAddress(address, port);
        List<DatagramChannel> channels = new ArrayList<>();
        boolean complete = false;
        try {
            try (DatagramChannel probe = open(address)) {
                probe.bind(here);
            }
            for (int i = 0; i < count; i++) {
                DatagramChannel channel = open(address);
                channels.add(channel);
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
                channel.setOption(StandardSocketOptions.SO_RCVBUF, WANTED_BUFFER);
                channel.bind(here);
                channel.configureBlocking(false);
            }
            complete = true;
            tellBuffer(channels.get(0), count);
            return ImmutableList.copyOf(channels);
        } catch (SocketException e) {
            throw explained(e, address, port);
        } finally {
            if (!complete) {
                close(channels);
            }
        }
    }

    private static DatagramChannel open(InetAddress address) throws IOException {
        return DatagramChannel.open(
                address instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
    }

    private void tellBuffer(DatagramChannel channel, int count) throws IOException {
        int granted = channel.getOption(StandardSocketOptions.SO_RCVBUF);
        if (granted < WANTED_BUFFER && !bufferTold) {
            bufferTold = true;
            log.info(
                    "each of {} request sockets has a buffer of {} kB, {} kB were asked for; enough for some thousand phones"
                            + " at once, for more raise net.core.rmem_max (sysctl)",
                    count,
                    granted / 1024,
                    WANTED_BUFFER / 1024);
        }
    }

    private static BindException explained(SocketException cause, InetAddress address, int port) {
        String what = "UDP port " + port + " of " + address.getHostAddress() + " cannot be listened on: ";
        BindException explained;
        if (String.valueOf(cause.getMessage()).contains("Permission denied") && port < FIRST_UNPRIVILEGED_PORT) {
            explained = new BindException(what + "ports below 1024 need CAP_NET_BIND_SERVICE (or root);"
                    + " grant it or choose another port in tftp.listen");
        } else if (String.valueOf(cause.getMessage()).contains("Cannot assign")) {
            explained = new BindException(what + "it is no address of this machine; correct tftp.listen");
        } else {
            String holder = PortHolder.ofUdp(port)
                    .orElse("another program (ss -lunp 'sport = :" + port + "' tells root which)");
            explained = new BindException(what + "it is taken by " + holder
                    + "; stop that one or choose another address or port in tftp.listen; or let that one serve the files"
                    + " (tftp.listen = \"\" and tftp.write_root = true) (" + cause.getMessage() + ")");
        }
        explained.initCause(cause);
        return explained;
    }

    static void close(Iterable<DatagramChannel> channels) {
        for (DatagramChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                log.debug("a request socket could not be closed", e);
            }
        }
    }
}
