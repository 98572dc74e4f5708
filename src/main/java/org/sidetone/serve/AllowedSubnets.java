package org.sidetone.serve;

import com.google.common.collect.ImmutableList;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.sidetone.config.Subnet;
import org.sidetone.phone.MacAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Admits the subnets of a list, or those attached to this machine. What is attached is looked up in the background every few
 * seconds, and before somebody is refused: a refused phone goes on without its file and does not come back before its next boot.
 */
public final class AllowedSubnets implements Admission {
    private static final Logger log = LoggerFactory.getLogger(AllowedSubnets.class);
    private static final long OLD = Duration.ofSeconds(5).toNanos();
    private static final long LATE = Duration.ofSeconds(1).toNanos();

    /** Lists the addresses of this machine. */
    interface Interfaces {
        ImmutableList<LocalAddress> list() throws SocketException;
    }

    private record View(ImmutableList<LocalAddress> addresses, long at) {}

    private final ImmutableList<Subnet> allow;
    private final Neighbours neighbours;
    private final Interfaces interfaces;
    private final Executor background;
    private final LongSupplier nanos;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile View view;

    /** @param allow empty: the subnets attached to this machine, and loopback */
    public AllowedSubnets(ImmutableList<Subnet> allow) {
        this(allow, new ArpTable(), LocalAddress::all, ForkJoinPool.commonPool(), System::nanoTime);
    }

    AllowedSubnets(
            ImmutableList<Subnet> allow,
            Neighbours neighbours,
            Interfaces interfaces,
            Executor background,
            LongSupplier nanos) {
        this.allow = allow;
        this.neighbours = neighbours;
        this.interfaces = interfaces;
        this.background = background;
        this.nanos = nanos;
        this.view = new View(ImmutableList.of(), nanos.getAsLong());
        look();
    }

    @Override
    public boolean admits(InetAddress asker) {
        InetAddress address = unmapped(asker);
        if (!allow.isEmpty()) {
            return allow.stream().anyMatch(subnet -> subnet.contains(address));
        }
        return isAttached(address, view()) || isAttached(address, viewBeforeRefusing());
    }

    /**
     * By address alone for loopback, this machine itself, and whoever comes through a router or a tunnel. On a segment of ours the
     * neighbour table decides. An address that is not in the table passes: the kernel learns a phone's MAC from the ARP request
     * that comes before its first datagram, so an entry is only missing when the table has overflowed (a power return with more
     * phones than gc_thresh2) or the other side never asked, which takes the same rights as forging the MAC. To refuse would
     * leave honest phones without a file and stop nobody.
     */
    @Override
    public boolean owns(InetAddress asker, String deviceName) {
        InetAddress address = unmapped(asker);
        Optional<MacAddress> named = MacAddress.ofFileName(deviceName);
        if (named.isEmpty() || !admits(address)) {
            return false;
        }
        if (!isOnSegment(address, view())) {
            return true;
        }
        return fits(named.get(), neighbours.of(address)) || fits(named.get(), neighbours.lately(address));
    }

    private static boolean fits(MacAddress named, Set<MacAddress> known) {
        return known.isEmpty() || known.contains(named);
    }

    private static boolean isAttached(InetAddress address, View view) {
        if (address.isLoopbackAddress()) {
            return true;
        }
        for (LocalAddress local : view.addresses) {
            if (local.subnet().contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnSegment(InetAddress address, View view) {
        boolean attached = false;
        for (LocalAddress local : view.addresses) {
            if (local.address().equals(address)) {
                return false;
            }
            attached |= local.segment() && local.subnet().contains(address);
        }
        return attached;
    }

    private View view() {
        View last = view;
        if (nanos.getAsLong() - last.at > OLD && looking.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    look();
                } finally {
                    looking.set(false);
                }
            });
        }
        return last;
    }

    private View viewBeforeRefusing() {
        if (nanos.getAsLong() - view.at > LATE) {
            look();
        }
        return view;
    }

    private void look() {
        try {
            view = new View(interfaces.list(), nanos.getAsLong());
        } catch (SocketException e) {
            log.warn("the network interfaces cannot be listed, the last list stands: {}", e.toString());
            view = new View(view.addresses, nanos.getAsLong());
        }
    }

    /** An IPv4 address that a dual-stack socket wrote as {@code ::ffff:a.b.c.d} is the IPv4 address. */
    private static InetAddress unmapped(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(address.getAddress()); // turns mapped addresses into IPv4
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + address.getAddress().length + " bytes", e);
        }
    }
}
