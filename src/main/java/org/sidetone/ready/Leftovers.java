package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.read.PbxFiles;

/** Overrides whose extension the PBX no longer has. They harm nobody else, but would give the next of that number an old secret. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * Extensions with files of ours that do not run. None of a driver that lists no extension at all: its module is not loaded
     * or its files are broken, and then nothing is known.
     */
    static ImmutableSortedSet<String> find(Path etc, Snapshot snapshot) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Path folder = etc.resolve(Overrides.FOLDER);
        if (!Files.isDirectory(folder)) {
            return ImmutableSortedSet.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Arrays.stream(Keeper.values())
                        .flatMap(keeper -> gone(keeper, String.valueOf(file.getFileName()), snapshot).stream())
                        .forEach(found::add);
            }
        }
        return ImmutableSortedSet.copyOf(found);
    }

    private static Optional<String> gone(Keeper keeper, String name, Snapshot snapshot) {
        Driver driver = keeper == Keeper.SIP ? Driver.SIP : Driver.PJSIP;
        boolean known = snapshot.extensions().values().stream()
                .anyMatch(extension -> extension.account().driver() == driver);
        return keeper.extensionOf(name)
                .filter(id -> known
                        && snapshot.extension(id)
                                .filter(extension -> extension.account().driver() == driver)
                                .isEmpty());
    }

    /** For {@code check}. */
    public static ImmutableList<Problem> problems(Settings.Ami ami, Snapshot snapshot) {
        if (!PbxFiles.areHere(ami)) {
            return ImmutableList.of();
        }
        try {
            return find(ami.etc(), snapshot).stream()
                    .map(id -> Problem.warning(
                            "ready-leftover",
                            "override " + id,
                            "the PBX has no extension " + id + " any more, but "
                                    + ami.etc().resolve(Overrides.FOLDER)
                                    + " still overrides it; a new one of that number would get the old secret",
                            "sidetone ready --write takes such files away"))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            return ImmutableList.of(Problem.info(
                    "ready-unreadable",
                    ami.etc().resolve(Overrides.FOLDER).toString(),
                    "cannot be listed, so overrides of extensions that are gone are not seen",
                    "run check as root"));
        }
    }
}
