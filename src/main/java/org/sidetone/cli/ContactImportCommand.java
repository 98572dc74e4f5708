package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.ContactBook;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.source.CsvContacts;
import org.sidetone.phonebook.vcard.ContactText;
import org.sidetone.phonebook.vcard.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Puts the contacts of a CSV or vCard file into Sidetone's own phonebook, each in the place of one of its name.",
            "A file that changes need not be imported: it can be a phonebook, by [[phonebook]] in the settings."
        },
        footer = {
            "",
            "A vCard file (2.1 to 4.0) or a FRITZ!Box's exported telephone book is known by what is in it. Else",
            "the first line names the columns, as spreadsheets and address books do: name, or first name and",
            "last name, or company; number, phone, mobile, work, home, fax; group. Others are passed over.",
            "Commas, semicolons or tabs stand between; several numbers in a cell are apart by | or ;",
            "",
            "Examples:",
            "  sidetone contact import contacts.csv",
            "  sidetone contact import contacts.vcf",
            "  sidetone contact import - --group Suppliers < suppliers.csv",
            "",
            "  name;mobile;work",
            "  Ann Lee;0170 111222;+49 (0)40 123-45"
        })
final class ContactImportCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 5;
    private static final int LOOK = 200;
    /** A vCard, or the XML of a FRITZ!Box, behind a byte order mark or blank lines at most. */
    private static final Pattern CARDS = Pattern.compile("(?i)^[^A-Za-z<]*(?:BEGIN:VCARD|<[?]?xml|<phonebook)");

    @ParentCommand
    private ContactCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file; - is standard input")
    private String file = "";

    @Option(names = "--group", paramLabel = "G", description = "for contacts of the file that name none")
    private String group = "";

    @Option(names = "--phone", paramLabel = "MAC", description = "only this phone is shown them")
    private @Nullable String phone;

    private int passedOver;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        Map<String, OwnContact> own = new LinkedHashMap<>();
        for (Contact contact : contacts(context)) {
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

    private ImmutableList<Contact> contacts(Context context) throws CommandFailure {
        byte[] content = InputFile.bytes(file);
        try {
            if (!CARDS.matcher(new String(content, 0, Math.min(content.length, LOOK), StandardCharsets.ISO_8859_1))
                    .find()) {
                return CsvContacts.read(content);
            }
            Reading cards = ContactText.read(new ByteArrayInputStream(content), file);
            cards.problem(file).ifPresent(context::tell);
            passedOver += cards.broken();
            return cards.contacts();
        } catch (PhonebookException e) {
            throw new CommandFailure(file + ": " + e.getMessage(), e.hint(), e);
        } catch (IOException e) {
            throw new CommandFailure(file + " cannot be read: " + e.getMessage(), "", e);
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
            own.put(
                    name.toLowerCase(Locale.ROOT),
                    new OwnContact(name, all, belongs, new Arguments(spec).phone(phone)));
        } catch (IllegalArgumentException e) {
            if (passedOver++ < MOST_TOLD) {
                context.warn("'" + contact.name() + "' is passed over: " + e.getMessage(), "");
            }
        }
    }
}
