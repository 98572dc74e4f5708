package org.sidetone.cli;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.RestartBook;
import org.sidetone.phone.RestartOrder;
import org.sidetone.phone.ServedFile;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.StampKey;
import org.sidetone.render.OwnFile;
import org.sidetone.restart.Candidate;
import org.sidetone.restart.RestartRule;

/** What commands know of restarts: who was served what, who was told, and what they would be served now. */
final class RestartWork {
    /** The service plans for it too when it makes stamps: servers may be the address of ours that faces the phone. */
    private static final String SOME_ADDRESS = "127.0.0.1";

    private static final long PATIENCE_MINUTES = 4;

    private final Settings settings;
    private final Planner planner;
    private final StampKey key;
    private final ImmutableMap<MacAddress, ServedFile> served;
    private final ImmutableMap<MacAddress, RestartOrder> orders;

    /** @param planner of the reading that phones are served by */
    RestartWork(Planner planner, RestartBook book) {
        this.settings = planner.settings();
        this.planner = planner;
        this.key = StampKey.of(book.salt(), settings.key());
        this.served = book.servedFiles();
        this.orders = book.restartOrders();
    }

    /** Empty for a phone that gets no file. */
    Optional<Candidate> candidate(Phone phone) {
        return plan(phone).map(plan -> candidate(phone, plan));
    }

    private Candidate candidate(Phone phone, PhonePlan plan) {
        return Candidate.of(phone, plan, planner.subscribers(), key);
    }

    private Optional<PhonePlan> plan(Phone phone) {
        return Optional.of(phone)
                .filter(Phone::isBound)
                .map(one -> planner.plan(one, SOME_ADDRESS))
                .filter(PhonePlan::servable);
    }

    boolean changed(Candidate candidate) {
        return RestartRule.changed(candidate, served.get(candidate.mac()));
    }

    Optional<String> address(Phone phone) {
        return Optional.ofNullable(served.get(phone.mac()))
                .map(ServedFile::address)
                .or(() -> phone.seen().map(Phone.Seen::address));
    }

    RestartOrder order(Candidate candidate, Instant now) {
        return RestartRule.order(candidate, orders.get(candidate.mac()), now);
    }

    /** What an owner should know of a phone's file and its restart. */
    List<Problem> notes(Phone phone, Instant now) {
        Optional<PhonePlan> plan = plan(phone);
        if (plan.isEmpty()) {
            return List.of();
        }
        String where = "phone " + phone.mac().deviceName();
        List<Problem> notes = new ArrayList<>();
        Optional<Instant> told = RestartRule.unansweredSince(
                orders.get(phone.mac()), phone.seen().flatMap(Phone.Seen::lastBoot));
        Candidate candidate = candidate(phone, plan.get());
        boolean changed = changed(candidate);
        if (told.isPresent()
                && told.get().plus(PATIENCE_MINUTES, ChronoUnit.MINUTES).isBefore(now)) {
            notes.add(Problem.warning(
                    "restart-unanswered",
                    where,
                    "it was told to restart at " + told.get().truncatedTo(ChronoUnit.SECONDS)
                            + " and did not ask for its file since",
                    "press **#** in its Settings, or switch it off and on"));
        } else if (told.isPresent()) {
            notes.add(Problem.info(
                    "restart-told",
                    where,
                    "it was told to restart at " + told.get().truncatedTo(ChronoUnit.SECONDS),
                    ""));
        } else if (changed) {
            notes.add(Problem.info(
                    "restart-due",
                    where,
                    "its account data changed since it took its file",
                    whenTold(phone, candidate)));
        }
        if (!changed && otherVersion(plan.get())) {
            notes.add(Problem.info("next-boot", where, "its file changed; it will take it at the next boot", ""));
        }
        return notes;
    }

    private String whenTold(Phone phone, Candidate candidate) {
        if (candidate.lines().isEmpty()) {
            return "press **#** in its Settings: none of its lines is on the PBX, which would tell it";
        }
        return settings.phone().restart() == Settings.Restart.NEVER
                ? "phone.restart is never: sidetone restart " + phone.mac()
                : "it will be told to restart when it is idle, or at once: sidetone restart " + phone.mac();
    }

    private boolean otherVersion(PhonePlan plan) {
        ServedFile file = served.get(plan.mac());
        return file != null && StampKey.differ(file.stamps().version(), key.seal(OwnFile.stamp(plan)));
    }
}
