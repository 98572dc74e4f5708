package org.sidetone.serve.tftp;

import java.time.Duration;

/**
 * What bounds the server. Tests use others; owners have no need to.
 *
 * @param sockets request sockets per local address: the kernel spreads requests over them by source address and port, so that
 *     eight default buffers take what 2,000 phones ask in one instant, without a sysctl
 * @param loops selector threads: with two cores a second one only takes them from the PBX
 * @param transfers at once, in all
 * @param transfersPerAddress at once, to one address: a branch behind one NAT address is served, one host cannot take all
 * @param patience how long a client may be silent before its transfer ends; phones give up after about 20 s
 */
record Limits(int sockets, int loops, int transfers, int transfersPerAddress, Duration patience) {
    static final Limits DEFAULT =
            new Limits(8, Runtime.getRuntime().availableProcessors() < 4 ? 1 : 2, 4_000, 1_000, Duration.ofSeconds(27));
}
