package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidetone.adopt.AccountEntry;
import org.sidetone.adopt.Adopter;
import org.sidetone.adopt.Adoption;
import org.sidetone.adopt.Surroundings;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.config.Settings;
import org.sidetone.config.SettingsFile;
import org.sidetone.config.SettingsReplacement;
import org.sidetone.config.SettingsText;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.serve.LocalAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "adopt-root",
        description = {
            "Reads a folder of hand-written phone files into bindings, keys, accounts and settings.",
            "Shows what it would do; --write does it. The folder's files are never changed."
        },
        footer = {
            "",
            "Read are SEP<MAC>.cnf.xml, SIPDefault.cnf, SIP<MAC>.cnf and XMLDefault.cnf.xml, also damaged ones.",
            "A line that is an extension of the PBX, or registers where the PBX is, is bound; one that registers",
            "elsewhere becomes an [[account]] of the settings. Settings are added to the file, none is changed;",
            "the file as it was is kept beside it, as FILE.before-adopt. Passwords are masked here, not there.",
            "Everything that is not carried over is told, with the reason.",
            "",
            "Examples:",
            "  sidetone adopt-root /srv/tftp",
            "  sidetone adopt-root /srv/tftp --write"
        })
final class AdoptRootCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 10;
    private static final String ANY_ACCOUNT = "\n[[account]]\nnumber = \"0\"\nsecret = \"0\"\nserver = \"localhost\"\n";
    private static final String KEPT = ".before-adopt";

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder, such as the root of a TFTP server")
    private Path folder = Path.of("");

    @Option(names = "--write", description = "store the bindings and add the settings")
    private boolean write;

    @Option(names = "--replace", description = "also phones that are bound otherwise get what their files say")
    private boolean replace;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Settings settings = settings(context);
        HandFolder files = files();
        Context.Look look = context.look(settings);
        if (look.snapshot().isEmpty()) {
            context.warn(
                    "the PBX could not be asked for its extensions: " + look.failure(),
                    "lines are told apart by their server alone; try again when it answers");
        }
        String text = text(context);
        Adoption adoption = Adopter.adopt(files, around(settings, text, look.snapshot()));
        try (SqlStore store = context.openStore(settings)) {
            if (write) {
                writeSettings(context, text, adoption);
            }
            for (int attempt = 1; ; attempt++) {
                Phones stored = store.phones();
                AdoptionPlaces places =
                        AdoptionPlaces.of(adoption, stored, PhoneWork.phones(look.snapshot(), store), replace);
                if (!write) {
                    new AdoptionText(context, adoption, places, folder).tell(false);
                    return Exit.OK;
                }
                if (places.wanted().isEmpty() || store.put(stored, places.wanted(), List.of())) {
                    new AdoptionText(context, adoption, places, folder).tell(true);
                    return Exit.OK;
                }
                if (attempt == ATTEMPTS) {
                    throw new CommandFailure("others change the store all the time; no phone was stored", "try again");
                }
            }
        }
    }

    /** Also of a file with neither a PBX nor an account, which nothing else may have: its accounts are in the folder as yet. */
    private static Settings settings(Context context) throws CommandFailure {
        Path file = context.configFile().toAbsolutePath();
        if (Files.isReadable(file) && SettingsFile.read(file).settings().isEmpty()) {
            Optional<Settings> mended =
                    SettingsFile.read(file, text(context) + ANY_ACCOUNT).settings();
            if (mended.isPresent()) {
                return mended.get().with(ImmutableList.of());
            }
        }
        return context.settings();
    }

    private HandFolder files() throws CommandFailure {
        try {
            return HandFolder.read(folder);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException
                    ? "there is no such folder"
                    : e instanceof NotDirectoryException ? "it is no folder" : "it may not be read";
            throw new CommandFailure(folder + " cannot be read: " + why, "name the folder with the phones' files", e);
        }
    }

    private static String text(Context context) throws CommandFailure {
        try {
            return Files.readString(context.configFile());
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(context.configFile() + " cannot be read", "", e);
        }
    }

    private Surroundings around(Settings settings, String text, Optional<Snapshot> snapshot) {
        return new Surroundings(
                settings, text, snapshot, here(), isRoot(settings), ZoneId.systemDefault(), Instant.now());
    }

    private boolean isRoot(Settings settings) {
        try {
            return folder.toRealPath().equals(settings.tftp().root().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static ImmutableSet<String> here() {
        try {
            return LocalAddress.all().stream()
                    .map(LocalAddress::address)
                    .map(InetAddress::getHostAddress)
                    .collect(ImmutableSet.toImmutableSet());
        } catch (SocketException e) {
            return ImmutableSet.of();
        }
    }

    /** Before the bindings, which need the accounts; what is there already is not added again. */
    private static void writeSettings(Context context, String text, Adoption adoption) throws CommandFailure {
        List<SettingsText.NewKey> keys = adoption.settings().stream()
                .filter(key -> !SettingsText.has(text, key.section(), key.key()))
                .toList();
        List<SettingsText.NewEntry> entries =
                adoption.accounts().stream().map(AccountEntry::entry).toList();
        if (keys.isEmpty() && entries.isEmpty()) {
            return;
        }
        Path file = context.configFile().toAbsolutePath();
        Optional<String> edited = SettingsText.with(text, keys, entries);
        if (edited.isEmpty() || SettingsFile.read(file, edited.get()).settings().isEmpty()) {
            edited.ifPresent(wrong -> SettingsFile.read(file, wrong).problems().forEach(context::tell));
            throw new CommandFailure(
                    "nothing was written: " + file + " is written in a way that nothing can be added to",
                    "add the lines under 'Settings' by hand, as 'adopt-root' without --write shows them; then try again");
        }
        try {
            SettingsReplacement.write(file, text, edited.get(), KEPT);
        } catch (IOException e) {
            throw new CommandFailure(
                    "nothing was written: " + file + " cannot be replaced: " + e.getMessage(),
                    "run the command as a user who may write it and its folder",
                    e);
        }
    }
}
