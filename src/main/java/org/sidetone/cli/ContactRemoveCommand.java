package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Nearest;
import org.sidetone.phone.ContactBook;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--phone", paramLabel = "MAC", description = "the personal entry of this phone")
    private @Nullable String phone;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        try (SqlStore store = context.openStore(context.settings())) {
            OwnContact contact = find(store.contacts(), name, new Arguments(spec).phone(phone));
            store.contacts().remove(contact);
            context.out().println(Messages.printable(contact.name() + " is out of the phonebook"));
        }
        return Exit.OK;
    }

    static OwnContact find(ContactBook book, String name, Optional<MacAddress> phone) throws CommandFailure {
        ImmutableList<OwnContact> all = book.all().stream()
                .filter(contact -> contact.phone().equals(phone))
                .collect(ImmutableList.toImmutableList());
        Optional<OwnContact> found = all.stream()
                .filter(contact -> contact.name().equalsIgnoreCase(name.strip()))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        Optional<String> near =
                Nearest.to(name, all.stream().map(OwnContact::name).toList());
        throw new CommandFailure(
                "'" + name + "' is not in the phonebook"
                        + phone.map(mac -> " of phone " + mac.deviceName()).orElse(""),
                near.map(word -> "did you mean '" + word + "'?")
                        .orElse("sidetone contact list shows who is; --phone MAC names personal ones"));
    }
}
