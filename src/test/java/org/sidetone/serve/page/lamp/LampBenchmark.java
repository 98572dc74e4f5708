package org.sidetone.serve.page.lamp;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Readings;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.PageQuery;
import org.sidetone.serve.page.PageSources;

/**
 * What phones cost that watch lamps while these change: scripts/benchmark lamps. Every phone gives its name, so that none shares
 * another's page, and the page in view always has one that rings. A program, not a test: machines differ.
 */
public final class LampBenchmark {
    private static final int CHANGES = 20;
    private static final int WARM_UP = 60;
    private static final int SECONDS = 120;
    private static final LampState[] STATES = {
        LampState.IDLE, LampState.RINGING, LampState.IN_USE, LampState.ON_HOLD, LampState.IDLE, LampState.UNAVAILABLE
    };

    private final FakeView view = new FakeView();
    private final Settings settings = Settings.defaults(Secret.of("none"));
    private final LampsPage pages = LampPages.of(new PageSources(settings, view, new NoPbx()));
    private final Random random = new Random(7900);
    private final Map<String, LampState> states = new HashMap<>();
    private final int phones;
    private final int hints;
    private long revision;

    private LampBenchmark(int phones, int hints) {
        this.phones = phones;
        this.hints = hints;
    }

    /** @param args how many phones and hints, 100 and 500 unless said */
    public static void main(String[] args) {
        new LampBenchmark(
                        args.length > 0 ? Integer.parseInt(args[0]) : 100,
                        args.length > 1 ? Integer.parseInt(args[1]) : 500)
                .run();
    }

    private void run() {
        List<Extension> people = IntStream.range(0, hints)
                .mapToObj(i -> Readings.extension(String.valueOf(10_000 + i), "Person Number " + i))
                .toList();
        view.read(Readings.reading(
                people,
                ImmutableMap.of(),
                people.stream().map(person -> Readings.hint(person.id())).toArray(Hint[]::new)));
        people.forEach(person -> states.put(person.id() + "@internal", LampState.IDLE));
        second(WARM_UP * CHANGES);
        IntStream.range(0, WARM_UP).forEach(i -> second(CHANGES));

        double[] times = IntStream.range(0, SECONDS)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(second(CHANGES)))
                .sorted()
                .toArray();
        double each = Arrays.stream(times).average().orElse(0);
        System.out.printf(
                "%d phones watch %d hints, of which %d change each second%n"
                        + "a page: median %.2f ms, 99 %% %.2f ms, worst %.2f ms of processor time%n"
                        + "one processor makes %.0f pages a second%n",
                phones,
                hints,
                CHANGES,
                times[times.length / 2],
                times[times.length * 99 / 100],
                times[times.length - 1],
                1000 / each);
        share("nothing rings", settings.status().refresh().toMillis(), each);
        share("something always rings", settings.status().ringingRefresh().toMillis(), each);
    }

    private void share(String when, long refresh, double each) {
        double asked = phones * 1000.0 / refresh;
        System.out.printf(
                "%-24s every phone asks each %d s: %3.0f pages a second, %.1f %% of one processor%n",
                when, refresh / 1000, asked, asked * each / 10);
    }

    /** Every phone asks once, and between them lamps change. */
    private double[] second(int changes) {
        double[] times = new double[phones];
        for (int phone = 0; phone < phones; phone++) {
            if (phone % Math.max(1, phones / changes) == 0) {
                change();
            }
            times[phone] = time(phone);
        }
        return times;
    }

    private void change() {
        states.put((10_000 + random.nextInt(hints)) + "@internal", STATES[random.nextInt(STATES.length)]);
        view.ring(new Lamps(ImmutableMap.copyOf(states), ++revision));
    }

    private double time(int phone) {
        PageQuery query = PageQuery.parse("/lamps?name=SEP001B54%06X".formatted(phone));
        PageLinks links = PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, query.device());
        Asked asked = Askers.anybody(query, links);
        long begun = now();
        Page page = pages.page(asked).toCompletableFuture().join();
        double took = (now() - begun) / 1e6;
        if (page.document().bytes().length < 1000) {
            throw new IllegalStateException("no lamps on the page");
        }
        return took;
    }

    /** Of this thread alone: what else the machine does is not counted. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
