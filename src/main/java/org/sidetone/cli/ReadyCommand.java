package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.config.Subnet;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.live.PbxReload;
import org.sidetone.phone.SqlStore;
import org.sidetone.ready.FreePbxData;
import org.sidetone.ready.FreePbxPrograms;
import org.sidetone.ready.PbxAccess;
import org.sidetone.ready.Proposal;
import org.sidetone.ready.ReadyException;
import org.sidetone.ready.Readying;
import org.sidetone.serve.LocalAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "ready",
        description = {
            "Shows what the PBX must change so that extensions suit such a phone, and does it on demand: a secret "
                    + "the phone can hold, and answers to the port it listens on.",
            "Nothing is written unless --write is given; --undo takes it back."
        },
        footer = {
            "",
            "With --write on FreePBX its own data is changed, so that its pages and backups agree; where there is no",
            "fwconsole, with --files, and for --permit on PJSIP, which its data cannot hold, the lines go into files",
            "that FreePBX keeps (*_custom_post.conf). Then the PBX is reloaded and asked whether it took them; if not,",
            "everything is put back.",
            "On an Asterisk without FreePBX the lines are only shown. Without EXT, --write only removes what was",
            "written for extensions that are gone, and --undo takes everything back.",
            "",
            "Examples:",
            "  sidetone ready 1001 2001",
            "  sidetone ready 1001 2001 --write --permit lan",
            "  sidetone ready 1001 --undo"
        })
final class ReadyCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** chan_sip reads its files a moment after the reload. */
    private static final Duration TAKES = Duration.ofSeconds(15);

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "EXT",
            description = "extensions of the PBX, separated by blanks or commas")
    private List<String> extensions = List.of();

    @Option(names = "--write", description = "write it, reload the PBX, and see whether it took")
    private boolean write;

    @Option(names = "--undo", description = "take back what was written, byte for byte")
    private boolean undo;

    @Option(names = "--files", description = "write files that FreePBX keeps, and leave its own data alone")
    private boolean files;

    @Option(
            names = "--permit",
            paramLabel = "SUBNET",
            split = ",",
            description = "let them register from there only, such as 192.168.1.0/24; lan: the subnets of this machine")
    private List<String> permit = List.of();

    @Option(names = "--secrets", description = "show new secrets")
    private boolean secrets;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        ImmutableList<String> wanted = wanted(arguments);
        ImmutableList<Subnet> subnets = subnets(arguments);
        if (wanted.isEmpty() && !write && !undo) {
            throw arguments.wrong("name an extension, or --write or --undo for all that was written");
        }
        if (undo && (write || !permit.isEmpty())) {
            throw arguments.wrong("--undo goes with neither --write nor --permit");
        }
        Settings settings = context.settings();
        try (SqlStore store = context.openStore(settings)) {
            Readying readying = new Readying(
                    settings,
                    pbx(context, settings),
                    store.pbxChanges(),
                    freePbx(context),
                    Clock.systemUTC(),
                    user(context),
                    TAKES);
            return undo ? undo(context, readying, wanted) : show(context, readying, wanted, subnets);
        } catch (ReadyException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e.hint(), e);
        } catch (PbxException e) {
            throw new CommandFailure("the PBX cannot be read: " + e.getMessage(), "sidetone check tells more", e);
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), "run it as root, on the PBX's machine", e);
        }
    }

    private int show(Context context, Readying readying, ImmutableList<String> wanted, ImmutableList<Subnet> subnets)
            throws IOException {
        Readying.Plan plan = readying.propose(wanted, subnets);
        Proposal proposal = plan.proposal(secrets);
        ReadyText text = new ReadyText(context.out(), proposal);
        text.proposal(!subnets.isEmpty(), write);
        boolean needed =
                proposal.items().stream().anyMatch(item -> !item.places().isEmpty());
        boolean blocked =
                proposal.items().stream().anyMatch(item -> item.obstacle().isPresent());
        if (write && (needed || !proposal.leftovers().isEmpty())) {
            text.written(readying.write(plan));
        }
        return blocked ? Exit.FAILED : Exit.OK;
    }

    private static int undo(Context context, Readying readying, ImmutableList<String> wanted) throws IOException {
        Readying.Done done = readying.undo(wanted);
        done.notes().forEach(note -> context.warn(note, ""));
        context.out().println("taken back: " + String.join(", ", done.extensions()));
        done.places().forEach(place -> context.out().println("  " + place));
        return Exit.OK;
    }

    private ImmutableList<String> wanted(Arguments arguments) {
        TreeSet<String> wanted = new TreeSet<>();
        extensions.forEach(words -> wanted.addAll(arguments.extensions(words)));
        return ImmutableList.copyOf(wanted);
    }

    private ImmutableList<Subnet> subnets(Arguments arguments) {
        ImmutableList.Builder<Subnet> subnets = ImmutableList.builder();
        for (String text : permit) {
            if (text.equals("lan")) {
                subnets.addAll(lan(arguments));
                continue;
            }
            try {
                subnets.add(Subnet.parse(text));
            } catch (IllegalArgumentException e) {
                throw arguments.wrong("--permit " + text + ": " + e.getMessage());
            }
        }
        return subnets.build();
    }

    private static List<Subnet> lan(Arguments arguments) {
        try {
            List<Subnet> attached = LocalAddress.all().stream()
                    .filter(local -> local.segment() && local.address().getAddress().length == 4)
                    .map(LocalAddress::subnet)
                    .toList();
            if (attached.isEmpty()) {
                throw arguments.wrong("this machine has no network of its own for --permit lan; name the subnet");
            }
            return attached;
        } catch (SocketException e) {
            throw arguments.wrong("the networks of this machine cannot be listed; name the subnet");
        }
    }

    /** What was changed that way is taken back in any case. */
    private Optional<FreePbxData> freePbx(Context context) {
        return undo || !files
                ? FreePbxPrograms.find(variable(context, "PATH")).map(FreePbxData::new)
                : Optional.empty();
    }

    private static String user(Context context) {
        String sudo = variable(context, "SUDO_USER");
        return sudo == null ? System.getProperty("user.name", "") : sudo;
    }

    private static @Nullable String variable(Context context, String name) {
        return context.wiring().environment().apply(name);
    }

    private static PbxAccess pbx(Context context, Settings settings) {
        return new PbxAccess() {
            @Override
            public Snapshot look() throws PbxException {
                return context.wiring().pbx().look(settings, PATIENCE);
            }

            @Override
            public void reload() throws PbxException {
                PbxReload.now(settings.ami());
            }
        };
    }
}
