package org.sidetone.cli;

import java.util.concurrent.Callable;
import org.sidetone.phone.Store;
import org.sidetone.phone.csv.PhoneSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Prints the store's phones as CSV: mac,lines,model,label,keys.",
            "'sidetone import' takes it back; its help tells the columns. Phones that only the PBX binds are not "
                    + "in the store, and not here."
        },
        footer = {"", "Example:", "  sidetone export > phones.csv"})
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        try (Store store = context.openStore(context.settings())) {
            context.out().print(PhoneSheet.write(store.phones()));
        }
        return Exit.OK;
    }
}
