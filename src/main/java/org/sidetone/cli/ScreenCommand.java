package org.sidetone.cli;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.picture.Png;
import org.sidetone.render.screen.PageReader;
import org.sidetone.render.screen.ScreenPicture;
import org.sidetone.render.screen.ShownPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "screen",
        description = {"Draws a page as a phone's screen would show it, as a PNG, for who has no phone at hand."},
        footer = {
            "",
            "PAGE is one of the running service's, as /services, /directories, /directory, /lamps, /idle or",
            "/help, with what may follow a question mark; or a whole address (http://HOST:PORT/PATH); or a",
            "file with a page of your own (page.xml). It is asked for as a phone of that model asks, but one",
            "that is not known: nothing personal is shown.",
            "",
            "Examples:",
            "  sidetone screen /lamps                               makes lamps-7941G.png",
            "  sidetone screen /idle --model 7970G --out idle.png   an idle phone, in its colours",
            "  sidetone screen '/directory?offset=32' --mark 3 --zoom 2",
            "  sidetone screen menu.xml --model 7940G",
            "",
            "The part that a page has is as large as on the phone; letters and what stands around it are about",
            "as there."
        })
final class ScreenCommand implements Callable<Integer> {
    private static final CharMatcher OF_NAMES = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-_."));
    private static final int MOST_ZOOM = 8;

    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PAGE", description = "what is shown (default: /services)")
    private String page = "/services";

    @Option(names = "--model", paramLabel = "M", description = "the phone, as 7941G (default: phone.model)")
    private @Nullable String model;

    @Option(names = "--mark", paramLabel = "N", description = "the line that is marked (default: 1)")
    private int mark = 1;

    @Option(names = "--zoom", paramLabel = "N", description = "each pixel N times as large, 1 to 8 (default: 1)")
    private int zoom = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "the picture (default: PAGE-MODEL.png in this folder)")
    private @Nullable Path out;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        if (zoom < 1 || zoom > MOST_ZOOM || mark < 1) {
            throw arguments.wrong("--zoom is 1 to " + MOST_ZOOM + ", --mark 1 or more");
        }
        Settings settings = context.settings();
        PhoneModel phone = model == null
                ? PhoneModel.parse(settings.phone().model()).orElse(PhoneModel.CP_7941G)
                : arguments.model(model);
        PageSource source = new PageSource(settings, phone);
        ShownPage shown = read(source.get(page));
        Path file = Optional.ofNullable(out).orElseGet(() -> Path.of(name() + "-" + phone.label() + ".png"));
        try {
            Files.write(
                    file,
                    Png.of(ScreenPicture.of(shown, phone, mark - 1, source::picture)
                            .enlarged(zoom)));
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file + ": " + e.getMessage(), "name another file with --out", e);
        }
        context.out()
                .println(file + ": " + shown.kind() + " '" + Messages.printable(shown.title()) + "'"
                        + (shown.isMenu() ? ", " + shown.items().size() + " lines" : ""));
        return Exit.OK;
    }

    private ShownPage read(byte[] bytes) throws CommandFailure {
        try {
            return PageReader.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    page + " is no page that a phone shows: " + e.getMessage(), "see sidetone lint --help", e);
        }
    }

    /** {@code /directory?offset=32}: directory. */
    private String name() {
        String path = Iterables.getFirst(Splitter.on(CharMatcher.anyOf("?#")).split(page), "");
        String last = Iterables.getLast(
                Splitter.on(CharMatcher.anyOf("/\\")).omitEmptyStrings().split(path), "page");
        String bare = OF_NAMES.retainFrom(last.replaceFirst("(?i)\\.xml$", ""));
        return bare.isEmpty() ? "page" : bare;
    }
}
