package org.sidetone.ready;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sidetone.config.Secret;
import org.sidetone.phone.PbxChanges;
import org.sidetone.phone.PbxChanges.WrittenFile;
import org.sidetone.phone.PbxChanges.WrittenSetting;

/**
 * Writes overrides into the files that FreePBX keeps, and takes them out again. What it does is remembered in the store before it
 * is done, and {@link #rollBack} brings back the bytes from before this object touched anything.
 */
final class Overrides {
    /** Beside the PBX's files; a file for each section of each extension. */
    static final String FOLDER = "sidetone.d";

    private record Touched(SafeFile file, Optional<byte[]> before, Path model) {}

    private final Path etc;
    private final PbxChanges store;
    private final Instant now;
    private final String by;
    private final List<Touched> touched = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final ImmutableList<WrittenFile> filesBefore;
    private final ImmutableList<WrittenSetting> settingsBefore;

    Overrides(Path etc, PbxChanges store, Instant now, String by) {
        this.etc = etc;
        this.store = store;
        this.now = now;
        this.by = by;
        this.filesBefore = store.files();
        this.settingsBefore = store.settings();
    }

    /** Files changed so far, as they are called on this machine. */
    ImmutableSet<String> files() {
        return touched.stream().map(one -> one.file().path().toString()).collect(ImmutableSet.toImmutableSet());
    }

    /** What the owner should know: files that somebody else changed since we wrote them. */
    ImmutableList<String> notes() {
        return ImmutableList.copyOf(notes);
    }

    void write(List<Change> changes) throws IOException {
        Set<Keeper> keepers = new LinkedHashSet<>();
        for (Change change : changes) {
            for (Stanza stanza : change.stanzas()) {
                put(change, stanza);
                keepers.add(stanza.keeper());
            }
        }
        for (Keeper keeper : keepers) {
            Set<String> added = new TreeSet<>();
            changes.stream()
                    .filter(change -> change.stanzas().stream().anyMatch(stanza -> stanza.keeper() == keeper))
                    .forEach(change -> added.add(keeper.includeLine(change.id())));
            include(keeper, added, Set.of());
        }
    }

    /** Takes away what was written for these extensions. */
    void remove(Set<String> extensions) throws IOException {
        for (Keeper keeper : Keeper.values()) {
            Set<String> gone = new TreeSet<>();
            for (String extension : extensions) {
                if (isEmptyWithoutOurs(keeper, extension)) {
                    gone.add(keeper.includeLine(extension));
                }
            }
            if (Files.exists(etc.resolve(keeper.file()))) {
                include(keeper, Set.of(), gone);
            }
            for (String extension : extensions) {
                takeBack(keeper, extension);
            }
        }
        extensions.forEach(extension -> Arrays.stream(Keeper.values())
                .forEach(keeper -> store.forgetSettings(extension, keeper.fileOf(extension))));
        try {
            Files.deleteIfExists(etc.resolve(FOLDER));
        } catch (DirectoryNotEmptyException e) {
            // Other extensions have files in it.
        }
    }

    /** Puts back every byte that this object changed, and what the store knew. */
    void rollBack() throws IOException {
        IOException failed = null;
        // Deleting comes first: it makes room where the disk is full, and #tryinclude bears a file that is gone.
        for (boolean deleting : new boolean[] {true, false}) {
            for (Touched one : Lists.reverse(touched)) {
                try {
                    if (one.before().isEmpty() == deleting) {
                        restore(one);
                    }
                } catch (IOException e) {
                    failed = e;
                }
            }
        }
        try {
            Files.deleteIfExists(etc.resolve(FOLDER));
        } catch (DirectoryNotEmptyException e) {
            // It was there before, or holds what could not be put back.
        }
        if (failed != null) {
            throw failed;
        }
        store.files().forEach(file -> store.forgetFile(file.path()));
        filesBefore.forEach(store::put);
        store.settings().forEach(setting -> store.forgetSettings(setting.extension(), setting.place()));
        store.put(settingsBefore);
    }

    private static void restore(Touched one) throws IOException {
        if (one.before().isEmpty()) {
            one.file().delete();
        } else if (!one.file()
                .read()
                .map(now -> Arrays.equals(now, one.before().get()))
                .orElse(false)) {
            one.file().makeFolder(one.model());
            one.file().write(one.before().get(), one.model());
        }
    }

    private void put(Change change, Stanza stanza) throws IOException {
        String place = stanza.keeper().fileOf(change.id());
        SafeFile file = SafeFile.at(etc.resolve(place));
        Path usual = etc.resolve(stanza.keeper().model());
        Path model = Files.exists(usual) ? usual : etc.resolve(stanza.keeper().file());
        Optional<byte[]> current = file.read();
        String theirs = current.map(bytes -> foreign(file, text(bytes))).orElse("");
        if (!theirs.isEmpty() && known(file).isEmpty()) {
            throw new ReadyException(
                    file.path() + " is there already and not ours: nothing was written", "move it away", null);
        }
        ImmutableList<Stanza.Line> older = known(file)
                .map(record -> record.written().reveal())
                .or(() -> current.map(Overrides::text))
                .map(OverrideText::settings)
                .orElse(ImmutableList.of());
        String ours = OverrideText.of(stanza.over(older));
        byte[] next = bytes(ours + OverrideText.settingsOnly(theirs));
        remember(file, Optional.empty(), bytes(ours));
        store.put(Iterables.transform(
                stanza.settings(),
                line -> new WrittenSetting(
                        change.id(),
                        place,
                        line.name(),
                        Optional.empty(),
                        Optional.of(Secret.of(line.value())),
                        now,
                        by)));
        touched.add(new Touched(file, current, model));
        file.makeFolder(model);
        file.write(next, model);
    }

    private void include(Keeper keeper, Set<String> added, Set<String> gone) throws IOException {
        SafeFile file = SafeFile.at(etc.resolve(keeper.file()));
        byte[] current = file.read().orElse(new byte[0]);
        Set<String> lines = new TreeSet<>(KeeperText.lines(text(current)));
        if (!lines.addAll(added) && lines.stream().noneMatch(gone::contains)) {
            return;
        }
        lines.removeAll(gone);
        Optional<WrittenFile> known = known(file);
        boolean untouched = known.isPresent()
                && known.get().written().equals(Secret.of(text(current)))
                && known.get().before().isPresent();
        if (known.isPresent() && !untouched) {
            notes.add(file.path() + " was changed by somebody else since we wrote it: only our lines are touched");
        }
        String base = untouched ? known.get().before().get().reveal() : KeeperText.without(text(current));
        byte[] next = bytes(KeeperText.with(base, lines));
        if (!lines.isEmpty()) {
            remember(file, Optional.of(base), next);
        }
        touched.add(new Touched(file, Optional.of(current), file.path()));
        file.write(next, file.path());
        if (lines.isEmpty()) {
            store.forgetFile(file.path().toString());
        }
    }

    private boolean isEmptyWithoutOurs(Keeper keeper, String extension) throws IOException {
        SafeFile file = SafeFile.at(etc.resolve(keeper.fileOf(extension)));
        return file.read().map(bytes -> foreign(file, text(bytes)).isEmpty()).orElse(true);
    }

    private void takeBack(Keeper keeper, String extension) throws IOException {
        SafeFile file = SafeFile.at(etc.resolve(keeper.fileOf(extension)));
        Optional<byte[]> current = file.read();
        if (current.isPresent()) {
            String theirs = foreign(file, text(current.get()));
            touched.add(new Touched(file, current, file.path()));
            if (theirs.isEmpty()) {
                file.delete();
            } else {
                notes.add(file.path() + " holds lines of somebody else: they stay, and the line that includes them");
                file.write(bytes(theirs), file.path());
            }
        }
        store.forgetFile(file.path().toString());
    }

    private String foreign(SafeFile file, String text) {
        return known(file)
                .map(record -> OverrideText.foreign(text, record.written().reveal()))
                // Without a record (the store was lost) our first line tells whose it is.
                .orElseGet(() -> OverrideText.isOurs(text) ? "" : text);
    }

    private Optional<WrittenFile> known(SafeFile file) {
        return store.files().stream()
                .filter(record -> record.path().equals(file.path().toString()))
                .findFirst();
    }

    private void remember(SafeFile file, Optional<String> before, byte[] written) {
        store.put(new WrittenFile(file.path().toString(), before.map(Secret::of), Secret.of(text(written)), now, by));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
