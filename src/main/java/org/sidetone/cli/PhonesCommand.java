package org.sidetone.cli;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.firmware.Rollout;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.plan.binding.Bindings;
import org.sidetone.plan.binding.Bound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "phones",
        description = {"Shows every phone that has a line or that asked for its file."},
        footer = {
            "",
            "States:",
            "  registered    one of its lines is registered on the PBX",
            "  unregistered  none is, or the PBX could not be asked",
            "  waiting       it asked for its file and has no line: give it one with 'sidetone bind'",
            "  orphaned      none of its extensions exists on the PBX",
            "",
            "LINES FROM is the store (bind, import), or the place on the PBX that names the phone's MAC:",
            "  set_var=MACADDRESS=001B54AABBCC on a PJSIP endpoint, setvar=MACADDRESS=... or description=SEP...",
            "  on a chan_sip peer, or AstDB sidetone/phone/001B54AABBCC = 1001,1002 model=7961G label=Hall",
            "The store wins over the PBX.",
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
        Map<PhoneView, String> views;
        try (SqlStore store = context.openStore(settings)) {
            views = views(context, settings, store);
        }
        if (json) {
            context.out().println(Json.text(views.keySet()));
        } else if (views.isEmpty()) {
            context.out().println("no phones yet: bind one (sidetone bind --help), or let one ask for its file");
        } else {
            context.out().print(asTable(views));
        }
        return Exit.OK;
    }

    /** Each phone, and where its lines come from. */
    private static Map<PhoneView, String> views(Context context, Settings settings, SqlStore store) {
        Phones stored = store.phones();
        Context.Look look = context.look(settings);
        Bound bound = look.snapshot()
                .map(snapshot -> Bindings.merge(snapshot, stored))
                .orElseGet(() -> Bound.byStore(stored));
        Function<Phone, List<Problem>> findings =
                context.wiring().findings().in(settings, bound.phones(), look.snapshot());
        ListMultimap<String, Problem> ofBindings = Multimaps.index(bound.problems(), Problem::where);
        Optional<RestartWork> restarts =
                look.snapshot().map(now -> new RestartWork(PhoneWork.planner(settings, now, store), store));
        Rollout firmware = FirmwareLook.rollout(settings, store);
        Instant now = Instant.now();
        Map<PhoneView, String> views = new LinkedHashMap<>();
        for (Phone phone : bound.phones().byMac().values()) {
            List<Problem> problems =
                    new ArrayList<>(ofBindings.get("phone " + phone.mac().deviceName()));
            problems.addAll(findings.apply(phone));
            restarts.ifPresent(work -> problems.addAll(work.notes(phone, now)));
            firmware.stage(phone.mac()).ifPresent(stage -> problems.addAll(stage.problems(now)));
            views.put(PhoneView.of(phone, settings, look, problems), bound.origin(phone));
        }
        return views;
    }

    private static String asTable(Map<PhoneView, String> views) {
        Table table = new Table("MAC", "MODEL", "LINES", "STATE", "LAST BOOT", "ADDRESS", "LABEL", "LINES FROM");
        views.forEach((view, origin) -> {
            table.row(
                    view.mac(),
                    view.model(),
                    String.join(",", view.lines()),
                    view.state().name().toLowerCase(Locale.ROOT),
                    view.lastBoot(),
                    view.address(),
                    view.label(),
                    origin);
            for (ProblemView problem : view.problems()) {
                // The phone stands in the row above; a line or a setting must be named.
                String where = problem.where().startsWith("phone ") ? "" : problem.where() + ": ";
                table.below(problem.severity() + ": " + where + Messages.withHint(problem.what(), problem.hint()));
            }
        });
        return table.toString();
    }
}
