package org.sidetone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "stop",
        description = {
            "Takes the order of a load back; the phone keeps what it runs.",
            "One that is in the middle of a step finishes it."
        },
        footer = {"", "Example:", "  sidetone firmware stop 001B54AABBCC"})
final class FirmwareStopCommand implements Callable<Integer> {
    @ParentCommand
    private FirmwareCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "MAC", description = "phones, in any spelling of their MACs")
    private List<String> macs = new ArrayList<>();

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        Arguments arguments = new Arguments(spec);
        List<MacAddress> phones = macs.stream().map(arguments::mac).distinct().toList();
        Settings settings = context.settings();
        boolean all = true;
        try (SqlStore store = context.openStore(settings)) {
            for (MacAddress mac : phones) {
                boolean had = store.firmware().cancel(mac);
                all &= had;
                context.out()
                        .println(mac.deviceName() + ": " + (had ? "no load is ordered any more" : "none was ordered"));
            }
        }
        return all ? Exit.OK : Exit.FAILED;
    }
}
