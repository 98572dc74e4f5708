package org.sidetone.cli;

import java.util.Locale;
import org.sidetone.phone.OwnContact;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "contact",
        subcommands = {
            ContactListCommand.class,
            ContactAddCommand.class,
            ContactEditCommand.class,
            ContactRemoveCommand.class,
            ContactImportCommand.class
        },
        description = {
            "Keeps Sidetone's own phonebook, for names that are in no other.",
            "A running service shows phones within a second what changes there."
        },
        footer = {
            "",
            "Examples:",
            "  sidetone contact list",
            "  sidetone contact add \"Ann Lee\" 0170111222,work:+49401234",
            "  sidetone contact edit \"ann lee\" --numbers 0170111333",
            "  sidetone contact remove \"Ann Lee\"",
            "  sidetone contact import contacts.csv",
            "",
            "Numbers may be written as people do; the keys of [directory] say how they are dialled."
        })
final class ContactCommand {
    @ParentCommand
    private SidetoneCommand root;

    SidetoneCommand root() {
        return root;
    }

    /** {@code Ann Lee: 0170111222, work:+49401234}. */
    static String line(OwnContact contact) {
        return String.format(
                Locale.ROOT,
                "%s: %s%s",
                contact.name(),
                numbers(contact),
                contact.group().isEmpty() ? "" : " [" + contact.group() + "]");
    }

    static String numbers(OwnContact contact) {
        return String.join(
                ", ",
                contact.numbers().stream().map(OwnContact.Telephone::toString).toList());
    }
}
