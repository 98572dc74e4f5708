package org.sidetone.cli;

import com.google.common.base.Throwables;
import java.io.PrintWriter;
import java.util.Optional;
import org.sidetone.config.Nearest;
import org.sidetone.phone.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands under one name, and how their failures become one line and an exit code. */
public final class Program {
    private static final int WIDTH = 100;

    private Program() {}

    /**
     * Runs a command line and returns the exit code: 0 done, 1 failed (or as the command's help says), 64 wrong usage.
     * Never exits and lets no exception out.
     */
    public static int run(Wiring wiring, PrintWriter out, PrintWriter err, String... args) {
        int code = commandLine(wiring).setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        return code;
    }

    static CommandLine commandLine(Wiring wiring) {
        SidetoneCommand root = new SidetoneCommand(wiring);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new RunCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new PhonesCommand())
                .addSubcommand(new BindCommand())
                .addSubcommand(new UnbindCommand())
                .addSubcommand(new KeyCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new AdoptRootCommand())
                .addSubcommand(new RenderCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new LintCommand())
                .addSubcommand(new ScreenCommand())
                .addSubcommand(new PlanCommand())
                .addSubcommand(new RestartCommand())
                .addSubcommand(new SayCommand())
                .addSubcommand(new ReadyCommand())
                .addSubcommand(new ContactCommand())
                .addSubcommand(new RingCommand())
                .addSubcommand(new WallpaperCommand())
                .addSubcommand(new FirmwareCommand())
                .addSubcommand(new DhcpCommand());
        // A label may begin with @, which picocli would take for a file of arguments.
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(Program::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(root, failure, command));
    }

    private static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        String what = String.valueOf(failure.getMessage());
        Optional<String> meant = Optional.empty();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            boolean isCommand =
                    !word.startsWith("-") && !command.getSubcommands().isEmpty();
            what = isCommand ? "there is no command '" + word + "'" : what;
            meant = isCommand
                    ? Nearest.to(word, command.getSubcommands().keySet())
                    : unmatched.getSuggestions().stream().findFirst();
        }
        String hint = meant.map(word -> "did you mean " + word + "? ").orElse("") + "see "
                + command.getCommandSpec().qualifiedName() + " --help";
        say(command, Messages.withHint(what, hint));
        return Exit.USAGE;
    }

    private static int failed(SidetoneCommand root, Exception failure, CommandLine command) {
        if (failure instanceof CommandFailure) {
            say(command, String.valueOf(failure.getMessage()));
        } else if (failure.getCause() instanceof StoreException store) {
            say(command, Messages.withHint(String.valueOf(store.getMessage()), store.hint()));
        } else {
            say(command, "an error in the program: " + failure + " (please report it, with what --verbose tells)");
        }
        if (root.isVerbose()) {
            command.getErr().println(Throwables.getStackTraceAsString(failure));
        }
        return Exit.FAILED;
    }

    private static void say(CommandLine command, String line) {
        command.getErr().println("sidetone: " + Messages.printable(line));
    }
}
