package org.sidetone.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sidetone.config.Problem;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Inventory;

/**
 * The lists by which phones offer what lies in the root: rings there, wallpapers in the folder of each kind of screen. A list that
 * somebody wrote by hand stands in the root and is not made; nor is one that would be empty.
 */
public final class MediaLists {
    /** More entries than this a phone may not take (usecallmanager.nz). */
    public static final int MOST = 50;

    /** How the names of thumbnails differ from those of their images: ours, and those seen in other people's roots. */
    private static final ImmutableList<String> THUMBNAILS =
            ImmutableList.of("%s-tn", "tn-%s", "%s_tn", "%s-thumb", "thumb-%s");

    /** What 7940 and 7960 read: a name and a file, with a tab between. */
    private static final String TABBED = "RINGLIST.DAT";

    private static final String RINGS = "ringlist.xml";
    private static final String DISTINCTIVE = "distinctiveringlist.xml";

    /** As firmware of different age spells it (field guides: small letters; usecallmanager.nz and CallManager Express: capitals). */
    private static final ImmutableSortedMap<String, ImmutableList<String>> SPELLINGS = ImmutableSortedMap.of(
            RINGS,
            ImmutableList.of(RINGS, "Ringlist.xml", "RingList.xml", "RINGLIST.XML"),
            DISTINCTIVE,
            ImmutableList.of(DISTINCTIVE, "DistinctiveRingList.xml", "DISTINCTIVERINGLIST.XML"),
            TABBED,
            ImmutableList.of(TABBED, "ringlist.dat"));

    /** @param title at most 25 characters, no other ring has it */
    public record Ring(String title, String file) {}

    private MediaLists() {}

    /**
     * Every list, under one spelling.
     *
     * @param root what lies in the TFTP root
     * @param titles names to show, by file; for others they are made from the file's name
     */
    public static ImmutableSortedMap<String, Document> of(Inventory root, Map<String, String> titles) {
        ImmutableSortedMap.Builder<String, Document> lists = ImmutableSortedMap.naturalOrder();
        ImmutableList<Ring> rings = first(rings(root, titles));
        if (!rings.isEmpty()) {
            for (String name : List.of(RINGS, DISTINCTIVE)) {
                if (!root.has(name)) {
                    lists.put(name, Document.xml(name, RingList.of(rings)));
                }
            }
            if (!root.has(TABBED)) {
                lists.put(TABBED, new Document(TABBED, "text/plain", RingList.tabbed(rings)));
            }
        }
        for (String folder : wallpaperFolders()) {
            String name = folder + "/List.xml";
            ImmutableList<ImageList.Image> images = first(images(root, folder));
            if (!images.isEmpty() && !root.has(name)) {
                lists.put(name, Document.xml(name, ImageList.of(images)));
            }
        }
        return lists.buildOrThrow();
    }

    /** The names under which a list must lie where names do not match without regard to case: on another server's disk. */
    public static ImmutableList<String> spellings(String name) {
        return SPELLINGS.getOrDefault(name, ImmutableList.of(name));
    }

    /** The same lists under every spelling, for another server's disk. */
    public static ImmutableSortedMap<String, Document> spelled(Inventory root, Map<String, String> titles) {
        ImmutableSortedMap.Builder<String, Document> all = ImmutableSortedMap.naturalOrder();
        of(root, titles)
                .forEach((name, list) -> spellings(name)
                        .forEach(spelling ->
                                all.put(spelling, new Document(spelling, list.contentType(), list.bytes()))));
        return all.buildOrThrow();
    }

    /** What phones will not be offered, and why. */
    public static ImmutableList<Problem> problems(Inventory root, Map<String, String> titles) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (String name : root.spellings().values()) {
            if (isRing(name) && !MediaName.fits(name)) {
                problems.add(Problem.warning(
                        "ring-name",
                        name,
                        "the ring is not in the list: a phone takes 25 characters of ASCII without blanks as a file's name",
                        "rename it"));
            }
        }
        tooMany("rings", rings(root, titles).size(), problems);
        for (String folder : wallpaperFolders()) {
            tooMany("wallpapers in " + folder, images(root, folder).size(), problems);
        }
        return problems.build();
    }

    /** All rings, also those beyond {@link #MOST}, by their titles. */
    public static ImmutableList<Ring> rings(Inventory root, Map<String, String> titles) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<Ring> rings = new ArrayList<>();
        for (String name : root.spellings().values()) {
            if (isRing(name) && MediaName.fits(name)) {
                String wanted = titles.getOrDefault(name, MediaName.titleOf(name));
                rings.add(new Ring(unique(wanted, taken), name));
            }
        }
        rings.sort(Comparator.comparing(Ring::title, String.CASE_INSENSITIVE_ORDER));
        return ImmutableList.copyOf(rings);
    }

    /** The folders that models look in, each once. */
    public static ImmutableList<String> wallpaperFolders() {
        Set<String> folders = new TreeSet<>();
        for (PhoneModel model : PhoneModel.values()) {
            if (!model.wallpaperFolder().isEmpty()) {
                folders.add(model.wallpaperFolder());
            }
        }
        return ImmutableList.copyOf(folders);
    }

    /** Those images that have a thumbnail: without one the menu has nothing to show. */
    private static ImmutableList<ImageList.Image> images(Inventory root, String folder) {
        ImmutableList.Builder<ImageList.Image> images = ImmutableList.builder();
        String prefix = Inventory.fold(folder + "/");
        root.spellings().tailMap(prefix).forEach((key, name) -> {
            String file = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
            if (file.endsWith(".png") && file.indexOf('/') < 0) {
                String base = file.substring(0, file.length() - ".png".length());
                THUMBNAILS.stream()
                        .flatMap(pattern -> root.spelling(prefix + pattern.replace("%s", base) + ".png").stream())
                        .findFirst()
                        .ifPresent(thumbnail -> images.add(new ImageList.Image(thumbnail, name)));
            }
        });
        return images.build();
    }

    private static boolean isRing(String name) {
        String folded = Inventory.fold(name);
        return name.indexOf('/') < 0 && (folded.endsWith(".raw") || folded.endsWith(".pcm"));
    }

    private static String unique(String wanted, Set<String> taken) {
        String title = wanted;
        for (int next = 2; !taken.add(title); next++) {
            String end = " " + next;
            title = wanted.substring(0, Math.min(wanted.length(), MediaName.LONGEST - end.length()))
                            .stripTrailing()
                    + end;
        }
        return title;
    }

    private static <T> ImmutableList<T> first(ImmutableList<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static void tooMany(String what, int count, ImmutableList.Builder<Problem> problems) {
        if (count > MOST) {
            problems.add(Problem.warning(
                    "media-too-many",
                    "tftp.root",
                    "there are " + count + " " + what + ", and a phone is offered the first " + MOST,
                    "take some away: sidetone " + (what.equals("rings") ? "ring" : "wallpaper") + " --remove NAME"));
        }
    }
}
