package org.sidetone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "phones",
        description = "Shows every phone that has a line or that asked for its file.",
        footer = {
            "",
            "States:",
            "  registered    one of its lines is registered on the PBX",
            "  unregistered  none is, or the PBX could not be asked",
            "  waiting       it asked for its file and has no line: give it one with 'sidetone bind'",
            "  orphaned      none of its extensions exists on the PBX",
            "",
            "Examples:",
            "  sidetone phones",
            "  sidetone phones --json | jq -r '.[] | select(.state == \"waiting\") | .mac'"
        })
final class PhonesCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "an array for programs; times are UTC")
    private boolean json;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Settings settings = context.settings();
        List<PhoneView> views;
        try (SqlStore store = context.openStore(settings)) {
            views = views(context, settings, store);
        }
        if (json) {
            context.out().println(asJson(views));
        } else if (views.isEmpty()) {
            context.out().println("no phones yet: bind one (sidetone bind --help), or let one ask for its file");
        } else {
            context.out().print(asTable(views));
        }
        return Exit.OK;
    }

    private static List<PhoneView> views(Context context, Settings settings, SqlStore store) {
        Phones phones = store.phones();
        Context.Look look = context.look(settings);
        Function<Phone, List<Problem>> findings = context.wiring().findings().in(settings, phones, look.snapshot());
        Optional<RestartWork> restarts = look.snapshot().map(now -> new RestartWork(settings, now, store));
        Instant now = Instant.now();
        return phones.byMac().values().stream()
                .map(phone -> PhoneView.of(
                        phone,
                        settings,
                        look,
                        ImmutableList.<Problem>builder()
                                .addAll(findings.apply(phone))
                                .addAll(restarts.map(work -> work.notes(phone, now))
                                        .orElse(List.of()))
                                .build()))
                .toList();
    }

    private static String asJson(List<PhoneView> views) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(views);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // records of texts only: cannot happen
        }
    }

    private static String asTable(List<PhoneView> views) {
        Table table = new Table("MAC", "MODEL", "LINES", "STATE", "LAST BOOT", "ADDRESS", "LABEL");
        for (PhoneView view : views) {
            table.row(
                    view.mac(),
                    view.model(),
                    String.join(",", view.lines()),
                    view.state().name().toLowerCase(Locale.ROOT),
                    view.lastBoot(),
                    view.address(),
                    view.label());
            for (ProblemView problem : view.problems()) {
                table.below(problem.severity() + ": " + Messages.withHint(problem.what(), problem.hint()));
            }
        }
        return table.toString();
    }
}
