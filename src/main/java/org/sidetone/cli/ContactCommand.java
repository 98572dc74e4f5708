package org.sidetone.cli;

import java.util.Locale;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
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
            "  sidetone contact add Mum 0401234 --phone 001B54AABBCC    (no other phone is shown it)",
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
                "%s: %s%s%s",
                contact.name(),
                numbers(contact),
                contact.group().isEmpty() ? "" : " [" + contact.group() + "]",
                contact.phone().map(mac -> ", only on " + mac.deviceName()).orElse(""));
    }

    /** A personal entry may be made before its phone is there; a mistyped MAC would never be shown. */
    static void warnOfUnknown(Context context, SqlStore store, OwnContact contact) {
        contact.phone()
                .filter(mac -> store.phones().get(mac).isEmpty())
                .ifPresent(mac -> context.warn(
                        "phone " + mac.deviceName() + " has no line here and was never seen",
                        "sidetone phones shows those that have or were"));
    }

    static String numbers(OwnContact contact) {
        return String.join(
                ", ",
                contact.numbers().stream().map(OwnContact.Telephone::toString).toList());
    }
}
