package org.sidetone.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.media.MediaException;
import org.sidetone.media.picture.Screen;
import org.sidetone.media.picture.Wallpaper;
import org.sidetone.media.picture.WallpaperMaker;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.Inventory;
import org.sidetone.publish.RootShelf;
import org.sidetone.publish.write.MediaFolder;
import org.sidetone.render.MediaLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "wallpaper",
        description = {
            "Makes background pictures for every model's screen, and their thumbnails, of picture files, and puts "
                    + "them into tftp.root under Desktops.",
            "The List.xml that phones read is made of what lies there, also while the service runs."
        },
        footer = {
            "",
            "PNG, JPEG, GIF and BMP are read as they are; WebP where dwebp or ffmpeg is installed.",
            "  Desktops/320x196x4   7941G, 7961G, 7942G, 7962G: four greys, dithered",
            "  Desktops/320x212x16  7945G, 7965G       Desktops/320x212x12  7970G, 7971G-GE",
            "  Desktops/320x216x16  7975G              Desktops/95x34x1     7906G, 7911G: black and white",
            "  --logo: logo.bmp  7940G, 7960G: 90x56 in four greys, beside their keys",
            "At most 50 are offered. A List.xml that you wrote yourself is served instead of ours.",
            "",
            "Examples:",
            "  sidetone wallpaper harbour.jpg --lighten 40          labels are black: dark pictures hide them",
            "  sidetone wallpaper logo.png --whole --background '#ffffff'",
            "  sidetone wallpaper harbour.jpg --model 7941G --preview /tmp/look.png     adds nothing: look first",
            "  sidetone wallpaper --logo logo.png --whole           the one picture that a 7940 or 7960 shows",
            "  sidetone wallpaper --list",
            "  sidetone wallpaper --remove harbour",
            "",
            "On the phone: Settings > User Preferences > Background Images. It reads the list when that",
            "menu is opened."
        })
final class WallpaperCommand implements Callable<Integer> {
    private static final String FULL = ".png";
    private static final String THUMBNAIL = "-tn.png";
    private static final Pattern COLOUR = Pattern.compile("#?([0-9A-Fa-f]{6})");
    /** Below it black labels are hard to read; by the eye, on the four greys. */
    private static final double DARK = 0.45;

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|FOLDER", description = "pictures")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--name", paramLabel = "N", description = "what it is called (default: the file's name)")
    private @Nullable String name;

    @Option(names = "--whole", description = "show all of it, with bars (default: fill the screen, lose edges)")
    private boolean whole;

    @Option(
            names = "--background",
            paramLabel = "#RRGGBB",
            description = "of the bars, and behind a transparent picture (default: white)")
    private String background = "#ffffff";

    @Option(names = "--lighten", paramLabel = "PERCENT", description = "make it whiter, 0 to 90 (default: 0)")
    private int lighten;

    @Option(names = "--preview", paramLabel = "OUT", description = "only write what the phone would show, as PNG")
    private @Nullable Path preview;

    @Option(names = "--model", paramLabel = "M", description = "of --preview (default: phone.model of the settings)")
    private @Nullable String model;

    @Option(names = "--logo", description = "make the logo of the 7940G and 7960G of it instead")
    private boolean logo;

    @Option(names = "--list", description = "show the wallpapers that this command made")
    private boolean list;

    @Option(names = "--remove", paramLabel = "NAME", description = "take one away that this command made")
    private @Nullable String remove;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        MediaFiles.check(arguments, files, list, remove, name != null || preview != null || logo);
        Settings settings = context.settings();
        Path tftp = settings.tftp().root();
        MediaFiles media = MediaFiles.pictures(context, tftp);
        if (list) {
            return list(context, tftp);
        }
        if (remove != null) {
            return media.remove(remove);
        }
        WallpaperMaker maker = maker(arguments);
        if (logo) {
            return new LogoWork(context, settings, media, maker).make(files.get(0), preview);
        }
        return preview == null
                ? make(context, media, maker, tftp)
                : preview(context, media, maker, screen(arguments, settings), preview);
    }

    private WallpaperMaker maker(Arguments arguments) {
        var colour = COLOUR.matcher(background);
        if (!colour.matches()) {
            throw arguments.wrong("'" + background + "' is no colour; white is #ffffff");
        }
        try {
            return new WallpaperMaker(whole, Integer.parseInt(colour.group(1), 16), lighten);
        } catch (IllegalArgumentException e) {
            throw arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Screen screen(Arguments arguments, Settings settings) {
        PhoneModel wanted = arguments.model(
                Optional.ofNullable(model).orElse(settings.phone().model()));
        return Screen.of(wanted.wallpaperFolder())
                .orElseThrow(() -> arguments.wrong("a " + wanted.label() + " has no wallpaper that is known"));
    }

    private int preview(Context context, MediaFiles media, WallpaperMaker maker, Screen screen, Path out)
            throws CommandFailure {
        return media.each(files, file -> {
            Wallpaper wallpaper = maker.make(file);
            MediaFiles.preview(out, wallpaper.images().get(screen).full(), file);
            context.out()
                    .println(Messages.printable(out + ": " + screen.image() + " as in " + screen.folder() + ", of "
                            + wallpaper.source() + ", " + percent(wallpaper) + " bright"));
            warnIfDark(context, file, wallpaper);
        });
    }

    private int make(Context context, MediaFiles media, WallpaperMaker maker, Path tftp) throws CommandFailure {
        int exit;
        try (MediaFolder folder = media.open()) {
            exit = media.each(files, file -> add(context, media, folder, maker, file));
        } catch (IOException e) {
            throw new CommandFailure("cannot let go of " + tftp + ": " + e.getMessage(), "", e);
        }
        afterwards(context, tftp);
        return exit;
    }

    private void add(Context context, MediaFiles media, MediaFolder folder, WallpaperMaker maker, Path file)
            throws MediaException, IOException, CommandFailure {
        Wallpaper wallpaper = maker.make(file);
        String title = MediaFiles.title(Optional.ofNullable(name), file);
        String base = media.base(title, THUMBNAIL);
        ImmutableMap.Builder<String, byte[]> made = ImmutableMap.builder();
        wallpaper.images().forEach((screen, images) -> {
            made.put(screen.folder() + "/" + base + FULL, images.full());
            made.put(screen.folder() + "/" + base + THUMBNAIL, images.thumbnail());
        });
        boolean replaced = media.add(folder, title, made.buildOrThrow());
        context.out()
                .println(Messages.printable(base + " \"" + title + "\": " + wallpaper.source() + " for "
                        + wallpaper.images().size() + " screens, " + percent(wallpaper) + " bright"
                        + (replaced ? "; replaced an earlier one" : "")));
        warnIfDark(context, file, wallpaper);
    }

    private static void warnIfDark(Context context, Path file, Wallpaper wallpaper) {
        if (wallpaper.brightness() < DARK) {
            context.warn(
                    file + " is dark: on the grey screens black labels are drawn over it",
                    "--lighten 50 makes it whiter");
        }
    }

    private static String percent(Wallpaper wallpaper) {
        return String.format(Locale.ROOT, "%.0f %%", wallpaper.brightness() * 100);
    }

    private static int list(Context context, Path tftp) {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        RootShelf shelf = new RootShelf(tftp);
        Inventory inventory = shelf.inventory();
        shelf.titles().forEach((file, title) -> {
            if (!MediaFiles.isRing(file) && !file.endsWith(THUMBNAIL) && inventory.has(file)) {
                found.computeIfAbsent(title, none -> new TreeSet<>()).add(file);
            }
        });
        Table table = new Table("NAME", "FILES");
        found.forEach((title, names) -> table.row(title, String.join(" ", names)));
        context.out().print(table);
        shelf.mediaProblems(inventory).forEach(context::tell);
        afterwards(context, tftp);
        return Exit.OK;
    }

    private static void afterwards(Context context, Path tftp) {
        MediaWords.afterwards(
                context,
                tftp,
                MediaLists.wallpaperFolders().stream()
                        .map(folder -> folder + "/List.xml")
                        .collect(Collectors.toSet()));
    }
}
