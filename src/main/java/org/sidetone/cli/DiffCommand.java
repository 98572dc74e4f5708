package org.sidetone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sidetone.render.Document;
import org.sidetone.render.Masked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = {
            "Compares a folder with what would be served now: same, differs (with the lines, passwords masked), "
                    + "missing, or extra (a phone's file that would not be served).",
            "Other files are not looked at."
        },
        footer = {
            "",
            "Exit codes: 0 the same, 1 something differs, 64 wrong usage.",
            "",
            "Example:",
            "  sidetone diff /srv/tftp"
        })
final class DiffCommand implements Callable<Integer> {
    private static final Pattern PHONE_FILE = Pattern.compile("(?i)SEP[0-9A-F]{12}\\.cnf\\.xml|SIP[0-9A-F]{12}\\.cnf");

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder")
    private Path folder;

    @Option(
            names = "--server",
            paramLabel = "ADDR",
            description = "our address as phones see it (default: server.address, or this machine's first)")
    private @Nullable String server;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + " is no folder", "");
        }
        PhoneWork.Rendered files = PhoneWork.files(context, Optional.ofNullable(server));
        boolean same = true;
        try {
            for (Document file : files.byName().values()) {
                same &= compare(context, file);
            }
            for (String name : names()) {
                if (!files.byName().containsKey(name)) {
                    context.out().println("extra    " + Messages.printable(name));
                    same = false;
                }
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + folder + ": " + e.getMessage(), "", e);
        }
        return same ? Exit.OK : Exit.FAILED;
    }

    private boolean compare(Context context, Document file) throws IOException {
        Path there = folder.resolve(file.name());
        if (!Files.exists(there)) {
            context.out().println("missing  " + file.name());
            return false;
        }
        byte[] found = Files.readAllBytes(there);
        if (Arrays.equals(found, file.bytes())) {
            context.out().println("same     " + file.name());
            return true;
        }
        context.out().println("differs  " + file.name());
        context.out().println("--- " + Messages.printable(there.toString()));
        context.out().println("+++ what would be served");
        var lines = LineDiff.of(Masked.foreign(new String(found, StandardCharsets.UTF_8), file), Masked.text(file));
        if (lines.isEmpty()) {
            context.out().println("(only passwords or line ends differ)");
        }
        lines.forEach(line -> context.out().println(Messages.printable(line)));
        return false;
    }

    /** The names of phones' files there, sorted. */
    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> PHONE_FILE.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }
}
