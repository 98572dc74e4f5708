package org.sidetone.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = "Puts a person or place into Sidetone's own phonebook.",
        footer = {
            "",
            "A kind before a number tells several of one person apart on the phone: Ann Lee (mobile).",
            "",
            "Examples:",
            "  sidetone contact add \"Ann Lee\" 0170111222",
            "  sidetone contact add \"Ann Lee\" \"mobile:0170 111222,work:+49 (0)40 123-45\" --group Suppliers",
            "  sidetone contact add Mum 0401234 --phone 001B54AABBCC"
        })
final class ContactAddCommand implements Callable<Integer> {
    @ParentCommand
    private ContactCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "up to 120 characters")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "[KIND:]NUMBER[,[KIND:]NUMBER...]",
            description = "in the order in which phones show them")
    private String numbers = "";

    @Option(names = "--group", paramLabel = "G", description = "what it belongs to")
    private String group = "";

    @Option(names = "--phone", paramLabel = "MAC", description = "only this phone is shown it")
    private @Nullable String phone;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        OwnContact contact = new Arguments(spec).contact(name, numbers, group, new Arguments(spec).phone(phone));
        try (SqlStore store = context.openStore(context.settings())) {
            if (!store.contacts().add(contact)) {
                throw new CommandFailure(
                        contact.name() + " is in the phonebook already", "sidetone contact edit, or another name");
            }
            ContactCommand.warnOfUnknown(context, store, contact);
        }
        context.out().println(Messages.printable(ContactCommand.line(contact)));
        return Exit.OK;
    }
}
