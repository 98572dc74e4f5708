package org.sidetone.cli;

import java.util.concurrent.Callable;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "unbind",
        description = {
            "Takes a phone's lines, keys, model and label away.",
            "Its file is gone at once. Returns 1 where there was nothing to take."
        },
        footer = {"", "Example:", "  sidetone unbind 001B54AABBCC"})
final class UnbindCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAC", description = "the phone's MAC address, in any spelling")
    private String mac = "";

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        MacAddress phone = new Arguments(spec).mac(mac);
        Settings settings = context.settings();
        try (Store store = context.openStore(settings)) {
            if (!store.unbind(phone)) {
                throw new CommandFailure(
                        phone.deviceName() + " has no lines or keys", "see the phones with: sidetone phones");
            }
        }
        context.out().println(phone.deviceName() + ": no lines");
        return Exit.OK;
    }
}
