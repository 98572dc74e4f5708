package org.sidetone.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sidetone.media.MediaException;
import org.sidetone.plan.old.OldPhone;
import org.sidetone.publish.write.MediaFolder;
import org.sidetone.publish.write.RootWriter;
import org.sidetone.render.MediaName;

/** What {@code ring} and {@code wallpaper} share: the files given, names for what is made of them, and the root that takes it. */
final class MediaFiles {
    private static final ImmutableSet<String> SOUNDS =
            ImmutableSet.of("wav", "aif", "aiff", "aifc", "au", "snd", "mp3", "ogg", "oga", "opus", "flac", "m4a");
    private static final ImmutableSet<String> PICTURES =
            ImmutableSet.of("png", "jpg", "jpeg", "jfif", "gif", "bmp", "webp");

    private final Context context;
    private final Path root;
    private final boolean sounds;
    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private MediaFiles(Context context, Path root, boolean sounds) {
        this.context = context;
        this.root = root;
        this.sounds = sounds;
    }

    static MediaFiles sounds(Context context, Path root) {
        return new MediaFiles(context, root, true);
    }

    static MediaFiles pictures(Context context, Path root) {
        return new MediaFiles(context, root, false);
    }

    /** @param single whether an option was given that goes with one file alone */
    static void check(Arguments arguments, List<Path> files, boolean list, @Nullable String remove, boolean single) {
        int asked = (files.isEmpty() ? 0 : 1) + (list ? 1 : 0) + (remove == null ? 0 : 1);
        if (asked != 1) {
            throw arguments.wrong("either FILEs, --list or --remove NAME is wanted");
        }
        if (single && (files.size() != 1 || Files.isDirectory(files.get(0)))) {
            throw arguments.wrong("--name, --preview and --logo are for one file");
        }
    }

    /** Makes something of one file. */
    interface Work {
        void on(Path file) throws MediaException, IOException, CommandFailure;
    }

    /** Does it to each; what cannot be done is told in a line, and the others go on. */
    int each(List<Path> given, Work work) throws CommandFailure {
        int failed = 0;
        for (Path file : expand(given)) {
            try {
                work.on(file);
            } catch (MediaException e) {
                failed++;
                tell(Messages.withHint(file + ": " + e.getMessage(), e.hint()));
            } catch (CommandFailure e) {
                failed++;
                tell(file + ": " + e.getMessage());
            } catch (IOException e) {
                throw new CommandFailure(RootWriter.failed(root, e).what(), "is it yours to write to?", e);
            }
        }
        return failed == 0 ? Exit.OK : Exit.FAILED;
    }

    private void tell(String line) {
        context.err().println("sidetone: " + Messages.printable(line));
    }

    /** Of a folder the files in it whose names end as such files' do, in the order of their names. */
    private ImmutableList<Path> expand(List<Path> given) throws CommandFailure {
        ImmutableList.Builder<Path> files = ImmutableList.builder();
        for (Path path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> found = Files.list(path)) {
                List<Path> fitting = found.filter(this::fits).sorted().toList();
                if (fitting.isEmpty()) {
                    throw new CommandFailure(
                            path + " holds no " + (sounds ? "sound" : "picture") + " files",
                            "these are: " + String.join(", ", sounds ? SOUNDS : PICTURES));
                }
                files.addAll(fitting);
            } catch (IOException e) {
                throw new CommandFailure(path + " cannot be read: " + e.getMessage(), "", e);
            }
        }
        return files.build();
    }

    private boolean fits(Path file) {
        String name = String.valueOf(file.getFileName());
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return (sounds ? SOUNDS : PICTURES).contains(end) && Files.isRegularFile(file);
    }

    /**
     * The name of a file in the root for what is made of this one, without its end; no two of a run have the same.
     *
     * @param longest end that the name will get
     */
    String base(String title, String longest) {
        for (int next = 1; ; next++) {
            String more = next == 1 ? "" : "_" + next;
            String name = MediaName.file(title, more + longest);
            String base = name.substring(0, name.length() - longest.length());
            if (taken.add(base)) {
                return base;
            }
        }
    }

    /** What the phone calls it: the name that was asked for, or the file's. */
    static String title(Optional<String> wanted, Path file) {
        String name = MediaName.titleOf(String.valueOf(file.getFileName()));
        return wanted.map(text -> MediaName.title(text, name)).orElse(name);
    }

    MediaFolder open() throws CommandFailure {
        if (!Files.isDirectory(root)) {
            throw new CommandFailure(
                    "the TFTP root " + root + " does not exist", "mkdir -p " + root + ", or correct tftp.root");
        }
        try {
            return MediaFolder.open(root);
        } catch (IOException e) {
            throw new CommandFailure(RootWriter.failed(root, e).what(), "is it yours to write to?", e);
        }
    }

    /** @return whether it took the place of an earlier one of ours */
    boolean add(MediaFolder folder, String title, Map<String, byte[]> files) throws IOException, CommandFailure {
        MediaFolder.Added added = folder.add(title, files);
        if (!added.refused().isEmpty()) {
            throw new CommandFailure(
                    root.resolve(added.refused().get(0))
                            + " was not made by this command, or edited since, and is kept",
                    "give --name another");
        }
        return added.replaced();
    }

    /** Removes what is called so, by its title or the name of its file. */
    int remove(String name) throws CommandFailure {
        Map<String, String> titles = MediaFolder.titles(root);
        try (MediaFolder folder = open()) {
            Set<String> named = new HashSet<>();
            for (String file : folder.ours()) {
                if (isRing(file) == sounds && (name.equalsIgnoreCase(titles.get(file)) || isOf(name, file))) {
                    named.add(file);
                }
            }
            if (named.isEmpty()) {
                throw new CommandFailure(
                        "there is no " + kind() + " '" + name + "' of ours in " + root,
                        "sidetone " + kind() + " --list shows them; what others put there is theirs to remove");
            }
            List<String> kept = folder.remove(named);
            kept.forEach(file -> context.warn(
                    root.resolve(file) + " was edited since it was made, and is kept", "remove it by hand"));
            context.out().println(Messages.printable(name) + ": " + (named.size() - kept.size()) + " removed");
            return kept.isEmpty() ? Exit.OK : Exit.FAILED;
        } catch (IOException e) {
            throw new CommandFailure(RootWriter.failed(root, e).what(), "is it yours to write to?", e);
        }
    }

    String kind() {
        return sounds ? "ring" : "wallpaper";
    }

    static boolean isRing(String file) {
        return file.indexOf('/') < 0 && !file.equals(OldPhone.LOGO);
    }

    /** Whether the file's name is this one, with or without its folder and its end. */
    private static boolean isOf(String name, String file) {
        String last = Splitter.on('/').splitToStream(file).reduce("", (a, b) -> b);
        return name.equalsIgnoreCase(last) || name.equalsIgnoreCase(last.replaceFirst("\\.[a-z]+$", ""));
    }

    /** Writes what is only to be looked at or listened to; never over the file that it was made of. */
    static void preview(Path file, byte[] content, Path source) throws CommandFailure {
        try {
            if (Files.exists(file) && Files.isSameFile(file, source)) {
                throw new CommandFailure(file + " is the file itself", "give the preview another name");
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new CommandFailure(RootWriter.failed(file, e).what(), "", e);
        }
    }
}
