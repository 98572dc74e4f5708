package org.sidetone.serve.tftp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sidetone.serve.LocalAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps request sockets on the addresses of {@code tftp.listen}. {@code 0.0.0.0} means each IPv4 address of this machine by itself
 * ({@code ::} those of IPv6 as well), because the answer of a wildcard socket may leave from another address than was asked, and
 * because files carry the address that faces the phone.
 */
final class Listener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int TRIES_FOR_A_FREE_PORT = 20;
    private static final int USUAL_MTU = 1500;
    private static final int LOOPBACK_MTU = 65_536;

    /** Reads from the sockets. */
    interface Reader {
        void take(DatagramChannel channel, Local local, int number);

        void drop(ImmutableList<DatagramChannel> channels);
    }

    private final InetAddress address;
    private final int sockets;
    private final Reader reader;
    private final RequestSockets binder = new RequestSockets();
    private final Map<InetAddress, ImmutableList<DatagramChannel>> bound = new HashMap<>();
    private final Set<InetAddress> complained = new HashSet<>();
    private int port;

    Listener(HostAndPort listen, int sockets, Reader reader) throws IOException {
        this.address = InetAddress.getByName(listen.getHost());
        this.port = listen.getPort();
        this.sockets = sockets;
        this.reader = reader;
    }

    /** Binds every address or, throwing, none. */
    synchronized void open() throws IOException {
        ImmutableList<Local> wanted = wanted();
        if (wanted.isEmpty()) {
            throw new BindException("no address to listen on: no interface is up");
        }
        boolean anyPort = port == 0;
        for (int tries = 1; ; tries++) {
            if (anyPort) {
                port = RequestSockets.freePort(wanted.get(0).address());
            }
            try {
                bindAll(wanted);
                return;
            } catch (BindException e) {
                if (!anyPort || tries == TRIES_FOR_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    private void bindAll(ImmutableList<Local> wanted) throws IOException {
        Map<Local, ImmutableList<DatagramChannel>> opened = new HashMap<>();
        try {
            for (Local local : wanted) {
                opened.put(local, binder.bind(local.address(), port, sockets));
            }
        } catch (IOException e) {
            opened.values().forEach(RequestSockets::close);
            throw e;
        }
        opened.forEach(this::take);
    }

    private void take(Local local, ImmutableList<DatagramChannel> channels) {
        bound.put(local.address(), channels);
        for (int i = 0; i < channels.size(); i++) {
            reader.take(channels.get(i), local, i);
        }
    }

    /** Follows addresses that come and go. A fixed address is left alone: its sockets outlive its absence. */
    synchronized void refresh() {
        if (!address.isAnyLocalAddress()) {
            return;
        }
        ImmutableList<Local> wanted;
        try {
            wanted = wanted();
        } catch (SocketException e) {
            log.warn("the network interfaces cannot be listed: {}", e.toString());
            return;
        }
        Set<InetAddress> gone = new HashSet<>(bound.keySet());
        for (Local local : wanted) {
            if (!gone.remove(local.address())) {
                add(local);
            }
        }
        for (InetAddress old : gone) {
            reader.drop(bound.getOrDefault(old, ImmutableList.of()));
            bound.remove(old);
            log.info("{} is gone, no longer listening there", old.getHostAddress());
        }
        complained.removeIf(
                known -> wanted.stream().noneMatch(local -> local.address().equals(known)));
    }

    private void add(Local local) {
        try {
            take(local, binder.bind(local.address(), port, sockets));
            log.info("listening on {} as well", local.address().getHostAddress());
            complained.remove(local.address());
        } catch (IOException e) {
            if (complained.add(local.address())) {
                log.error("{}; tried again every few seconds", e.getMessage());
            }
        }
    }

    private ImmutableList<Local> wanted() throws SocketException {
        ImmutableList.Builder<Local> wanted = ImmutableList.builder();
        Set<InetAddress> once = new HashSet<>();
        for (LocalAddress local : LocalAddress.all()) {
            if (isMeant(local.address()) && once.add(local.address())) {
                wanted.add(new Local(local.address(), local.mtu()));
            }
        }
        if (!address.isAnyLocalAddress() && once.isEmpty()) {
            // 127.0.0.2 is on no list and can be bound; an address that is not ours is told so by the kernel.
            wanted.add(new Local(address, address.isLoopbackAddress() ? LOOPBACK_MTU : USUAL_MTU));
        }
        return wanted.build();
    }

    private boolean isMeant(InetAddress local) {
        if (!address.isAnyLocalAddress()) {
            return local.equals(address);
        }
        boolean ipv6Too = !(address instanceof Inet4Address);
        return local instanceof Inet4Address || (ipv6Too && !local.isLinkLocalAddress());
    }

    synchronized int port() {
        return port;
    }

    synchronized ImmutableSet<InetAddress> addresses() {
        return ImmutableSet.copyOf(bound.keySet());
    }

    @Override
    public synchronized void close() {
        bound.values().forEach(reader::drop);
        bound.clear();
    }
}
