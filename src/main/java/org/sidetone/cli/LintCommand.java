package org.sidetone.cli;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Linter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "lint",
        description = {
            "Tells what a phone would refuse or misread in a file that somebody wrote: SEP<MAC>.cnf.xml, a dial "
                    + "plan, ring list, list of wallpapers, tones or a page for the screen.",
            "Needs no settings and no PBX."
        },
        footer = {
            "",
            "A line each: FILE:LINE: error, warning or note: what (what to do).",
            "  error    a phone refuses the file, or what the line asks for cannot work",
            "  warning  sources differ, or some firmware misreads it",
            "  note     harmless, but perhaps not what was meant",
            "Passwords are never printed, only their length.",
            "",
            "Exit codes: 0 no errors, 1 errors, or a file that cannot be read, 64 wrong usage.",
            "",
            "Examples:",
            "  sidetone lint SEP001B54AABBCC.cnf.xml dialplan.xml",
            "  sidetone lint --quiet /srv/tftp/*.xml     errors and warnings only",
            "  sidetone lint --json ringlist.xml | jq -r '.[].code'"
        })
final class LintCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files")
    private List<Path> files;

    @Option(
            names = {"-q", "--quiet"},
            description = "no notes")
    private boolean quiet;

    @Option(names = "--json", description = "an array for programs: file, line, severity, code, what, hint, source")
    private boolean json;

    /** A finding as {@code --json} shows it. */
    record View(String file, int line, String severity, String code, String what, String hint, String source) {}

    private final List<View> views = new ArrayList<>();
    private final Multiset<Severity> counts = EnumMultiset.create(Severity.class);

    @Override
    public Integer call() {
        Context context = new Context(root, spec);
        boolean readable = true;
        for (Path file : files) {
            try {
                ImmutableList<Finding> findings =
                        Linter.lint(String.valueOf(file.getFileName()), read(file), defaults(file));
                for (Finding finding : findings) {
                    counts.add(finding.severity());
                    if (!quiet || finding.severity() != Severity.INFO) {
                        tell(context, file, finding);
                    }
                }
            } catch (IOException e) {
                readable = false;
                context.err().println("sidetone: " + Messages.printable(file + ": " + reason(file, e)));
            }
        }
        if (json) {
            context.out().println(Json.text(views));
        } else if (readable || files.size() > 1) {
            context.out()
                    .println(count(Severity.ERROR, "error") + ", " + count(Severity.WARNING, "warning") + ", "
                            + count(Severity.INFO, "note"));
        }
        return readable && !counts.contains(Severity.ERROR) ? Exit.OK : Exit.FAILED;
    }

    /** The SIPDefault.cnf that the phone reads too: of those that were named, else the one in the same folder. */
    private Optional<byte[]> defaults(Path file) {
        if (!Linter.hasDefaults(String.valueOf(file.getFileName()))) {
            return Optional.empty();
        }
        Path beside = file.resolveSibling(Linter.DEFAULTS);
        Optional<Path> found = Stream.concat(Stream.of(beside).filter(Files::isRegularFile), files.stream())
                .filter(one -> String.valueOf(one.getFileName()).equalsIgnoreCase(Linter.DEFAULTS))
                .findFirst();
        try {
            return found.isPresent() ? Optional.of(read(found.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // as if there were none: it is told where it is named itself
        }
    }

    /** No more than the linter looks at and one byte, so that it can tell that there is more. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Linter.LARGEST + 1);
        }
    }

    private static String reason(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (Files.isDirectory(file)) {
            return Messages.withHint("this is a folder", "name the files in it, such as " + file.resolve("*.xml"));
        }
        if (failure instanceof AccessDeniedException) {
            return Messages.withHint("it may not be read", "run as a user who may");
        }
        return "it cannot be read: " + failure.getMessage();
    }

    private void tell(Context context, Path file, Finding finding) {
        if (json) {
            views.add(new View(
                    file.toString(),
                    finding.line(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    finding.what(),
                    finding.hint(),
                    finding.source()));
            return;
        }
        context.out()
                .println(Messages.printable(file + ":" + finding.line() + ": " + Messages.word(finding.severity())
                        + ": " + Messages.withHint(finding.what(), finding.hint())));
    }

    private String count(Severity severity, String word) {
        int count = counts.count(severity);
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
