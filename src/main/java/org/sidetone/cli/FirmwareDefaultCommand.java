package org.sidetone.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.firmware.Advice;
import org.sidetone.firmware.Load;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.Rollout;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "default",
        description = {
            "Orders which load a phone finds that was reset to factory settings.",
            "That is its termNN.default.loads, and what XMLDefault.cnf.xml and OS79XX.TXT name. Without an order "
                    + "such a phone finds nothing here."
        },
        footer = {
            "",
            "Only a complete load is taken, and it is given only while it is complete. It is for every phone",
            "of the family that was reset or has no file of its own, and knows no steps between: take one that",
            "the oldest of them will accept.",
            "",
            "Examples:",
            "  sidetone firmware default SIP41.8-5-2S        for 7941 and 7961",
            "  sidetone firmware default --none 7941"
        })
final class FirmwareDefaultCommand implements Callable<Integer> {
    @ParentCommand
    private FirmwareCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "LOAD", description = "as 'sidetone firmware' shows it")
    private @Nullable String load;

    @Option(names = "--none", paramLabel = "MODEL", description = "from now on none for the family of this model")
    private @Nullable String none;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        Arguments arguments = new Arguments(spec);
        if ((load == null) == (none == null)) {
            throw arguments.wrong("either a LOAD or --none MODEL is wanted");
        }
        Settings settings = context.settings();
        try (SqlStore store = context.openStore(settings)) {
            return none == null ? order(context, settings, store, load) : clear(context, arguments, store, none);
        }
    }

    private static int order(Context context, Settings settings, SqlStore store, String name) throws CommandFailure {
        Rollout rollout = FirmwareLook.rollout(settings, store);
        Load wanted = FirmwareRollCommand.complete(rollout.inventory(), name);
        LoadFamily family = wanted.name().family();
        store.firmware().setDefault(family.digits(), wanted.name().text());
        context.out().println("a " + family.label() + " that was reset loads " + wanted.name() + " from now on");
        Advice.reset(family, FirmwareLook.rollout(settings, store)).forEach(context.out()::println);
        return Exit.OK;
    }

    private static int clear(Context context, Arguments arguments, SqlStore store, String model) {
        LoadFamily family = LoadFamily.parse(model)
                .orElseThrow(() ->
                        arguments.wrong("'" + model + "' is no model that this program knows; write one as 7941"));
        boolean had = store.firmware().clearDefault(family.digits());
        context.out()
                .println("a " + family.label() + " that was reset finds nothing here"
                        + (had ? " any more" : ", as before"));
        return Exit.OK;
    }
}
