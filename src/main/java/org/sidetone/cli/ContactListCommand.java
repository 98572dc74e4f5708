package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Shows Sidetone's own phonebook.",
        footer = {"", "Example:", "  sidetone contact list --json | jq -r '.[].name'"})
final class ContactListCommand implements Callable<Integer> {
    @ParentCommand
    private ContactCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "an array for programs")
    private boolean json;

    /** @param phone the only one that is shown it; null: it is everyone's */
    record ContactView(
            String name,
            List<NumberView> numbers,
            String group,
            @Nullable String phone) {}

    record NumberView(String number, String kind) {}

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        ImmutableList<OwnContact> contacts;
        try (SqlStore store = context.openStore(context.settings())) {
            contacts = store.contacts().all();
        }
        if (json) {
            context.out()
                    .println(Json.text(
                            contacts.stream().map(ContactListCommand::view).toList()));
        } else if (contacts.isEmpty()) {
            context.out().println("nobody yet: sidetone contact add NAME NUMBER");
        } else {
            Table table = new Table("NAME", "NUMBERS", "GROUP", "SHOWN ON");
            contacts.forEach(one -> table.row(
                    one.name(),
                    ContactCommand.numbers(one),
                    one.group(),
                    one.phone().map(MacAddress::digits).orElse("all phones")));
            context.out().print(table);
        }
        return Exit.OK;
    }

    private static ContactView view(OwnContact contact) {
        return new ContactView(
                contact.name(),
                contact.numbers().stream()
                        .map(number -> new NumberView(number.text(), number.kind()))
                        .toList(),
                contact.group(),
                contact.phone().map(MacAddress::digits).orElse(null));
    }
}
