package org.sidetone.restart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.notify.Restarter;
import org.sidetone.pbx.notify.Restarter.Result;
import org.sidetone.pbx.notify.Restarter.Told;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.RestartBook;
import org.sidetone.phone.RestartOrder;
import org.sidetone.phone.ServedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells phones whose account data changed to restart: when they are idle, a few at a time, in the hours of the settings, each once.
 * {@link #run} is to be called about once a second by one thread; it may wait for the PBX.
 */
public final class Restarts implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Restarts.class);

    /** So long the right to tell is ours; another node takes over this long after we stopped. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Settings.Phone settings;
    private final RestartBook book;
    private final Restarter restarter;
    private final Clock clock;
    private final Pace pace;
    private final String owner = UUID.randomUUID().toString();

    private volatile ImmutableList<Candidate> candidates = ImmutableList.of();
    private volatile boolean news;
    private Instant nextLook = Instant.MIN;
    private final Map<MacAddress, Waiting> waiting = new HashMap<>();
    /** Phones already complained about, by what. */
    private final Map<MacAddress, String> complaints = new HashMap<>();

    private @Nullable String failure;
    private final Set<MacAddress> silent = new HashSet<>();

    private record Waiting(String account, Instant since) {}

    /** @param clock its zone is that of {@code phone.restart_window} */
    public Restarts(Settings.Phone settings, RestartBook book, Restarter restarter, Clock clock) {
        this(settings, book, restarter, clock, Pace.USUAL);
    }

    Restarts(Settings.Phone settings, RestartBook book, Restarter restarter, Clock clock, Pace pace) {
        this.settings = settings;
        this.book = book;
        this.restarter = restarter;
        this.clock = clock;
        this.pace = pace;
    }

    /** Every phone that has a file, as planned now. Returns at once. */
    public void planned(List<Candidate> now) {
        candidates = ImmutableList.copyOf(now);
        news = true;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        if (settings.restart() == Settings.Restart.NEVER || (!news && now.isBefore(nextLook))) {
            return;
        }
        news = false;
        try {
            nextLook = now.plus(look(now));
            failure = null;
        } catch (PbxException | RuntimeException e) {
            nextLook = now.plus(pace.look().multipliedBy(2));
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String why) {
        if (!why.equals(failure)) {
            failure = why;
            log.warn("phones whose account data changed cannot be told to restart at present: {}", why);
        }
    }

    /** @return how long nothing is to be done unless there is news */
    private Duration look(Instant now) throws PbxException {
        ImmutableMap<MacAddress, ServedFile> served = book.servedFiles();
        ImmutableMap<MacAddress, RestartOrder> orders = book.restartOrders();
        reportSilent(served, orders, now);
        ImmutableList<Candidate> due = candidates.stream()
                .filter(candidate -> RestartRule.changed(candidate, served.get(candidate.mac()))
                        && RestartRule.mayBeTold(candidate, orders.get(candidate.mac()), now))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Candidate> settled = settled(due, now);
        if (due.isEmpty()) {
            return orders.values().stream().anyMatch(order -> isRecent(order, now)) ? pace.look() : pace.rest();
        }
        int free = pace.inFlight() - inFlight(served, orders, now);
        if (settled.isEmpty() || free <= 0) {
            return pace.settle();
        }
        LocalTime time = LocalTime.ofInstant(now, clock.getZone());
        if (settings.restartWindow().filter(hours -> !hours.include(time)).isPresent()
                || !book.lease(owner, now, now.plus(LEASE))) {
            return pace.look();
        }
        tell(settled, served, orders, free, now);
        return pace.look();
    }

    private ImmutableList<Candidate> settled(ImmutableList<Candidate> due, Instant now) {
        waiting.keySet().retainAll(due.stream().map(Candidate::mac).toList());
        for (Candidate candidate : due) {
            Waiting before = waiting.get(candidate.mac());
            if (before == null || !before.account().equals(candidate.account())) {
                waiting.put(candidate.mac(), new Waiting(candidate.account(), now));
            }
        }
        return due.stream()
                .filter(candidate -> {
                    Waiting since = waiting.get(candidate.mac());
                    return since != null && !now.isBefore(since.since().plus(pace.settle()));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private void tell(
            ImmutableList<Candidate> settled,
            Map<MacAddress, ServedFile> served,
            Map<MacAddress, RestartOrder> orders,
            int free,
            Instant now)
            throws PbxException {
        Map<String, Candidate> byMac = new HashMap<>();
        ImmutableList.Builder<Restarter.Target> targets = ImmutableList.builder();
        for (Candidate candidate : settled) {
            byMac.put(candidate.mac().digits(), candidate);
            targets.add(candidate.target(
                    Optional.ofNullable(served.get(candidate.mac())).map(ServedFile::address)));
        }
        for (Told told : restarter.restart(targets.build(), free, false)) {
            Candidate candidate =
                    Optional.ofNullable(byMac.get(told.target().mac())).orElseThrow();
            if (told.result() == Result.TOLD) {
                MacAddress mac = candidate.mac();
                book.ordered(mac, RestartRule.order(candidate, orders.get(mac), now));
                silent.remove(mac);
                complaints.remove(mac);
                log.info("phone {} was told to restart: its account data changed", mac.deviceName());
            } else if (told.result() == Result.FAILED || told.result() == Result.CALL_ID_UNKNOWN) {
                complain(candidate.mac(), told);
            }
        }
    }

    private void complain(MacAddress mac, Told told) {
        if (!told.why().equals(complaints.put(mac, told.why()))) {
            log.warn(
                    "phone {} has changed account data and cannot be told to restart: {}; {}",
                    mac.deviceName(),
                    told.why(),
                    told.hint());
        }
    }

    private int inFlight(
            ImmutableMap<MacAddress, ServedFile> served, ImmutableMap<MacAddress, RestartOrder> orders, Instant now) {
        return (int) orders.entrySet().stream()
                .filter(entry -> isRecent(entry.getValue(), now) && !tookFile(entry, served))
                .count();
    }

    private boolean isRecent(RestartOrder order, Instant now) {
        return now.isBefore(order.at().plus(pace.patience()));
    }

    private static boolean tookFile(Map.Entry<MacAddress, RestartOrder> order, Map<MacAddress, ServedFile> served) {
        ServedFile file = served.get(order.getKey());
        return file != null && file.at().isAfter(order.getValue().at());
    }

    /** Says once of each order that the phone did not follow it. */
    private void reportSilent(
            ImmutableMap<MacAddress, ServedFile> served, ImmutableMap<MacAddress, RestartOrder> orders, Instant now) {
        for (Map.Entry<MacAddress, RestartOrder> order : orders.entrySet()) {
            boolean overdue = !isRecent(order.getValue(), now)
                    && isRecentAgain(order.getValue(), now)
                    && !tookFile(order, served);
            if (overdue && silent.add(order.getKey())) {
                log.warn(
                        "phone {} was told to restart at {} and did not ask for its file since; press **#** in its Settings",
                        order.getKey().deviceName(),
                        order.getValue().at());
            }
        }
    }

    /** Not of orders long past, which a start of ours would tell of again. */
    private boolean isRecentAgain(RestartOrder order, Instant now) {
        return now.isBefore(order.at().plus(pace.patience().multipliedBy(2)));
    }
}
