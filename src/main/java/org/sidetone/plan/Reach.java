package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.sidetone.config.IdleSettings;
import org.sidetone.config.Settings;
import org.sidetone.config.ThisMachine;
import org.sidetone.pbx.Transport;

/**
 * How a phone reaches the PBX and us, which depends on the address of ours that it sees. Kept in its plan, so that a plan can be
 * seen from any address without the PBX's whole snapshot behind it.
 *
 * @param pbx {@code pbx.address}, may be empty
 * @param server {@code server.address}
 * @param sockets those of the lines' driver and the phone's transport; empty if the PBX tells none
 * @param registrar of a phone that has no line on the PBX
 * @param idleAfter when a phone that nobody uses shows our page; empty: never
 */
public record Reach(
        ImmutableList<String> pbx,
        String amiHost,
        Optional<String> server,
        int pagesPort,
        Optional<String> ntp,
        ImmutableList<Transport> sockets,
        Optional<HostAndPort> registrar,
        Optional<Duration> idleAfter) {
    /** The firmware stores this many servers (Cisco's SIP stack). */
    private static final int MOST_SERVERS = 3;

    private static final int USUAL_PORT = 5060;

    static Reach of(Settings settings, ImmutableList<Transport> sockets, Optional<HostAndPort> registrar) {
        return new Reach(
                settings.pbx().address(),
                settings.ami().host(),
                settings.server().address(),
                settings.http().listen().getPort(),
                settings.phone().ntp(),
                sockets,
                registrar,
                Optional.of(settings.idle()).filter(IdleSettings::isShown).map(IdleSettings::after));
    }

    Decision<ImmutableList<String>> servers(String facing) {
        if (registrar.isPresent()) {
            return new Decision<>(ImmutableList.of(registrar.get().getHost()), "server of the first line's account");
        }
        if (!pbx.isEmpty()) {
            return new Decision<>(pbx.subList(0, Math.min(pbx.size(), MOST_SERVERS)), "pbx.address");
        }
        if (!ThisMachine.is(amiHost)) {
            return new Decision<>(ImmutableList.of(amiHost), "ami.host");
        }
        return elsewhere(facing)
                .map(bound -> new Decision<>(
                        ImmutableList.of(bound),
                        "the PBX is on this machine; the address that its transport is bound to"))
                .orElse(new Decision<>(
                        ImmutableList.of(facing), "the PBX is on this machine; the address that faces the phone"));
    }

    /** Where the PBX listens if it does not hear what is sent to our address. One that hears itself alone is a Problem of its own. */
    private Optional<String> elsewhere(String facing) {
        boolean heard =
                sockets.isEmpty() || sockets.stream().anyMatch(socket -> distance(socket.address(), facing) < 3);
        return heard
                ? Optional.empty()
                : sockets.stream()
                        .map(Transport::address)
                        .filter(address -> distance(address, facing) == 3 && InetAddresses.isInetAddress(address))
                        .findFirst();
    }

    /** Of several sockets the one that hears what is sent to the first server. */
    Decision<Integer> sipPort(ImmutableList<String> servers) {
        if (registrar.isPresent()) {
            return new Decision<>(registrar.get().getPort(), "port of the first line's account");
        }
        return sockets.stream()
                .min(Comparator.comparing(socket -> distance(socket.address(), servers.get(0))))
                .map(socket -> new Decision<>(
                        socket.port(), "the running transport " + socket.name() + " on " + socket.address()))
                .orElse(new Decision<>(USUAL_PORT, "nothing better known"));
    }

    Decision<String> ntp(ImmutableList<String> servers) {
        return ntp.map(host -> new Decision<>(host, "phone.ntp"))
                .orElse(new Decision<>(
                        servers.get(0),
                        (registrar.isPresent() ? "the registrar" : "the PBX")
                                + "; the phone also takes the time from the answer to its REGISTER"));
    }

    Decision<PhonePlan.Pages> pages(String facing) {
        return new Decision<>(
                new PhonePlan.Pages(inUrl(server.orElse(facing)), pagesPort, idleAfter),
                server.isPresent() ? "server.address" : "the address that faces the phone");
    }

    /** Phones are set to IPv4, so a socket of IPv6 alone is the last resort; {@code ::} may hear both. */
    private static int distance(String bound, String server) {
        if (bound.equals(server)) {
            return 0;
        }
        if (!InetAddresses.isInetAddress(bound)) {
            return 3;
        }
        InetAddress address = InetAddresses.forString(bound);
        if (address.isAnyLocalAddress()) {
            return address instanceof Inet6Address ? 2 : 1;
        }
        return (address instanceof Inet6Address ? 5 : 3) + (address.isLoopbackAddress() ? 1 : 0);
    }

    private static String inUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
