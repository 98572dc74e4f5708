package org.sidetone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.ContactBook;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "edit",
        description = "Changes a person or place of Sidetone's own phonebook; what is not named stays.",
        footer = {
            "",
            "Examples:",
            "  sidetone contact edit \"Ann Lee\" --numbers mobile:0170111333,work:0401234",
            "  sidetone contact edit \"Ann Lee\" --name \"Ann Miller\" --group \"\""
        })
final class ContactEditCommand implements Callable<Integer> {
    @ParentCommand
    private ContactCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "as it is now, in any case")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "another name")
    private @Nullable String renamed;

    @Option(names = "--numbers", paramLabel = "[KIND:]NUMBER[,...]", description = "these instead of those it had")
    private @Nullable String numbers;

    @Option(names = "--group", paramLabel = "G", description = "another group; \"\" for none")
    private @Nullable String group;

    @Option(names = "--phone", paramLabel = "MAC", description = "the personal entry of this phone")
    private @Nullable String phone;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        Arguments arguments = new Arguments(spec);
        if (renamed == null && numbers == null && group == null) {
            throw arguments.wrong("nothing is to be changed: --name, --numbers or --group is wanted");
        }
        OwnContact contact;
        try (SqlStore store = context.openStore(context.settings())) {
            ContactBook book = store.contacts();
            OwnContact old = ContactRemoveCommand.find(book, name, arguments.phone(phone));
            contact = arguments.contact(
                    Optional.ofNullable(renamed).orElse(old.name()),
                    Optional.ofNullable(numbers).orElseGet(() -> ContactCommand.numbers(old)),
                    Optional.ofNullable(group).orElse(old.group()),
                    old.phone());
            if (!book.replace(old, contact)) {
                throw new CommandFailure(contact.name() + " is in the phonebook already", "choose another name");
            }
        }
        context.out().println(Messages.printable(ContactCommand.line(contact)));
        return Exit.OK;
    }
}
