package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sidetone.config.Problem;
import org.sidetone.config.SettingsFile;
import org.sidetone.config.Severity;
import org.sidetone.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = {
            "Tells what is wrong and what to do: settings, AMI login and privileges, ports, the TFTP root, and "
                    + "for each extension and phone whether it can work.",
            "What concerns an extension without a phone is a note."
        },
        footer = {
            "",
            "Exit codes: 0 nothing wrong, 1 warnings, 2 errors, 64 wrong usage.",
            "",
            "Examples:",
            "  sidetone check",
            "  sidetone check --json | jq -r '.problems[] | select(.severity == \"error\") | .what'"
        })
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "an object for programs: result, and problems, the worst first")
    private boolean json;

    private static final ImmutableSet<String> READY_MENDS =
            ImmutableSet.of("secret-too-long", "secret-long", "secret-characters", "reply-port");

    /** @param result ok, warning or error */
    record Report(String result, List<ProblemView> problems) {}

    @Override
    public Integer call() {
        Context context = new Context(root, spec);
        SettingsFile.Reading reading = SettingsFile.read(context.configFile());
        Set<Problem> found = ImmutableSet.<Problem>builder()
                .addAll(reading.problems())
                .addAll(reading.settings()
                        .map(settings -> Examination.of(context, settings))
                        .orElse(ImmutableList.of()))
                .build();
        ImmutableList<Problem> problems = Doctor.worstFirst(found);
        Severity worst = problems.stream()
                .map(Problem::severity)
                .max(Severity::compareTo)
                .orElse(Severity.INFO);
        if (json) {
            context.out().println(asJson(worst, problems));
        } else {
            print(context, problems);
        }
        return switch (worst) {
            case INFO -> Exit.OK;
            case WARNING -> Exit.FAILED;
            case ERROR -> Exit.ERRORS;
        };
    }

    private static void print(Context context, ImmutableList<Problem> problems) {
        for (Problem problem : AlikeNotes.grouped(problems)) {
            context.out()
                    .println(Messages.printable(
                            String.format("%-8s %s: %s", word(problem.severity()), problem.where(), problem.what())));
            if (!problem.hint().isEmpty()) {
                context.out().println(Messages.printable("         -> " + problem.hint()));
            }
        }
        ImmutableList<String> unfit = problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO && READY_MENDS.contains(problem.code()))
                .map(problem -> problem.where().replaceFirst("^extension ", ""))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (!unfit.isEmpty()) {
            context.out()
                    .println(Messages.printable(
                            "What to change on the PBX, line by line: sidetone ready " + String.join(" ", unfit)));
        }
        context.out()
                .println(count(problems, Severity.ERROR, "error") + ", " + count(problems, Severity.WARNING, "warning")
                        + ", " + count(problems, Severity.INFO, "note"));
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.name();
    }

    private static String count(ImmutableList<Problem> problems, Severity severity, String word) {
        long count = problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static String asJson(Severity worst, ImmutableList<Problem> problems) {
        String result = worst == Severity.INFO ? "ok" : worst.name().toLowerCase(Locale.ROOT);
        return Json.text(
                new Report(result, problems.stream().map(ProblemView::of).toList()));
    }
}
