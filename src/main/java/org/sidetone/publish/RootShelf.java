package org.sidetone.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.plan.Inventory;
import org.sidetone.publish.FileStamp.Kind;
import org.sidetone.publish.Listings.Listing;
import org.sidetone.publish.write.Manifest;
import org.sidetone.publish.write.MediaFolder;
import org.sidetone.publish.write.OwnFiles;
import org.sidetone.render.MediaLists;

/**
 * The files of the TFTP root, folders included. Whatever is put in, changed or taken away shows at the next question (in folders
 * of thousands of files within a second). A link is followed inside the root and not found if it leaves it. A root that is missing
 * or unreadable is empty; {@link #survey} says so. What Sidetone wrote there itself for another server is not the root's: it is
 * generated, and may be out of date.
 */
public final class RootShelf implements Shelf {
    private final Path root;
    private final Listings listings = new Listings();
    private final FileContents contents = new FileContents();
    private final OwnFiles own;

    public RootShelf(Path root) {
        this.root = root.toAbsolutePath();
        this.own = new OwnFiles(this.root);
    }

    @Override
    public Optional<Item> find(String name, InetAddress facing) {
        return ShelfNames.parts(name)
                .filter(parts -> parts.stream().noneMatch(Manifest::isHelper))
                .flatMap(this::find);
    }

    /** As {@link #find}, also in the folders that Sidetone keeps there for itself. */
    Optional<Item> findAnywhere(String name) {
        return ShelfNames.parts(name).flatMap(this::find);
    }

    private Optional<Item> find(ImmutableList<String> parts) {
        Optional<Listing> top = listings.of(root);
        Optional<Listing> folder = top;
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (folder.isEmpty() || top.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> spelling = folder.get().spelling(parts.get(i));
            if (spelling.isEmpty()) {
                return Optional.empty();
            }
            spelled.add(spelling.get());
            Path path = folder.get().real().resolve(spelling.get());
            try {
                FileContents.Key found = follow(path, top.get().real());
                boolean last = i == parts.size() - 1;
                if (last && found.stamp().kind() == Kind.FILE) {
                    if (Manifest.isHelper(spelling.get()) || own.wrote(String.join("/", spelled))) {
                        return Optional.empty();
                    }
                    return Optional.of(new RootFile(String.join("/", spelled), found, contents));
                }
                if (last || found.stamp().kind() != Kind.FOLDER) {
                    return Optional.empty();
                }
                folder = listings.of(found.path());
            } catch (IOException e) {
                return Optional.empty(); // gone between the listing and the look
            }
        }
        return Optional.empty();
    }

    /** What a path stands for: itself, or what its link points to; a link out of the root stays a link, which is neither. */
    static FileContents.Key follow(Path path, Path realRoot) throws IOException {
        FileStamp stamp = FileStamp.of(path);
        if (stamp.kind() != Kind.LINK) {
            return new FileContents.Key(path, stamp);
        }
        Path real = path.toRealPath();
        return real.startsWith(realRoot)
                ? new FileContents.Key(real, FileStamp.of(real))
                : new FileContents.Key(path, stamp);
    }

    /** Walks through the whole root: a matter of milliseconds for thousands of files. */
    public RootSurvey survey() {
        return new Surveyor(root, own).survey();
    }

    /** The names in the root, as of now. */
    public Inventory inventory() {
        return survey().inventory();
    }

    /** How phones call the rings and wallpapers that Sidetone put there, by file. */
    public ImmutableSortedMap<String, String> titles() {
        return MediaFolder.titles(root);
    }

    /** What of the rings and wallpapers phones will not be offered, and why. */
    public ImmutableList<Problem> mediaProblems(Inventory inventory) {
        return MediaLists.problems(inventory, titles());
    }
}
