package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.dhcp.DhcpServer;
import org.sidetone.dhcp.TftpAddresses;
import org.sidetone.serve.FacingAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "dhcp",
        description = {
            "Prints the lines by which your DHCP server tells phones where their files are (options 150 and 66), and "
                    + "what to press on the phone instead. Changes nothing.",
            "With --run: gives addresses on a bench network by an installed dnsmasq, until Ctrl-C."
        },
        footer = {
            "",
            "Several addresses are several nodes: option 150 lists them all, 66 has room for the first.",
            "",
            "--run is for a network that has no DHCP server: a switch with phones and this machine. As root;",
            "the interface needs an address first: ip address add 10.79.0.1/24 dev eth1",
            "It refuses an interface where another DHCP server answers, or that carries this machine's",
            "default route: two servers on one network harm everybody on it.",
            "",
            "Exit codes: 0 done, 1 failed, 64 wrong usage.",
            "",
            "Examples:",
            "  sidetone dhcp",
            "  sidetone dhcp dnsmasq > /etc/dnsmasq.d/sidetone.conf",
            "  sidetone dhcp mikrotik --address 192.168.1.5 --address 192.168.1.6",
            "  sidetone dhcp --run eth1"
        })
final class DhcpCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVER",
            description = "dnsmasq, isc, kea, mikrotik, opnsense, tftpd64 or phone (default: all)")
    private List<String> servers = new ArrayList<>();

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "where phones find their files (default: server.address, else this machine's)")
    private List<String> addresses = new ArrayList<>();

    @Option(names = "--run", paramLabel = "IFACE", description = "be the DHCP server of this interface's network")
    private @Nullable String run;

    @Option(
            names = "--range",
            paramLabel = "A-B",
            description = "addresses that --run gives (default: 100 beside ours)")
    private @Nullable String range;

    @Option(
            names = "--router",
            paramLabel = "IP",
            description = "default gateway that --run names (default: this machine)")
    private @Nullable String router;

    @Option(names = "--even-here", description = "have --run trust that you know who else is on that network")
    private boolean evenHere;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        ImmutableList<DhcpServer> wanted =
                servers.stream().map(word -> server(arguments, word)).collect(ImmutableList.toImmutableList());
        Optional<TftpAddresses> named = addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(arguments.fitting(() -> new TftpAddresses(addresses.stream()
                        .map(TftpAddresses::parse)
                        .distinct()
                        .collect(ImmutableList.toImmutableList()))));
        if (run != null) {
            if (!wanted.isEmpty()) {
                throw arguments.wrong("--run takes no name of a server");
            }
            return new BenchRun(context, arguments, run, evenHere)
                    .until(Optional.ofNullable(range), Optional.ofNullable(router), named);
        }
        if (range != null || router != null || evenHere) {
            throw arguments.wrong("--range, --router and --even-here belong to --run");
        }
        print(context, wanted, named.isPresent() ? named.get() : ours(context));
        return Exit.OK;
    }

    private static DhcpServer server(Arguments arguments, String word) {
        return DhcpServer.of(word)
                .orElseThrow(() -> arguments.wrong("'" + word + "' is none of "
                        + Arrays.stream(DhcpServer.values())
                                .map(DhcpServer::word)
                                .collect(Collectors.joining(", "))));
    }

    private static TftpAddresses ours(Context context) throws CommandFailure {
        Settings settings = context.settings();
        Optional<String> set = settings.server().address();
        if (set.isPresent()
                && !(InetAddresses.isInetAddress(set.get())
                        && addressOf(set.get()).isPresent())) {
            throw new CommandFailure(
                    "server.address is '" + set.get() + "', and DHCP option 150 holds only IPv4 addresses",
                    "name the one that phones reach: sidetone dhcp --address 192.168.1.5");
        }
        FacingAddress facing = FacingAddress.of(settings);
        try {
            TftpAddresses found = new TftpAddresses(ImmutableList.of(TftpAddresses.parse(facing.text())));
            if (facing.guess().isPresent()) {
                context.warn(
                        "this machine has several addresses, and " + found.first() + " is only the first of them",
                        "--address or server.address names the one that phones reach");
            }
            return found;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    "this machine has no address that a phone can reach (" + e.getMessage() + ")",
                    "name one: sidetone dhcp --address 192.168.1.5");
        }
    }

    private static Optional<Inet4Address> addressOf(String literal) {
        return InetAddresses.forString(literal) instanceof Inet4Address address
                ? Optional.of(address)
                : Optional.empty();
    }

    private static void print(Context context, ImmutableList<DhcpServer> wanted, TftpAddresses addresses) {
        if (wanted.size() == 1) {
            context.out().print(wanted.get(0).lines(addresses));
            return;
        }
        for (DhcpServer server : wanted.isEmpty() ? ImmutableList.copyOf(DhcpServer.values()) : wanted) {
            context.out().println("== " + server.word() + ": " + server.title());
            context.out().println(server.lines(addresses));
        }
        if (wanted.isEmpty()) {
            context.out().print(DhcpServer.anyOther(addresses));
        }
    }
}
