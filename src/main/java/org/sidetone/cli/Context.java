package org.sidetone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.SettingsFile;
import org.sidetone.config.Severity;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a running command has at hand: settings, store, PBX and where to write. */
final class Context {
    /** A look at the PBX only adds warnings, so a PBX that does not answer must not hold a command up for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SidetoneCommand root;
    private final CommandLine line;

    /** @param spec of the command that runs */
    Context(SidetoneCommand root, CommandSpec spec) {
        this.root = root;
        this.line = spec.commandLine();
    }

    PrintWriter out() {
        return line.getOut();
    }

    PrintWriter err() {
        return line.getErr();
    }

    Wiring wiring() {
        return root.wiring();
    }

    Path configFile() {
        return root.configFile();
    }

    /** Tells every problem of the file where it cannot be used; else only errors are worth a line to a command. */
    Settings settings() throws CommandFailure {
        SettingsFile.Reading reading = SettingsFile.read(configFile());
        if (root.isVerbose() || reading.settings().isEmpty()) {
            reading.problems().forEach(this::tell);
        }
        return reading.settings()
                .orElseThrow(() -> new CommandFailure(
                        "the settings cannot be used, nothing was done", "mend " + configFile() + " as told above"));
    }

    SqlStore openStore(Settings settings) throws CommandFailure {
        try {
            return SqlStore.open(settings.store());
        } catch (StoreException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e.hint(), e);
        }
    }

    /** What the PBX says, or the reason why it says nothing. */
    Look look(Settings settings) {
        try {
            return new Look(Optional.of(wiring().pbx().look(settings, PATIENCE)), "");
        } catch (PbxException e) {
            return new Look(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** @param failure why there is no snapshot; empty where there is one */
    record Look(Optional<Snapshot> snapshot, String failure) {}

    void tell(Problem problem) {
        err().println("sidetone: " + Messages.line(problem));
    }

    void note(String what) {
        err().println("sidetone: " + Messages.word(Severity.INFO) + ": " + Messages.printable(what));
    }

    void warn(String what, String hint) {
        err().println("sidetone: " + Messages.word(Severity.WARNING) + ": "
                + Messages.printable(Messages.withHint(what, hint)));
    }
}
