package org.sidetone.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sidetone.config.Settings;
import org.sidetone.firmware.FirmwareInventory;
import org.sidetone.firmware.Load;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.publish.FirmwareFiles;
import org.sidetone.publish.unpack.ArchiveException;
import org.sidetone.publish.unpack.Unpacker;
import org.sidetone.publish.write.FirmwareStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Unpacks firmware from Cisco into the TFTP root; changes no phone.",
            "Takes a zip, tar, tar.gz or .cop, also with a signature around it (.sgn, .cop.sgn), which is for "
                    + "Cisco's own servers and is left away."
        },
        footer = {
            "",
            "Parts and .loads go into the root; the termNN.default.loads, which every release has under the",
            "same names, are kept apart for each, and no phone gets one before 'sidetone firmware default'.",
            "A file of another content is never overwritten: then nothing is changed. What climbs out of its",
            "folder, links, devices, and what unpacks to more than 200 MB are refused.",
            "",
            "Example:",
            "  sidetone firmware add cmterm-7941_7961-sip.9-4-2SR3-1.zip"
        })
final class FirmwareAddCommand implements Callable<Integer> {
    @ParentCommand
    private FirmwareCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the archive, as it was downloaded")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(parent.root(), spec);
        Settings settings = context.settings();
        for (Path file : files) {
            add(context, settings, file);
        }
        return Exit.OK;
    }

    private static void add(Context context, Settings settings, Path file) throws CommandFailure {
        Path root = settings.tftp().root();
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + " is no file", "name the archive as it was downloaded");
        }
        try (FirmwareStore store = FirmwareStore.open(root)) {
            Unpacker.Result unpacked = Unpacker.unpack(file, store.workFolder());
            if (unpacked.files().isEmpty()) {
                throw new CommandFailure(
                        file + " holds no firmware for phones", "choose the download of 'SIP firmware files only'");
            }
            Map<String, Path> contents = new LinkedHashMap<>();
            unpacked.files().values().forEach(one -> contents.put(one.name(), one.content()));
            FirmwareStore.Outcome outcome = store.put(
                    set(file, contents),
                    contents,
                    name -> LoadFamily.ofTerm(name).isPresent());
            tell(context, settings, file, unpacked, outcome);
        } catch (ArchiveException e) {
            throw new CommandFailure(
                    file + " is not taken: " + e.getMessage(), "download it again from Cisco; nothing was changed", e);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    file + " is not taken: " + e.getMessage() + " stands there with another content",
                    "move that file away if it is damaged; nothing was changed",
                    e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot unpack into " + root + ": " + e,
                    "see that tftp.root exists and this user may write there",
                    e);
        }
    }

    /** By the load it holds, if it is one alone. */
    private static String set(Path file, Map<String, Path> contents) {
        List<LoadName> loads = contents.keySet().stream()
                .filter(name -> name.endsWith(".loads"))
                .flatMap(name -> LoadName.parse(name).stream())
                .toList();
        String name = loads.size() == 1 ? loads.get(0).text() : String.valueOf(file.getFileName());
        return name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
    }

    private static void tell(
            Context context, Settings settings, Path file, Unpacker.Result unpacked, FirmwareStore.Outcome outcome) {
        Path root = settings.tftp().root();
        context.out().println(file + ":");
        say(context, outcome.inRoot(), "into " + root);
        say(context, outcome.known(), "there already, the same");
        say(context, outcome.apart(), "kept apart in " + root.resolve(outcome.folder()));
        if (unpacked.leftOut() > 0) {
            context.out().println("  " + unpacked.leftOut() + " left out: no firmware for phones");
        }
        FirmwareInventory inventory = new FirmwareFiles(root).look();
        unpacked.files().values().stream()
                .flatMap(one -> inventory.find(one.name().replaceFirst("(?i)\\.(?:loads|bin|sbn)$", "")).stream())
                .distinct()
                .forEach(load -> say(context, load));
    }

    private static void say(Context context, List<String> names, String where) {
        if (!names.isEmpty()) {
            context.out().println(Messages.printable("  " + String.join(", ", names) + ": " + where));
        }
    }

    private static void say(Context context, Load load) {
        if (load.isComplete()) {
            context.out()
                    .println(load.name() + " (" + load.name().label() + ") is complete; no phone gets it before:"
                            + " sidetone firmware roll MAC --to " + load.name());
        } else {
            context.warn(load.name() + " is not complete: " + String.join("; ", load.faults()), "no phone gets it");
        }
    }
}
