package org.sidetone.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.media.MediaException;
import org.sidetone.media.ring.Ring;
import org.sidetone.media.ring.RingMaker;
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
        name = "ring",
        description = {
            "Makes rings of sound files, and of those in a folder, and puts them into tftp.root: 8 kHz u-law, "
                    + "made about equally loud, without the silence around it, cut where the wave crosses zero, faded.",
            "The lists that phones read (ringlist.xml, distinctiveringlist.xml, RINGLIST.DAT, whatever the "
                    + "spelling) are made of what lies there, also while the service runs."
        },
        footer = {
            "",
            "WAV, AIFF and AU are read as they are; MP3, OGG, FLAC and M4A where ffmpeg is installed.",
            "By Cisco's documents a ring has 2.01 seconds at most. Longer ones were heard on some models:",
            "try one first. The same name again replaces the ring that this command made before.",
            "At most 50 rings are offered, names have at most 25 characters. Any *.raw that you put into the root",
            "yourself is offered too; a list that you wrote yourself is served instead of ours.",
            "",
            "Examples:",
            "  sidetone ring bell.wav",
            "  sidetone ring song.mp3 --name \"Front desk\" --from 42.5",
            "  sidetone ring sounds/",
            "  sidetone ring song.mp3 --seconds 6 --preview /tmp/listen.wav     adds nothing: listen first",
            "  sidetone ring --list",
            "  sidetone ring --remove bell",
            "",
            "On the phone: Settings > User Preferences > Rings. It reads the list when that menu is opened."
        })
final class RingCommand implements Callable<Integer> {
    private static final String END = ".raw";
    /** The longest that Cisco's documents allow. */
    private static final double USUAL_SECONDS = Ring.LONGEST_DOCUMENTED / 8000.0;

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|FOLDER", description = "sound files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--name", paramLabel = "N", description = "what the phone shows (default: the file's name)")
    private @Nullable String name;

    @Option(names = "--from", paramLabel = "S", description = "leave out so many seconds at the beginning")
    private double from;

    @Option(names = "--seconds", paramLabel = "S", description = "how long at most, up to 30 (default: 2.01)")
    private double seconds = USUAL_SECONDS;

    @Option(names = "--preview", paramLabel = "OUT.wav", description = "only write what the phone would play")
    private @Nullable Path preview;

    @Option(names = "--list", description = "show the rings that phones are offered")
    private boolean list;

    @Option(names = "--remove", paramLabel = "NAME", description = "take one away that this command made")
    private @Nullable String remove;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        MediaFiles.check(arguments, files, list, remove, name != null || preview != null);
        Path tftp = context.settings().tftp().root();
        MediaFiles media = MediaFiles.sounds(context, tftp);
        if (list) {
            return list(context, tftp);
        }
        return remove == null ? make(context, media, maker(arguments), tftp) : media.remove(remove);
    }

    private RingMaker maker(Arguments arguments) {
        try {
            return new RingMaker(from, seconds);
        } catch (IllegalArgumentException e) {
            throw arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private int make(Context context, MediaFiles media, RingMaker maker, Path tftp) throws CommandFailure {
        if (preview != null) {
            return media.each(files, file -> {
                Ring ring = maker.make(file);
                MediaFiles.preview(preview, ring.toWav(), file);
                tell(context, preview.toString(), ring, "");
            });
        }
        int exit;
        try (MediaFolder folder = media.open()) {
            exit = media.each(files, file -> add(context, media, folder, maker, file));
        } catch (IOException e) {
            throw new CommandFailure("cannot let go of " + tftp + ": " + e.getMessage(), "", e);
        }
        MediaWords.afterwards(context, tftp, Set.of("ringlist.xml", "distinctiveringlist.xml"));
        return exit;
    }

    private void add(Context context, MediaFiles media, MediaFolder folder, RingMaker maker, Path file)
            throws MediaException, IOException, CommandFailure {
        Ring ring = maker.make(file);
        String title = MediaFiles.title(Optional.ofNullable(name), file);
        String raw = media.base(title, END) + END;
        boolean replaced = media.add(folder, title, ImmutableMap.of(raw, ring.bytes()));
        tell(context, raw + " \"" + title + "\"", ring, replaced ? "; replaced an earlier one" : "");
        if (ring.bytes().length > Ring.LONGEST_DOCUMENTED) {
            context.warn(
                    raw + " is longer than the 2.01 seconds of Cisco's documents",
                    "phones were heard to play longer ones, but no model is promised to");
        }
    }

    private static void tell(Context context, String what, Ring ring, String more) {
        String source = ring.readWhole() ? "" : "more than ";
        String line = String.format(
                Locale.ROOT,
                "%s: %.2f s of %s%.2f s, %+.1f dB%s",
                what,
                ring.sounding(),
                source,
                ring.sourceSeconds(),
                ring.gain(),
                ring.shortened() ? ", cut" : "");
        context.out().println(Messages.printable(line + more));
    }

    private static int list(Context context, Path tftp) throws CommandFailure {
        RootShelf shelf = new RootShelf(tftp);
        Map<String, String> titles = shelf.titles();
        List<MediaLists.Ring> rings = MediaLists.rings(shelf.inventory(), titles);
        Table table = new Table("NAME", "FILE", "SECONDS", "MADE BY");
        for (MediaLists.Ring ring : rings) {
            try {
                double length = Files.size(tftp.resolve(ring.file())) / 8000.0;
                table.row(
                        ring.title(),
                        ring.file(),
                        String.format(Locale.ROOT, "%.2f", length),
                        titles.containsKey(ring.file()) ? "sidetone" : "others");
            } catch (IOException e) {
                table.row(ring.title(), ring.file(), "", "");
            }
        }
        context.out().print(table);
        shelf.mediaProblems(shelf.inventory()).forEach(context::tell);
        MediaWords.afterwards(context, tftp, Set.of("ringlist.xml", "distinctiveringlist.xml"));
        return Exit.OK;
    }
}
