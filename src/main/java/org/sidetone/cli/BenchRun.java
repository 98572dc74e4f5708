package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sidetone.dhcp.TftpAddresses;
import org.sidetone.dhcp.bench.AddressRange;
import org.sidetone.dhcp.bench.BenchFailure;
import org.sidetone.dhcp.bench.BenchInterface;
import org.sidetone.dhcp.bench.BenchServer;
import org.sidetone.dhcp.bench.BenchSettings;
import org.sidetone.dhcp.bench.DhcpProbe;
import org.sidetone.dhcp.bench.TftpProbe;
import org.sidetone.serve.PortHolder;

/** {@code dhcp --run}: looks first, then serves until it is told to stop. */
final class BenchRun {
    /** Servers that look whether an address is free before they offer it take about three seconds. */
    private static final Duration OTHERS = Duration.ofSeconds(5);

    private static final Duration TFTP = Duration.ofSeconds(2);
    private static final int DHCP_PORT = 67;

    private final Context context;
    private final Arguments arguments;
    private final String name;
    private final boolean evenHere;

    /** @param evenHere serve where another server, or a way into the world, was found */
    BenchRun(Context context, Arguments arguments, String name, boolean evenHere) {
        this.context = context;
        this.arguments = arguments;
        this.name = name;
        this.evenHere = evenHere;
    }

    int until(Optional<String> range, Optional<String> router, Optional<TftpAddresses> named) throws CommandFailure {
        Optional<AddressRange> wanted = range.map(text -> arguments.fitting(() -> AddressRange.parse(text)));
        Optional<Inet4Address> gateway = router.map(text -> arguments.fitting(() -> TftpAddresses.parse(text)));
        Path program = program();
        BenchInterface place = place();
        BenchSettings settings = arguments.fitting(() -> new BenchSettings(
                place,
                wanted.map(given -> given.within(place.address(), place.prefix()))
                        .orElseGet(() -> AddressRange.around(place.address(), place.prefix())),
                gateway.orElse(place.address()),
                named.orElseGet(() -> new TftpAddresses(ImmutableList.of(place.address())))));
        refuseCompany(place);
        if (!TftpProbe.isAnswered(settings.tftp().all().get(0), TFTP)) {
            context.warn(
                    "no TFTP server answers at " + settings.tftp().first() + ": phones will get an address and no file",
                    "start Sidetone in another terminal: sidetone run");
        }
        return serve(program, settings);
    }

    private Path program() throws CommandFailure {
        String path = Optional.ofNullable(context.wiring().environment().apply("PATH"))
                .orElse("");
        Path program = BenchServer.program(path)
                .orElseThrow(() -> new CommandFailure("dnsmasq is not installed", "apt-get install dnsmasq-base"));
        try {
            // The owner of this entry is the user whose rights this process has.
            if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                throw new CommandFailure("only root may give addresses", "again with sudo");
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot tell who runs this: " + e.getMessage(), "", e);
        }
        return program;
    }

    private BenchInterface place() throws CommandFailure {
        try {
            return BenchInterface.find(name);
        } catch (BenchFailure e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e.hint(), e);
        }
    }

    private void refuseCompany(BenchInterface place) throws CommandFailure {
        if (place.carriesDefaultRoute()) {
            refuse(name
                    + " carries this machine's default route, so it is a network that others use and that surely has"
                    + " a DHCP server");
        }
        Optional<String> local = PortHolder.ofUdp(DHCP_PORT);
        if (local.isPresent()) {
            refuse(local.get() + " is a DHCP server on this machine already, if perhaps for another interface");
        }
        context.note("looking for another DHCP server on " + name + " …");
        try {
            Optional<InetAddress> other = DhcpProbe.ask(place, OTHERS);
            if (other.isPresent()) {
                refuse(other.get().getHostAddress() + " is the DHCP server of the network at " + name);
            }
        } catch (IOException e) {
            context.warn("cannot look for another DHCP server: " + e.getMessage(), "make sure that there is none");
        }
    }

    private void refuse(String found) throws CommandFailure {
        if (!evenHere) {
            throw new CommandFailure(
                    found + "; a second one gives addresses twice and harms everybody there",
                    "'sidetone dhcp' tells what that server must send instead; or use a switch of its own, or --even-here");
        }
        context.warn(found, "served because of --even-here");
    }

    private int serve(Path program, BenchSettings settings) throws CommandFailure {
        AtomicBoolean stopping = new AtomicBoolean();
        try (BenchServer server = BenchServer.start(program, settings)) {
            Thread stop = new Thread(
                    () -> {
                        stopping.set(true);
                        server.stop();
                    },
                    "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            context.note("giving " + settings.range() + " on " + name + ", option 150 = "
                    + settings.tftp().joined(", ") + ", option 66 = "
                    + settings.tftp().first() + ", router "
                    + settings.router().getHostAddress());
            context.note("plug phones in; 'sidetone phones' shows those that asked for a file. Ctrl-C stops it");
            ImmutableList<String> lastWords = server.follow(context::note);
            if (stopping.get()) {
                return Exit.OK;
            }
            throw new CommandFailure("dnsmasq ended: " + String.join("; ", lastWords), "");
        } catch (IOException e) {
            throw new CommandFailure(program + " cannot be started: " + e.getMessage(), "", e);
        }
    }
}
