package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidetone.config.Nearest;
import org.sidetone.phone.ContactBook;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "remove",
        description = "Takes a person or place out of Sidetone's own phonebook.",
        footer = {"", "Example:", "  sidetone contact remove \"Ann Lee\""})
final class ContactRemoveCommand implements Callable<Integer> {
    @ParentCommand
    private ContactCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "in any case")
    private String name = "";

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        try (SqlStore store = context.openStore(context.settings())) {
            OwnContact contact = find(store.contacts(), name);
            store.contacts().remove(contact.name());
            context.out().println(Messages.printable(contact.name() + " is out of the phonebook"));
        }
        return Exit.OK;
    }

    static OwnContact find(ContactBook book, String name) throws CommandFailure {
        ImmutableList<OwnContact> all = book.all();
        Optional<OwnContact> found = all.stream()
                .filter(contact -> contact.name().equalsIgnoreCase(name.strip()))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        Optional<String> near =
                Nearest.to(name, all.stream().map(OwnContact::name).toList());
        throw new CommandFailure(
                "'" + name + "' is not in the phonebook",
                near.map(word -> "did you mean '" + word + "'?").orElse("sidetone contact list shows who is"));
    }
}
