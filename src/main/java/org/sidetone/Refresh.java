package org.sidetone;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.firmware.Rollout;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.PbxSaying;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.keep.Continuity;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Stamps;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Library;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.StampKey;
import org.sidetone.plan.binding.Bindings;
import org.sidetone.plan.binding.Bound;
import org.sidetone.publish.Catalogue;
import org.sidetone.publish.FirmwareWork;
import org.sidetone.render.MediaLists;
import org.sidetone.render.OwnFile;
import org.sidetone.render.SharedFiles;
import org.sidetone.restart.Candidate;
import org.sidetone.serve.page.LiveView;
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
    private final Consumer<Catalogue> shelf;
    private final StampKey stamps;
    private final Consumer<List<Candidate>> planned;
    private final ProblemLog problems = new ProblemLog();
    private final Consumer<Kept> keeper;
    private @Nullable Kept kept;

    private ImmutableMap<MacAddress, PhoneFile> served = ImmutableMap.of();
    /** Of the store. */
    private volatile Phones phones = Phones.NONE;
    /** Of the store and the PBX. */
    private volatile Phones bound = Phones.NONE;

    private volatile Rollout rollout = Rollout.NONE;
    private volatile Inventory root = Inventory.EMPTY;
    private ImmutableSortedMap<String, String> titles = ImmutableSortedMap.of();
    private volatile @Nullable Snapshot snapshot;
    private final Library library;
    private boolean begun;
    private volatile Lamps lamps = Lamps.NONE;
    private volatile Function<MacAddress, Optional<InetAddress>> booted = mac -> Optional.empty();
    private volatile ImmutableMap<MacAddress, Phonebook> personal = ImmutableMap.of();
    private volatile ImmutableListMultimap<String, Registration> registrations = ImmutableListMultimap.of();
    private volatile @Nullable Instant awaySince;
    private volatile Consumer<PbxSaying> sayings = saying -> {};

    /**
     * @param before what an earlier run kept: it serves until the PBX answers
     * @param keeper keeps what is served now for the next run
     * @param planned told every phone that has a file, each time
     */
    Refresh(
            Settings settings,
            ZoneId zone,
            Clock clock,
            Consumer<Catalogue> shelf,
            Optional<Kept> before,
            Consumer<Kept> keeper,
            StampKey stamps,
            Consumer<List<Candidate>> planned) {
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
        this.shelf = shelf;
        this.stamps = stamps;
        this.planned = planned;
        this.keeper = keeper;
        this.library = new Library(settings.directory());
        if (!settings.hasPbx()) {
            snapshot = Snapshot.unread(clock.instant());
            return;
        }
        before.ifPresent(last -> {
            kept = last;
            snapshot = last.snapshot();
            library.pbx(last.snapshot());
            awaySince = last.snapshot().readAt();
        });
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
        registrations = next.registrations();
        serve(kept == null ? Kept.of(Kept.source(settings.ami()), next) : Continuity.next(kept, next, clock.instant()));
    }

    /** To be called every now and then: lets go of extensions that have been gone from the PBX long enough. */
    synchronized void tick() {
        Kept now = kept;
        if (now != null
                && now.nextChange().filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            serve(Continuity.expire(now, clock.instant()));
        }
    }

    private void serve(Kept now) {
        kept = now;
        snapshot = now.snapshot();
        library.pbx(now.snapshot());
        keeper.accept(now);
        publish();
    }

    @Override
    public void said(PbxSaying saying) {
        sayings.accept(saying);
    }

    /** @param listener told what the PBX wants to be said; must not wait */
    void sayings(Consumer<PbxSaying> listener) {
        sayings = listener;
    }

    @Override
    public void lamps(Lamps next) {
        lamps = next;
    }

    @Override
    public void registrations(Snapshot next) {
        registrations = next.registrations();
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
        bound = next;
        begun = true;
        publish();
    }

    /** What was read of phonebooks beside the PBX. Nothing is published of it before phones are known. */
    synchronized void books(ImmutableList<Book> read) {
        if (library.sources(read) && begun) {
            publish();
        }
    }

    Library library() {
        return library;
    }

    /** @param names how phones call rings and wallpapers, by file */
    synchronized void root(Inventory next, ImmutableSortedMap<String, String> names) {
        if (!next.equals(root) || !names.equals(titles)) {
            root = next;
            titles = names;
            publish();
        }
    }

    /** What phones may load now. */
    synchronized void firmware(Rollout next) {
        rollout = next;
        publish();
    }

    private void publish() {
        boolean unread = snapshot == null;
        Snapshot now = snapshot == null ? Snapshot.unread(clock.instant()) : snapshot;
        FirmwareWork firmware = new FirmwareWork(rollout);
        Bound all = Bindings.merge(now, phones);
        bound = all.phones();
        problems.tellBindings(all.problems());
        Planner planner = new Planner(settings, now, phonebook(), zone, root::has, firmware);
        Map<MacAddress, PhoneFile> files = new TreeMap<>();
        Map<MacAddress, Candidate> candidates = new TreeMap<>();
        Set<MacAddress> wanted = new HashSet<>();
        ImmutableSetMultimap.Builder<Problem, MacAddress> found = ImmutableSetMultimap.builder();
        for (Phone phone : bound.byMac().values()) {
            // Until the PBX was read, only phones that need nothing of it.
            if (!phone.isBound()
                    || (unread && !phone.extensions().stream().allMatch(planner.subscribers()::isElsewhere))) {
                continue;
            }
            wanted.add(phone.mac());
            try {
                PhonePlan plan = planner.plan(phone, SOME_ADDRESS);
                plan.problems().forEach(problem -> found.put(problem, phone.mac()));
                if (plan.servable()) {
                    files.put(phone.mac(), new PhoneFile(plan));
                    candidates.put(phone.mac(), Candidate.of(phone, plan, planner.subscribers(), stamps));
                }
            } catch (RuntimeException e) {
                // Whatever it is, the other phones get theirs, and this one what it had.
                found.put(Planner.mistake(phone, e), phone.mac());
                Optional.ofNullable(served.get(phone.mac())).ifPresent(last -> files.put(phone.mac(), last));
            }
        }
        served = ImmutableMap.copyOf(files);
        ImmutableList.Builder<Catalogue.Entry> entries = ImmutableList.builder();
        files.forEach((mac, file) -> entries.add(entry(file, Optional.ofNullable(candidates.get(mac)))));
        SharedFiles.of(files.values().stream().map(PhoneFile::plan).toList())
                .forEach((name, document) -> entries.add(new Catalogue.Entry(name, new SharedFile(document))));
        MediaLists.of(root, titles)
                .forEach((name, list) -> entries.add(new Catalogue.Entry(name, new SharedFile(list))));
        if (!unread) {
            // A phone that has a whole file must not be given one that names its load alone.
            firmware.files(
                            files.values().stream()
                                    .map(file -> OwnFile.nameFor(file.plan()))
                                    .collect(ImmutableSet.toImmutableSet()),
                            root)
                    .forEach(document -> entries.add(new Catalogue.Entry(document.name(), new SharedFile(document))));
        }
        Catalogue catalogue = Catalogue.of(entries.build());
        shelf.accept(unread ? catalogue.unfinished() : catalogue);
        problems.tell(found.build(), wanted);
        planned.accept(ImmutableList.copyOf(candidates.values()));
    }

    private Catalogue.Entry entry(PhoneFile file, Optional<Candidate> candidate) {
        return new Catalogue.Entry(
                OwnFile.nameFor(file.plan()),
                file,
                Suppliers.memoize(() ->
                        candidate.map(one -> new Stamps(one.account(), stamps.seal(OwnFile.stamp(file.plan()))))));
    }

    @Override
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    @Override
    public Phones phones() {
        return bound;
    }

    @Override
    public Lamps lamps() {
        return lamps;
    }

    @Override
    public Phonebook phonebook() {
        return library.view().all();
    }

    @Override
    public ImmutableList<Book> allBooks() {
        return library.view().books();
    }

    @Override
    public ImmutableList<Book> books() {
        ImmutableList<Book> books = library.view().books();
        // Who asked for none has one directory, as a small PBX needs it.
        boolean asked = !settings.directory().books().equals(BookSettings.DEFAULTS);
        return asked && books.size() > 1 ? books : ImmutableList.of();
    }

    /** @param where a phone booted last, as far as this service saw it */
    void boots(Function<MacAddress, Optional<InetAddress>> where) {
        booted = where;
    }

    @Override
    public Optional<InetAddress> bootedAt(MacAddress phone) {
        return booted.apply(phone);
    }

    /** The entries of single phones. */
    void personal(ImmutableMap<MacAddress, Phonebook> books) {
        personal = books;
    }

    @Override
    public Phonebook personal(MacAddress phone) {
        return personal.getOrDefault(phone, Phonebook.EMPTY);
    }

    @Override
    public ImmutableListMultimap<String, Registration> registrations() {
        return registrations;
    }

    @Override
    public Optional<FirmwareSeen> firmware(MacAddress mac) {
        return Optional.ofNullable(rollout.seen().get(mac));
    }

    @Override
    public Optional<Duration> away() {
        return Optional.ofNullable(awaySince).map(since -> Duration.between(since, clock.instant()));
    }
}
