package org.sidetone;

import com.google.common.collect.ImmutableMap;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.firmware.Asked;
import org.sidetone.firmware.FirmwareInventory;
import org.sidetone.firmware.Load;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.firmware.Rollout;
import org.sidetone.firmware.Stage;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;
import org.sidetone.publish.FirmwareFiles;
import org.sidetone.serve.Admission;
import org.sidetone.serve.DeviceFiles;
import org.sidetone.serve.Neighbours;
import org.sidetone.serve.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the phones through their firmware: keeps what they ask for, sees when one has taken a step, stops one that asks for the same
 * again and again, and tells the others what phones may be given now. Requests are only put into a queue; the rest is done by
 * {@link #run}, about twice a second, in one thread.
 */
final class FirmwareDesk implements RequestLog, Runnable {
    private static final Logger log = LoggerFactory.getLogger(FirmwareDesk.class);
    private static final int MOST_WAITING = 4096;
    private static final int MOST_ADDRESSES = 10_000;
    /** Whoever walks through MAC addresses must not fill the store. */
    private static final int MOST_KNOWN = 10_000;

    /** Two phones that ask from one address within this time cannot be told apart there. */
    private static final Duration SHARED = Duration.ofHours(1);

    /** Phones add it to every page they ask for. */
    private static final Pattern NAME = Pattern.compile("(?i)[?&]name=(SEP[0-9A-F]{12})");

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SqlStore store;
    private final FirmwareFiles files;
    private final Admission admission;
    private final Neighbours neighbours;
    private final Clock clock;
    private Consumer<Rollout> told = rollout -> {};
    private final Queue<Seen> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    /** Who asked from where last: names of loads and of their parts tell nothing of the phone. */
    private final Map<InetAddress, Whose> owners = new HashMap<>();

    private Map<MacAddress, FirmwareSeen> known = new HashMap<>();
    private final Set<String> complaints = new HashSet<>();
    private Rollout rollout = Rollout.NONE;
    private FirmwareInventory inventory = FirmwareInventory.EMPTY;
    private long revision = -1;
    private Instant nextLook = Instant.MIN;
    private boolean fails;

    /** @param named the phone that it says it is, or whose file it is */
    private record Seen(
            InetAddress address, String file, Optional<MacAddress> named, boolean sent, String model, Instant at) {}

    private record Whose(MacAddress mac, Instant at, boolean shared) {}

    /** @param admission says whether an address may be the phone that it names */
    FirmwareDesk(SqlStore store, FirmwareFiles files, Admission admission, Neighbours neighbours, Clock clock) {
        this.store = store;
        this.files = files;
        this.admission = admission;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** From now on tells this what phones may be given, whenever that changed; to be called before {@link #run}. */
    void tell(Consumer<Rollout> who) {
        told = who;
    }

    @Override
    public void ended(Request request) {
        String path = request.name().replaceFirst("[?].*", "");
        String file = path.substring(path.lastIndexOf('/') + 1);
        boolean allowed = request.outcome() != Outcome.DENIED && request.outcome() != Outcome.MALFORMED;
        boolean matters = !request.model().isEmpty() || new Asked(file, true, Instant.EPOCH).matters();
        Optional<MacAddress> named = named(request.name(), file)
                .filter(mac -> admission.owns(request.asker().getAddress(), mac.deviceName()));
        if (allowed && (matters || named.isPresent())) {
            // A queue that is full loses the request: the phone will ask again.
            var unused = waiting.offer(new Seen(
                    request.asker().getAddress(),
                    file,
                    named,
                    request.outcome() == Outcome.SENT,
                    request.model(),
                    clock.instant()));
        }
    }

    private static Optional<MacAddress> named(String asked, String file) {
        Matcher name = NAME.matcher(asked);
        return DeviceFiles.ownerOf(file)
                .or(() -> name.find() ? Optional.of(name.group(1)) : Optional.empty())
                .map(MacAddress::parse);
    }

    @Override
    public void run() {
        try {
            for (Seen seen = waiting.poll(); seen != null; seen = waiting.poll()) {
                saw(seen);
            }
            if (!clock.instant().isBefore(nextLook)) {
                nextLook = clock.instant().plus(LOOK);
                inventory = files.look();
            }
            tell();
            fails = false;
        } catch (RuntimeException e) {
            if (!fails) {
                log.warn("firmware cannot be looked after at present: {}", e.toString());
            }
            fails = true;
        }
    }

    private void tell() {
        long now = store.revision();
        if (now == revision && inventory.equals(rollout.inventory())) {
            return;
        }
        if (now != revision) {
            inventory = files.look(); // what was unpacked a moment ago may be what was ordered
        }
        Rollout next = new Rollout(
                inventory,
                store.firmware().orders(),
                store.firmware().seen(),
                store.firmware().defaults());
        boolean news = revision < 0 || !next.equals(rollout);
        rollout = next;
        known = new HashMap<>(next.seen());
        revision = now;
        if (news) {
            told.accept(next);
        }
        complain();
    }

    /** Of phones whose way is blocked or stopped, once each. */
    private void complain() {
        Set<String> now = new HashSet<>();
        for (Stage stage : rollout.stages()) {
            if (stage.state() == Stage.State.BLOCKED || stage.state() == Stage.State.STOPPED) {
                now.add("phone " + stage.mac().deviceName() + ": firmware " + stage.text());
            }
        }
        now.stream().filter(line -> !complaints.contains(line)).forEach(log::warn);
        complaints.clear();
        complaints.addAll(now);
    }

    private void saw(Seen seen) {
        Optional<MacAddress> mac = whose(seen);
        if (mac.isEmpty() || (!known.containsKey(mac.get()) && known.size() >= MOST_KNOWN)) {
            return;
        }
        if (LoadFamily.ofModel(seen.model()).isPresent()) {
            add(mac.get(), before -> before.model(seen.model(), "named itself so to our pages"));
        }
        Asked asked = new Asked(seen.file(), seen.sent(), seen.at());
        if (asked.matters()) {
            Optional<LoadName> offered =
                    rollout.stage(mac.get()).flatMap(Stage::offer).map(Load::name);
            add(mac.get(), before -> asked.addTo(before, inventory, offered));
        }
    }

    /** The store is asked only where there is news, and for phones with an order: another node may know more of them. */
    private void add(MacAddress mac, UnaryOperator<FirmwareSeen> addition) {
        FirmwareSeen before = known.getOrDefault(mac, FirmwareSeen.NOTHING);
        if (!rollout.orders().containsKey(mac) && addition.apply(before).equals(before)) {
            return;
        }
        FirmwareSeen after = store.firmware().saw(mac, addition);
        known.put(mac, after);
        if (!after.running().equals(before.running()) && !after.running().isEmpty()) {
            log.info("phone {} runs {} ({})", mac.deviceName(), after.running(), after.runningWhy());
        }
        follow(mac, after);
    }

    private void follow(MacAddress mac, FirmwareSeen now) {
        Rollout latest = new Rollout(inventory, rollout.orders(), ImmutableMap.of(mac, now), rollout.defaults());
        latest.stage(mac)
                .filter(Stage::loops)
                .ifPresent(stage -> store.firmware()
                        .stop(
                                mac,
                                "it asked for " + now.asked() + " " + now.asks()
                                        + " times without taking anything new: it does not accept it"));
    }

    /** Empty where that cannot be told. */
    private Optional<MacAddress> whose(Seen seen) {
        Optional<MacAddress> named = seen.named();
        if (named.isPresent()) {
            if (owners.size() >= MOST_ADDRESSES) {
                owners.clear();
            }
            owners.merge(
                    seen.address(),
                    new Whose(named.get(), seen.at(), false),
                    (old, next) -> new Whose(
                            next.mac(),
                            next.at(),
                            (!old.mac().equals(next.mac()) || old.shared())
                                    && next.at().isBefore(old.at().plus(SHARED))));
            return named;
        }
        Set<MacAddress> near = neighbours.of(seen.address());
        if (near.size() == 1) {
            return near.stream().findFirst();
        }
        return Optional.ofNullable(owners.get(seen.address()))
                .filter(whose -> !whose.shared())
                .map(Whose::mac);
    }
}
