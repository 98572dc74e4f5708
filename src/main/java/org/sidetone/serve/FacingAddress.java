package org.sidetone.serve;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;

/**
 * The address of ours that phones will see, for files that are made before anyone asks.
 *
 * @param guess what to tell the owner, where the machine has several addresses and the settings name none
 */
public record FacingAddress(InetAddress address, Optional<Problem> guess) {

    /** {@code server.address}, else this machine's first address that is not loopback's. Looks a name up, so it may take a while. */
    public static FacingAddress of(Settings settings) {
        return of(settings.server().address(), LocalAddress.facingPhones());
    }

    static FacingAddress of(Optional<String> set, ImmutableList<InetAddress> local) {
        InetAddress likeliest = local.isEmpty() ? InetAddress.getLoopbackAddress() : local.get(0);
        InetAddress address = set.flatMap(FacingAddress::resolve).orElse(likeliest);
        Optional<Problem> guess = set.isPresent() || local.size() < 2
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "server-address-guessed",
                        "server.address",
                        "this machine has the addresses "
                                + String.join(
                                        ", ",
                                        local.stream()
                                                .map(InetAddress::getHostAddress)
                                                .toList())
                                + "; files that are written for another server name the first, which phones may not reach",
                        "set server.address to the one that phones reach"));
        return new FacingAddress(address, guess);
    }

    private static Optional<InetAddress> resolve(String name) {
        try {
            return Optional.of(InetAddress.getByName(name));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** As it stands in a URL or a file; IPv6 without brackets and zone. */
    public String text() {
        return InetAddresses.toAddrString(address).replaceFirst("%.*", "");
    }
}
