package org.sidetone.restart;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.RestartOrder;
import org.sidetone.phone.ServedFile;
import org.sidetone.plan.StampKey;

/** Whom to tell: only a phone whose own account data is other than what it was served last. */
public final class RestartRule {
    /** How soon a phone may be told again when its data changes again; doubled with each order until a day passes without one. */
    static final Duration SHORTEST = Duration.ofMinutes(10);

    static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration DAY = Duration.ofDays(1);

    private RestartRule() {}

    /** Whether its account data changed since its file was sent. What was never sent, or not by us, cannot have changed. */
    public static boolean changed(Candidate candidate, @Nullable ServedFile served) {
        return served != null
                && candidate.whole()
                && StampKey.differ(served.stamps().account(), candidate.account());
    }

    /** Whether it may be told by itself now: once for each state of its data, and seldom. */
    static boolean mayBeTold(Candidate candidate, @Nullable RestartOrder last, Instant now) {
        if (candidate.lines().isEmpty()) {
            return false;
        }
        return last == null
                || (!last.account().equals(candidate.account())
                        && !now.isBefore(last.at().plus(pause(last.recent()))));
    }

    static Duration pause(int recent) {
        Duration pause = SHORTEST;
        for (int i = 1; i < recent && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** The order to keep when a phone is told now. */
    public static RestartOrder order(Candidate candidate, @Nullable RestartOrder last, Instant now) {
        int recent = last != null && last.at().plus(DAY).isAfter(now) ? last.recent() + 1 : 1;
        return new RestartOrder(candidate.account(), now, recent);
    }

    /** When it was told, if it has not asked for its file since. */
    public static Optional<Instant> unansweredSince(@Nullable RestartOrder order, Optional<Instant> lastBoot) {
        return order == null
                        || lastBoot.filter(boot -> boot.isAfter(order.at())).isPresent()
                ? Optional.empty()
                : Optional.of(order.at());
    }
}
