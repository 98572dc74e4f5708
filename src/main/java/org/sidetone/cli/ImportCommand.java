package org.sidetone.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Store;
import org.sidetone.phone.csv.Difference;
import org.sidetone.phone.csv.PhoneSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Takes phones from a CSV file into the store, all of them or, where a line is wrong, none.",
            "A running service takes them up at once."
        },
        footer = {
            "",
            "The first line names the columns, in any order, apart by commas or semicolons; the text is UTF-8:",
            "  mac    in any spelling",
            "  lines  extensions with blanks between, the first one topmost",
            "  model  7941G and so on; empty: phone.model of the settings",
            "  label  the text at the top of the screen; empty: made from the first line",
            "  keys   BUTTON:KIND[:NUMBER[:LABEL]] with | between keys; kinds as for 'sidetone key'.",
            "         \\ stands before a : or | or \\ that belongs to a number or label, and before",
            "         a blank at either end of it",
            "An empty cell takes away what the phone had; what has no column stays as it is.",
            "",
            "Prints + for each phone that is new, ~ for one that changes, - for one that goes.",
            "",
            "Examples:",
            "  sidetone import phones.csv --dry-run",
            "  sidetone export | sidetone --config OTHER import -",
            "",
            "  mac,lines,model,label,keys",
            "  001B54AABBCC,1001 1002,7961G,Hall,3:speed:5551234:Speaking Clock|4:service:http\\://pbx/menu",
            "  00:1b:54:aa:bb:cd,1003,,,"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 10;

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "the file; - is standard input")
    private String file = "";

    @Option(names = "--dry-run", description = "only show what would change")
    private boolean dryRun;

    @Option(names = "--replace", description = "phones of the store that the file does not name go")
    private boolean replace;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Settings settings = context.settings();
        PhoneSheet sheet = PhoneSheet.read(InputFile.bytes(file), file);
        Optional<PhoneModel> usual = PhoneModel.parse(settings.phone().model());
        try (Store store = context.openStore(settings)) {
            for (int attempt = 1; ; attempt++) {
                Phones stored = store.phones();
                Difference difference = Difference.of(sheet, stored, usual, replace, file);
                refuse(context, sheet.problems(), difference.problems());
                if (dryRun || difference.isEmpty() || store.put(stored, difference.wanted(), difference.gone())) {
                    tell(context, difference);
                    return Exit.OK;
                }
                if (attempt == ATTEMPTS) {
                    throw new CommandFailure("others change the store all the time; nothing was stored", "try again");
                }
            }
        }
    }

    private void refuse(Context context, List<Problem> ofFile, List<Problem> ofPhones) throws CommandFailure {
        ofFile.forEach(context::tell);
        ofPhones.forEach(context::tell);
        if (!ofFile.isEmpty() || !ofPhones.isEmpty()) {
            throw new CommandFailure("nothing was stored", "mend " + file + " as told above");
        }
    }

    private void tell(Context context, Difference difference) {
        difference.told().forEach(line -> context.out().println(Messages.printable(line)));
        context.out()
                .println(difference.added().size() + " added, "
                        + difference.changed().size() + " changed, " + difference.unchanged() + " unchanged, "
                        + difference.removed().size() + " removed"
                        + (dryRun ? "; this was a dry run, nothing is stored" : ""));
    }
}
