package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sidetone.phone.ContactBook;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.source.CsvContacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Puts the contacts of a CSV file into Sidetone's own phonebook, each in the place of one of its name.",
            "A file that changes need not be imported: it can be a phonebook, by [[phonebook]] in the settings."
        },
        footer = {
            "",
            "The first line names the columns, as spreadsheets and address books do: name, or first name and",
            "last name, or company; number, phone, mobile, work, home, fax; group. Others are passed over.",
            "Commas, semicolons or tabs stand between; several numbers in a cell are apart by | or ;",
            "",
            "Examples:",
            "  sidetone contact import contacts.csv",
            "  sidetone contact import - --group Suppliers < suppliers.csv",
            "",
            "  name;mobile;work",
            "  Ann Lee;0170 111222;+49 (0)40 123-45"
        })
final class ContactImportCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 5;

    @ParentCommand
    private ContactCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "the file; - is standard input")
    private String file = "";

    @Option(names = "--group", paramLabel = "G", description = "for contacts of the file that name none")
    private String group = "";

    private int passedOver;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        if (file.toLowerCase(Locale.ROOT).endsWith(".vcf")) {
            throw new CommandFailure(file + " is a vCard file", "export it as CSV");
        }
        Map<String, OwnContact> own = new LinkedHashMap<>();
        for (Contact contact : contacts()) {
            take(context, contact, own);
        }
        ContactBook.Imported imported;
        try (SqlStore store = context.openStore(context.settings())) {
            imported = store.contacts().putAll(own.values());
        }
        context.out()
                .println(imported.added() + " added, " + imported.changed() + " changed, " + imported.unchanged()
                        + " unchanged" + (passedOver > 0 ? ", " + passedOver + " passed over" : ""));
        return passedOver > 0 ? Exit.FAILED : Exit.OK;
    }

    private ImmutableList<Contact> contacts() throws CommandFailure {
        try {
            return CsvContacts.read(InputFile.bytes(file));
        } catch (PhonebookException e) {
            throw new CommandFailure(file + ": " + e.getMessage(), e.hint(), e);
        }
    }

    /** One of a name that the file has twice gets the numbers of both. */
    private void take(Context context, Contact contact, Map<String, OwnContact> own) {
        try {
            ImmutableList.Builder<OwnContact.Telephone> numbers = ImmutableList.builder();
            String name = contact.name().strip().replaceAll("\\s+", " ");
            OwnContact before = own.get(name.toLowerCase(Locale.ROOT));
            if (before != null) {
                numbers.addAll(before.numbers());
            }
            contact.telephones()
                    .forEach(telephone -> numbers.add(
                            new OwnContact.Telephone(telephone.number().strip(), telephone.kind())));
            ImmutableList<OwnContact.Telephone> all =
                    numbers.build().stream().distinct().collect(ImmutableList.toImmutableList());
            String belongs = contact.groups().stream().findFirst().orElse(group);
            own.put(name.toLowerCase(Locale.ROOT), new OwnContact(name, all, belongs));
        } catch (IllegalArgumentException e) {
            if (passedOver++ < MOST_TOLD) {
                context.warn("'" + contact.name() + "' is passed over: " + e.getMessage(), "");
            }
        }
    }
}
