package org.sidetone.cli;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidetone.config.Settings;
import org.sidetone.firmware.Advice;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.Rollout;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "firmware",
        subcommands = {
            FirmwareAddCommand.class,
            FirmwareRollCommand.class,
            FirmwareStopCommand.class,
            FirmwareDefaultCommand.class
        },
        description = {
            "Shows the firmware in the TFTP root, what each phone runs, its next step, and the keys to press.",
            "Sidetone brings no firmware: get the zip from Cisco. No phone changes its load unless it is ordered."
        },
        footer = {
            "",
            "The order of things:",
            "  sidetone firmware add cmterm-7941_7961-sip.9-4-2SR3-1.zip   unpacks it; changes no phone",
            "  sidetone firmware roll 001B54AABBCC --to SIP41.9-4-2SR3-1S  orders it for a phone, by way of",
            "                                                              the loads that must come between",
            "  sidetone firmware                                           shows how far it is",
            "",
            "Example:",
            "  sidetone firmware --json | jq -r '.phones[] | select(.state == \"stopped\") | .mac'"
        })
final class FirmwareCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "an object for programs; times are UTC")
    private boolean json;

    SidetoneCommand root() {
        return root;
    }

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Settings settings = context.settings();
        try (SqlStore store = context.openStore(settings)) {
            Rollout rollout = FirmwareLook.rollout(settings, store);
            Optional<Snapshot> snapshot = context.look(settings).snapshot();
            Phones phones = PhoneWork.phones(snapshot, store);
            FirmwareView view = FirmwareView.of(rollout, phones, snapshot, Instant.now());
            if (json) {
                context.out().println(Json.text(view));
            } else {
                print(context, settings, view, rollout);
            }
        }
        return Exit.OK;
    }

    private static void print(Context context, Settings settings, FirmwareView view, Rollout rollout) {
        if (view.loads().isEmpty()) {
            context.out().println("no firmware in " + settings.tftp().root() + ": sidetone firmware add FILE.zip");
        } else {
            context.out().print(loads(view));
        }
        for (Map.Entry<String, String> stray : view.strays().entrySet()) {
            context.out().println(Messages.printable(stray.getKey() + ": not served, " + stray.getValue()));
        }
        context.out().println();
        context.out().print(phones(view));
        context.out().println();
        Advice.GENERAL.forEach(context.out()::println);
        for (LoadFamily family : rollout.families()) {
            Advice.reset(family, rollout).forEach(context.out()::println);
        }
    }

    private static Table loads(FirmwareView view) {
        Table table = new Table("LOAD", "WHAT", "STATE", "AFTER A RESET");
        for (FirmwareView.LoadView load : view.loads()) {
            table.row(
                    load.name(), load.what(), load.complete() ? "complete" : "incomplete", load.ordered() ? "yes" : "");
            load.faults().forEach(fault -> table.below("error: " + fault));
            load.notes().forEach(note -> table.below("note: " + note));
        }
        return table;
    }

    private static Table phones(FirmwareView view) {
        Table table = new Table("MAC", "SEEN AS", "RUNS", "ORDERED", "STATE");
        for (FirmwareView.PhoneView phone : view.phones()) {
            table.row(phone.mac(), phone.model(), phone.running(), phone.target(), phone.progress());
            for (FirmwareView.HopView hop : phone.next()) {
                table.below("then " + hop.load() + ": " + hop.why());
            }
            for (ProblemView problem : phone.problems()) {
                table.below(problem.severity() + ": " + Messages.withHint(problem.what(), problem.hint()));
            }
        }
        return table;
    }
}
