package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.notify.AmiRestarter;
import org.sidetone.pbx.notify.Restarter;
import org.sidetone.pbx.notify.Restarter.Result;
import org.sidetone.pbx.notify.Restarter.Told;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.plan.binding.Bindings;
import org.sidetone.restart.Candidate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "restart",
        description = {
            "Has the PBX tell phones to restart, so that they take their files again: those that are idle, at "
                    + "once.",
            "A running service does so by itself for phones whose account data changed (phone.restart)."
        },
        footer = {
            "",
            "Whether a phone obeys shows when it asks for its file: 'sidetone phones' tells. On chan_sip a phone",
            "with Java can be told only within half a minute of its registering, a 7940 or 7960 at any time;",
            "pressing **#** in its Settings always works.",
            "Exit codes: 0 all were told, 1 one could not be, 64 wrong usage.",
            "",
            "Examples:",
            "  sidetone restart 001B54AABBCC",
            "  sidetone restart --changed"
        })
final class RestartCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "MAC", description = "phones, in any spelling of their MACs")
    private List<String> macs = new ArrayList<>();

    @Option(names = "--changed", description = "all whose account data changed since they took their files")
    private boolean changed;

    @Option(names = "--now", description = "even in a call, which a phone may cut")
    private boolean now;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        if (macs.isEmpty() != changed) {
            throw arguments.wrong("either MACs or --changed is wanted");
        }
        ImmutableList<MacAddress> wanted =
                macs.stream().map(arguments::mac).distinct().collect(ImmutableList.toImmutableList());
        Settings settings = context.settings();
        try (SqlStore store = context.openStore(settings)) {
            Context.Look look = context.look(settings);
            Snapshot snapshot = look.snapshot()
                    .orElseThrow(() -> new CommandFailure(
                            "the PBX cannot be read: " + look.failure(), "sidetone check tells more"));
            RestartWork work = new RestartWork(PhoneWork.planner(settings, snapshot, store), store);
            Map<String, Candidate> chosen = new LinkedHashMap<>();
            List<Restarter.Target> targets = new ArrayList<>();
            Phones phones = Bindings.merge(snapshot, store.phones()).phones();
            boolean all = choose(context, work, phones, wanted, chosen, targets);
            if (chosen.isEmpty() && changed) {
                context.out().println("no phone's account data changed since it took its file");
                return Exit.OK;
            }
            for (Told told : tell(settings, targets)) {
                print(context, told);
                if (told.result() == Result.TOLD) {
                    Candidate candidate = chosen.get(told.target().mac());
                    store.ordered(candidate.mac(), work.order(candidate, Instant.now()));
                } else {
                    all = false;
                }
            }
            return all ? Exit.OK : Exit.FAILED;
        }
    }

    /** @return false where a wanted phone cannot be told because it gets no file */
    private boolean choose(
            Context context,
            RestartWork work,
            Phones phones,
            List<MacAddress> wanted,
            Map<String, Candidate> chosen,
            List<Restarter.Target> targets) {
        boolean all = true;
        for (MacAddress mac : changed ? phones.byMac().keySet() : wanted) {
            var phone = phones.get(mac).filter(Phone::isBound);
            var candidate = phone.flatMap(work::candidate).filter(one -> !changed || work.changed(one));
            if (candidate.isPresent()) {
                chosen.put(mac.digits(), candidate.get());
                targets.add(candidate.get().target(work.address(phone.get())));
            } else if (!changed) {
                all = false;
                line(
                        context,
                        mac,
                        phone.isPresent()
                                ? "it gets no file at present (sidetone plan " + mac + ")"
                                : "it has no line (sidetone bind " + mac + " EXTENSION)");
            }
        }
        return all;
    }

    private List<Told> tell(Settings settings, List<Restarter.Target> targets) throws CommandFailure {
        try {
            return new AmiRestarter(settings.ami()).restart(targets, targets.size(), now);
        } catch (PbxException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), "sidetone check tells more", e);
        }
    }

    private static void print(Context context, Told told) {
        MacAddress mac = new MacAddress(told.target().mac());
        if (told.result() == Result.TOLD) {
            line(context, mac, "told to restart");
        } else {
            String hint = told.result() == Result.IN_CALL ? "again later, or with --now" : told.hint();
            line(context, mac, "not told: " + Messages.withHint(told.why(), hint));
        }
    }

    private static void line(Context context, MacAddress mac, String what) {
        context.out().println(Messages.printable(mac.deviceName() + ": " + what));
    }
}
