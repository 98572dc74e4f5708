package org.sidetone.serve.tftp;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts running transfers, in all and per address, over all loops. */
final class Seats {
    private final int all;
    private final int perAddress;
    private final AtomicInteger taken = new AtomicInteger();
    private final ConcurrentHashMap<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    Seats(Limits limits) {
        all = limits.transfers();
        perAddress = limits.transfersPerAddress();
    }

    boolean take(InetAddress address) {
        if (taken.incrementAndGet() > all) {
            taken.decrementAndGet();
            return false;
        }
        if (byAddress.merge(address, 1, Integer::sum) > perAddress) {
            free(address);
            return false;
        }
        return true;
    }

    void free(InetAddress address) {
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
