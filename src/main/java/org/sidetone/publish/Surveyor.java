package org.sidetone.publish;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sidetone.config.Problem;
import org.sidetone.plan.Inventory;
import org.sidetone.publish.write.Manifest;
import org.sidetone.publish.write.OwnFiles;

/** Walks through a root once, as {@link RootShelf} would find things. */
final class Surveyor {
    private static final int DEEPEST = 16;
    private static final int MOST_FILES = 100_000;

    private final Path root;
    private final List<String> names = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** The folders we are in, without links: a link to one of them would lead round in circles. */
    private final Deque<Path> inside = new ArrayDeque<>();

    private final OwnFiles own;

    Surveyor(Path root, OwnFiles own) {
        this.root = root;
        this.own = own;
    }

    RootSurvey survey() {
        if (!Files.exists(root)) {
            problems.add(Problem.info(
                    "root-missing",
                    "tftp.root",
                    root + " does not exist: only generated files are served",
                    "create it when there are files of your own to serve (firmware, rings, wallpapers)"));
        } else {
            try {
                folder(root.toRealPath(), root.toRealPath(), "");
            } catch (IOException e) {
                unreadable("tftp.root", root, e);
            }
        }
        return new RootSurvey(Inventory.of(names), ImmutableList.copyOf(problems));
    }

    private void folder(Path folder, Path realRoot, String prefix) throws IOException {
        inside.push(folder);
        Map<String, String> spellings = new HashMap<>();
        for (String name : Listings.sortedNames(folder)) {
            if (Manifest.isHelper(name) || own.wrote(prefix + name)) {
                continue;
            }
            String twin = spellings.putIfAbsent(ShelfNames.fold(name), name);
            if (twin != null) {
                twins(prefix + twin, prefix + name);
            }
            entry(folder.resolve(name), realRoot, prefix + name);
        }
        inside.pop();
    }

    private void entry(Path path, Path realRoot, String name) {
        try {
            FileContents.Key found = RootShelf.follow(path, realRoot);
            switch (found.stamp().kind()) {
                case FILE -> file(found, name);
                case FOLDER -> {
                    if (!inside.contains(found.path()) && inside.size() < DEEPEST) {
                        folder(found.path(), realRoot, name + "/");
                    }
                }
                case LINK ->
                    problems.add(Problem.warning(
                            "link-leaves-root",
                            name,
                            path + " is a link out of the TFTP root and is not served",
                            "put the file itself into the root, or a hard link"));
                case OTHER -> {} // sockets and pipes are no files
            }
        } catch (IOException e) {
            unreadable(name, path, e);
        }
    }

    private void file(FileContents.Key found, String name) {
        if (names.size() == MOST_FILES) {
            return;
        }
        names.add(name);
        if (names.size() == MOST_FILES) {
            problems.add(Problem.warning(
                    "root-too-large",
                    "tftp.root",
                    "the root holds more than " + MOST_FILES + " files, the rest is not looked at",
                    "move what is not for phones elsewhere"));
        }
        if (found.stamp().size() > FileContents.LARGEST_FILE) {
            problems.add(Problem.warning(
                    "file-too-large",
                    name,
                    "files above " + (FileContents.LARGEST_FILE >> 20) + " MB are not served",
                    "no phone takes such a file: move it elsewhere"));
        } else if (!Files.isReadable(found.path())) {
            problems.add(Problem.warning(
                    "file-unreadable",
                    name,
                    found.path() + " cannot be read by this service",
                    "chmod o+r it, or give it to the service's group"));
        }
    }

    private void twins(String first, String second) {
        problems.add(Problem.warning(
                "names-differ-in-case",
                second,
                first + " and " + second + " differ only in case: who asks for neither spelling gets " + first,
                "remove one of them"));
    }

    private void unreadable(String where, Path path, IOException e) {
        problems.add(Problem.warning(
                "root-unreadable",
                where,
                path + " cannot be read (" + e.getClass().getSimpleName() + ")",
                "let the service read it (chmod o+rx for folders), or correct tftp.root"));
    }
}
