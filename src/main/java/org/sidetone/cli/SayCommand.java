package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;
import org.sidetone.render.message.MessagePage;
import org.sidetone.say.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "say",
        description = {
            "Shows a message on phones' screens, by the running service.",
            "Wants enabled = true under [say], and that phones took their files since; no 7940 or 7960 can be told."
        },
        footer = {
            "",
            "Each phone is one line: shown (it fetched the message), taken (it shows it when it is idle), or not",
            "told, and why. The dial plan says the same by UserEvent(SidetoneSay,To: 1001,Text: ...).",
            "Exit codes: 0 all took it, 1 one did not, 64 wrong usage.",
            "",
            "Examples:",
            "  sidetone say \"Your taxi is here\" --to 1001 --now --beep",
            "  sidetone say \"Meeting at ten\" --to 1001,1010-1019,workshop --from 1000",
            "  sidetone say \"The PBX is off from six\" --to all"
        })
final class SayCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TEXT", description = "up to 4000 characters; line breaks stay")
    private String text = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "WHOM",
            description = "lines, ranges of them, groups of the settings, MACs, separated by commas; or all")
    private List<String> to = new ArrayList<>();

    @Option(names = "--now", description = "also in a call; else when the phone is idle")
    private boolean now;

    @Option(names = "--beep", description = "with a sound, which comes at once")
    private boolean beep;

    @Option(names = "--from", paramLabel = "NUMBER", description = "who says it; a key under the message calls back")
    private @Nullable String from;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "how long to wait without any news (default: ${DEFAULT-VALUE}); 0: not at all")
    private int wait = 15;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        if (wait < 0) {
            throw arguments.wrong("--wait takes no negative time");
        }
        Settings settings = context.settings();
        Instant at = Instant.now();
        Message message = arguments.fitting(() -> new Message(
                Message.newId(),
                at,
                at.plus(settings.say().keep()),
                text.strip(),
                Optional.ofNullable(from).map(String::strip),
                now,
                beep));
        if (!settings.say().enabled()) {
            throw new CommandFailure(
                    "phones cannot be told anything: their web servers are off",
                    "write enabled = true under [say], restart the service, and have phones take their files");
        }
        int lost = MessagePage.lost(message.text());
        if (lost > 0) {
            context.warn(lost + " characters cannot be shown by phones, which see a ? for each", "");
        }
        try (SqlStore store = context.openStore(settings)) {
            Phones phones = PhoneWork.phones(context.look(settings).snapshot(), store);
            ImmutableList<MacAddress> chosen = choose(new Audience(settings, phones));
            MessageBook book = new MessageBook(store);
            book.post(message, chosen);
            if (wait == 0) {
                context.out().println("handed over for " + chosen.size() + " phones");
                return Exit.OK;
            }
            return new SayProgress(context, book, message, phones).await(Duration.ofSeconds(wait));
        }
    }

    private ImmutableList<MacAddress> choose(Audience audience) throws CommandFailure {
        Audience.Chosen chosen = audience.of(String.join(",", to));
        if (!chosen.unknown().isEmpty()) {
            throw new CommandFailure(String.join("; ", chosen.unknown()), "nothing was said to anybody");
        }
        if (chosen.phones().isEmpty()) {
            throw new CommandFailure("there is no phone with a line", "sidetone bind MAC EXTENSION");
        }
        return chosen.phones().asList();
    }
}
