package org.sidetone;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Stamps;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.StampKey;
import org.sidetone.publish.Catalogue;
import org.sidetone.publish.GeneratedShelf;
import org.sidetone.render.SepFile;
import org.sidetone.restart.Candidate;
import org.sidetone.serve.http.LiveView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The refresh loop: whenever the PBX or the store says something new, plans all phones again and puts their files on the shelf.
 * What the PBX said last serves on while it is away.
 */
final class Refresh implements PbxListener, LiveView {
    private static final Logger log = LoggerFactory.getLogger(Refresh.class);

    /** Any address of ours: whether a phone can be served does not depend on it. */
    private static final String SOME_ADDRESS = "127.0.0.1";

    private final Settings settings;
    private final ZoneId zone;
    private final Clock clock;
    private final GeneratedShelf shelf;
    private final StampKey stamps;
    private final Consumer<List<Candidate>> planned;
    private final ProblemLog problems = new ProblemLog();

    private volatile Phones phones = Phones.NONE;
    private volatile Inventory root = Inventory.EMPTY;
    private volatile @Nullable Snapshot snapshot;
    private volatile Phonebook phonebook = Phonebook.EMPTY;
    private volatile Lamps lamps = Lamps.NONE;
    private volatile @Nullable Instant awaySince;

    /** @param planned told every phone that has a file, each time */
    Refresh(
            Settings settings,
            ZoneId zone,
            Clock clock,
            GeneratedShelf shelf,
            StampKey stamps,
            Consumer<List<Candidate>> planned) {
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
        this.shelf = shelf;
        this.stamps = stamps;
        this.planned = planned;
    }

    @Override
    public synchronized void snapshot(Snapshot next) {
        Snapshot last = snapshot;
        if (awaySince != null || last == null) {
            log.info(
                    "read Asterisk {}: {} extensions, {} hints",
                    next.version(),
                    next.extensions().size(),
                    next.hints().size());
        }
        awaySince = null;
        snapshot = next;
        phonebook = Phonebooks.of(next);
        publish();
    }

    @Override
    public void lamps(Lamps next) {
        lamps = next;
    }

    @Override
    public synchronized void away(PbxException why) {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
        log.warn("{}{}", why.getMessage(), snapshot == null ? "" : "; what it said last serves on");
    }

    synchronized void phones(Phones next) {
        phones = next;
        publish();
    }

    synchronized void root(Inventory next) {
        if (!next.equals(root)) {
            root = next;
            publish();
        }
    }

    private void publish() {
        Snapshot now = snapshot;
        if (now == null) {
            return;
        }
        Planner planner = new Planner(settings, now, phonebook, zone, root::has);
        ImmutableList.Builder<Catalogue.Entry> files = ImmutableList.builder();
        ImmutableList.Builder<Candidate> served = ImmutableList.builder();
        for (Phone phone : phones.byMac().values()) {
            if (phone.isBound()) {
                PhonePlan plan = planner.plan(phone, SOME_ADDRESS);
                problems.tell(phone, plan.problems());
                if (plan.servable()) {
                    Candidate candidate = Candidate.of(phone, plan, now, stamps);
                    served.add(candidate);
                    files.add(new Catalogue.Entry(
                            SepFile.nameFor(plan),
                            facing -> SepFile.render(planner.plan(phone, text(facing))),
                            Suppliers.memoize(() -> Optional.of(new Stamps(
                                    candidate.account(),
                                    stamps.seal(SepFile.stamp(planner.plan(phone, SOME_ADDRESS))))))));
                }
            }
        }
        shelf.publish(Catalogue.of(files.build()));
        planned.accept(served.build());
    }

    private static String text(InetAddress facing) {
        String address = facing.getHostAddress();
        int zoneIndex = address.indexOf('%');
        return zoneIndex < 0 ? address : address.substring(0, zoneIndex);
    }

    @Override
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    @Override
    public Lamps lamps() {
        return lamps;
    }

    @Override
    public Phonebook phonebook() {
        return phonebook;
    }

    @Override
    public Optional<Duration> away() {
        return Optional.ofNullable(awaySince).map(since -> Duration.between(since, clock.instant()));
    }
}
