package org.sidetone.serve.page.directory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Readings;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebook.Entry;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.KeptPages;
import org.sidetone.serve.page.Outside;
import org.sidetone.serve.page.PageQuery;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.message.Messages;

/** How long the directory's pages take with many names: scripts/benchmark directory. A program, not a test: machines differ. */
public final class DirectoryBenchmark {
    private static final List<String> FIRST = List.of(
            "Anna",
            "Jörg",
            "Łukasz",
            "Zoë",
            "Johannes",
            "Mary Ann",
            "François",
            "Åsa",
            "Peter",
            "Ulrike",
            "John",
            "Bjørn");
    private static final List<String> SYLLABLES = List.of(
            "mül", "ler", "schmi", "dt", "berg", "mann", "son", "wei", "ß", "kow", "ski", "ang", "ström", "dor", "fer",
            "ba");
    private static final List<String> TARGETS = List.of(
            "/directory",
            "/directory?offset=25000",
            "/directory?letter=M",
            "/directory/letters",
            "/directory/search?q=mueller&n=",
            "/directory/search?q=john+berg+ler&n=",
            "/directory/search?q=e&n=",
            "/directory/search?q=nobodyatall&n=",
            "/directory/search?q=&n=5646",
            "/directory/search?q=&n=0",
            "/directory/search?q=a&n=1&offset=64");

    private static final int WARM_UP = 50;
    private static final int TIMES = 300;

    private DirectoryBenchmark() {}

    /** @param args how many names, 50000 unless said */
    public static void main(String[] args) {
        int names = args.length == 0 ? 50_000 : Integer.parseInt(args[0]);
        FakeView view = new FakeView();
        view.read(Readings.reading(List.of(), ImmutableMap.of()));
        view.show(book(names));
        // Nothing is kept: every page is made anew, as for a phone whose search nobody made before.
        DirectoryPages pages = new DirectoryPages(new PageSources(
                Settings.defaults(Secret.of("none")),
                view,
                new NoPbx(),
                new KeptPages(0),
                Outside.NONE,
                Messages.NONE,
                InstantSource.system()));

        System.out.printf("%d names%n", names);
        long begun = now();
        pages.prepare();
        System.out.printf(
                "%-42s %8.2f ms  in the background, after a reading of the books%n",
                "made ready", (now() - begun) / 1e6);
        for (String first : List.of("/directory", "/directory/letters", "/directory/search?q=a&n=")) {
            System.out.printf("%-42s %8.2f ms  then the first phone's%n", first, time(pages, first));
        }
        System.out.printf(
                "%n%-42s %8s %8s %8s   of %d times, milliseconds of processor time%n",
                "", "median", "99 %", "worst", TIMES);
        for (String target : TARGETS) {
            IntStream.range(0, WARM_UP).forEach(i -> time(pages, target));
            double[] times = IntStream.range(0, TIMES)
                    .mapToDouble(i -> time(pages, target))
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%-42s %8.2f %8.2f %8.2f%n",
                    target,
                    times[TIMES / 2],
                    times[TIMES * 99 / 100],
                    Arrays.stream(times).max().orElse(0));
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf("%nheap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double time(DirectoryPages pages, String target) {
        PageQuery query = PageQuery.parse(target);
        PageLinks links = PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, query.device());
        Asked asked = Askers.anybody(query, links);
        long begun = now();
        Page page = switch (query.page()) {
            case "directory" -> pages.directory(asked);
            case "directory/letters" -> pages.letters(asked);
            default -> pages.search(asked);
        };
        double took = (now() - begun) / 1e6;
        if (page.document().bytes().length == 0) {
            throw new IllegalStateException("no page at " + target);
        }
        return took;
    }

    /** Of this thread alone: what else the machine does is not counted. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The same names each time. */
    private static Phonebook book(int names) {
        Random random = new Random(7900);
        return new Phonebook(IntStream.range(0, names)
                .mapToObj(i -> new Entry(
                        FIRST.get(random.nextInt(FIRST.size())) + " " + name(random),
                        "0" + (100_000_000 + i * 17),
                        "csv"))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .collect(ImmutableList.toImmutableList()));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
