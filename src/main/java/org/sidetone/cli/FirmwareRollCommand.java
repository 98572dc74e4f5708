package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.firmware.FirmwareInventory;
import org.sidetone.firmware.Hop;
import org.sidetone.firmware.Hops;
import org.sidetone.firmware.Load;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.firmware.Rollout;
import org.sidetone.firmware.Route;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.FirmwareOrder;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.plan.Inventory;
import org.sidetone.publish.RootShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "roll",
        description = {
            "Orders a load for phones, step by step where it takes several.",
            "A phone gets the next step when it was seen to run the one before, and is stopped when it asks for "
                    + "the same again and again."
        },
        footer = {
            "",
            "A phone must have been seen to be of the family that the load is for: it registered, or asked for",
            "a page (press its Services key), or for firmware of its own. What it runs must be known too: else",
            "name it with --from, as the phone shows it in Settings > Model Information.",
            "It takes a step when it boots: press **#** in its Settings, or 'sidetone restart MAC'. With",
            "--restart the service has the PBX tell it so for each step, when it is idle.",
            "",
            "Examples:",
            "  sidetone firmware roll 001B54AABBCC --to SIP41.9-4-2SR3-1S",
            "  sidetone firmware roll 001B54AABBCC --to P0S3-8-12-00 --from P00303020000",
            "  sidetone firmware roll 001B54AABBCC --back-to-sccp"
        })
final class FirmwareRollCommand implements Callable<Integer> {
    @ParentCommand
    private FirmwareCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "MAC", description = "phones, in any spelling of their MACs")
    private List<String> macs = new ArrayList<>();

    @Option(names = "--to", paramLabel = "LOAD", description = "as 'sidetone firmware' shows it")
    private @Nullable String to;

    @Option(names = "--back-to-sccp", description = "the newest complete SCCP load of the phone's family")
    private boolean backToSccp;

    @Option(names = "--from", paramLabel = "LOAD", description = "what it runs now, where that was not seen")
    private @Nullable String from;

    @Option(names = "--restart", description = "have it told to restart for each step, when it is idle")
    private boolean restart;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        Arguments arguments = new Arguments(spec);
        if ((to == null) != backToSccp) {
            throw arguments.wrong("either --to LOAD or --back-to-sccp is wanted");
        }
        List<MacAddress> wanted = macs.stream().map(arguments::mac).distinct().toList();
        Settings settings = context.settings();
        try (SqlStore store = context.openStore(settings)) {
            Rollout rollout = FirmwareLook.rollout(settings, store);
            Optional<Snapshot> snapshot = context.look(settings).snapshot();
            Phones phones = PhoneWork.phones(snapshot, store);
            boolean all = true;
            for (MacAddress mac : wanted) {
                try {
                    order(context, settings, store, rollout, phones.get(mac), mac, snapshot);
                } catch (CommandFailure e) {
                    context.err().println("sidetone: " + Messages.printable(mac.deviceName() + ": " + e.getMessage()));
                    all = false;
                }
            }
            return all ? Exit.OK : Exit.FAILED;
        }
    }

    private void order(
            Context context,
            Settings settings,
            SqlStore store,
            Rollout rollout,
            Optional<Phone> phone,
            MacAddress mac,
            Optional<Snapshot> snapshot)
            throws CommandFailure {
        Phone known = phone.orElseThrow(
                () -> new CommandFailure("it never asked for a file here", "give it this machine as its TFTP server"));
        FirmwareLook.Observed seen = FirmwareLook.observed(known, rollout.seenOf(mac), snapshot);
        LoadFamily family = family(known, seen);
        Load target = to == null ? sccp(rollout.inventory(), family) : complete(rollout.inventory(), to);
        Inventory root = new RootShelf(settings.tftp().root()).inventory();
        if (!known.isBound() && root.has(PhoneModel.CP_7941G.fileOf(mac))) {
            throw new CommandFailure(
                    "its file in the root is written by hand and would not name the load",
                    "write <loadInformation>" + target.name() + "</loadInformation> into it, or bind the phone");
        }
        if (!known.isBound() && !family.isJava() && root.has(PhoneModel.CP_7960G.fileOf(mac))) {
            throw new CommandFailure(
                    "its file in the root is written by hand and would not name the load",
                    "write image_version: \"" + target.name() + "\" into it, or bind the phone");
        }
        LoadName running = running(seen, family);
        Route route = Hops.plan(running, target.name(), rollout.inventory());
        if (!route.isOpen()) {
            Route.Obstacle obstacle = route.obstacle().orElseThrow();
            throw new CommandFailure(obstacle.what(), obstacle.hint());
        }
        String why = from == null ? seen.runningWhy() : "as the admin said";
        store.firmware().saw(mac, before -> before.model(seen.model(), seen.modelWhy()));
        store.firmware()
                .order(mac, new FirmwareOrder(target.name().text(), restart, Instant.now(), ""), running.text(), why);
        tell(context, mac, running, why, route);
    }

    /** Only what was seen counts: a binding may name a wrong model, and then the phone would be given what is not for it. */
    private static LoadFamily family(Phone phone, FirmwareLook.Observed seen) throws CommandFailure {
        LoadFamily family = seen.family()
                .orElseThrow(() -> new CommandFailure(
                        "which model it is was not seen yet",
                        "let it register, or press its Services key: then it names itself"));
        if (phone.model().filter(bound -> LoadFamily.of(bound) != family).isPresent()) {
            throw new CommandFailure(
                    "it is bound as a " + phone.model().get().label() + " and was seen to be a " + seen.model()
                            + " (it " + seen.modelWhy() + ")",
                    "bind it with its own model first: sidetone bind " + phone.mac() + " EXTENSION --model M");
        }
        return family;
    }

    private LoadName running(FirmwareLook.Observed seen, LoadFamily family) throws CommandFailure {
        String text = from == null ? seen.running() : from;
        LoadName name = LoadName.parse(text)
                .orElseThrow(() -> new CommandFailure(
                        text.isEmpty() ? "what it runs now was not seen" : "'" + text + "' is no load",
                        "add --from LOAD, as the phone shows it in Settings > Model Information"));
        if (name.family() != family) {
            throw new CommandFailure(
                    name + " is for " + name.family().label() + ", it was seen to be a " + seen.model(), "mend --from");
        }
        return name;
    }

    private static Load sccp(FirmwareInventory inventory, LoadFamily family) throws CommandFailure {
        return inventory
                .newest(family, LoadName.Signalling.SCCP)
                .orElseThrow(() -> new CommandFailure(
                        "no complete SCCP load for " + family.label() + " is in the root",
                        "sidetone firmware add FILE.zip"));
    }

    static Load complete(FirmwareInventory inventory, String name) throws CommandFailure {
        Load load = inventory
                .find(name)
                .orElseThrow(() -> new CommandFailure(
                        "there is no load '" + name + "' in the root", "sidetone firmware shows what is there"));
        if (!load.isComplete()) {
            throw new CommandFailure(
                    load.name() + " is not complete: " + String.join("; ", load.faults()),
                    "unpack it anew: sidetone firmware add FILE.zip");
        }
        return load;
    }

    private void tell(Context context, MacAddress mac, LoadName running, String why, Route route) {
        ImmutableList<Hop> hops = route.hops();
        context.out()
                .println(Messages.printable(mac.deviceName() + " runs " + running + " (" + why + ")"
                        + (hops.isEmpty() ? ": nothing to do" : "; the way:")));
        for (int i = 0; i < hops.size(); i++) {
            Hop hop = hops.get(i);
            String source = hop.source().isEmpty() ? "" : " (" + hop.source() + ")";
            context.out().println("  " + (i + 1) + ". " + hop.load() + ": " + hop.why() + source);
        }
        if (!hops.isEmpty()) {
            context.out()
                    .println(
                            restart
                                    ? "It is told to restart when it is idle, once for each step; each takes 4 to 5 minutes."
                                    : "It takes the first when it boots: press **#** in its Settings, or: sidetone restart "
                                            + mac + ". Each takes 4 to 5 minutes.");
        }
    }
}
